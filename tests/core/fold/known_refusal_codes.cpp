#include "tests/core/fold/property_support.h"

namespace crease::fold {

const std::set<std::string>& known_refusal_codes() {
    static const std::set<std::string> codes{"value_read_elsewhere",
                                             "value_is_graph_output",
                                             "value_captured_by_subgraph",
                                             "anchors_differ",
                                             "nonlinearity_between",
                                             "strides_differ",
                                             "sizes_differ",
                                             "padding_over_shift",
                                             "channels_differ",
                                             "auto_pad_unknown_size",
                                             "batchnorm_training",
                                             "batchnorm_extra_outputs",
                                             "batchnorm_not_spatial",
                                             "not_constant",
                                             "overridable_constant",
                                             "mixed_types",
                                             "not_floating",
                                             "quantized",
                                             "not_finite",
                                             "variance_not_positive",
                                             "parameter_length",
                                             "unknown_rank",
                                             "custom_domain",
                                             "not_per_channel",
                                             "pad_mode",
                                             "pad_value",
                                             "pad_amount_unknown",
                                             "pool_excludes_padding",
                                             "ceil_mode",
                                             "divides_by_value",
                                             "costs_more",
                                             "nothing_to_fold_into",
                                             "unsupported_attribute",
                                             "function_attribute",
                                             "unsupported_chain",
                                             "breaks_operator_rules",
                                             "several_parts",
                                             "several_readers",
                                             "operator_between",
                                             "not_evaluated",
                                             "function_argument",
                                             "unknown_type",
                                             "no_channels",
                                             "patch_embedding"};
    return codes;
}

} // namespace crease::fold
