#include "tests/core/fold/property_support.h"

#include "core/io/io.h"
#include "tests/core/fold/findings.h"
#include "tests/core/fold/fold_from_file.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"
#include "tests/support/reference_evaluator_probe.h"

#include <cmath>
#include <sstream>

namespace crease::fold {

namespace {

/// Half a unit in the last place, relative, and the smallest normal number of a type.
struct Precision {
    double unit = 0, smallest = 0;
};

Precision precision_of(ElementType type) {
    switch (type) {
    case ElementType::float16: return {0x1p-11, 0x1p-14};
    case ElementType::bfloat16: return {0x1p-8, 0x1p-126};
    case ElementType::float64: return {0x1p-53, 0x1p-1022};
    default: return {0x1p-24, 0x1p-126};
    }
}

ElementType type_of(const random_region::Case& of) { return of.inputs.front().begin()->second.type; }

std::string names(const google::protobuf::RepeatedPtrField<onnx::ValueInfoProto>& infos, std::int64_t ir_version, const onnx::GraphProto& graph) {
    std::set<std::string> constants;
    if (ir_version < 4)
        for (const auto& tensor : graph.initializer()) constants.insert(tensor.name());
    std::string all;
    for (const auto& info : infos)
        if (!constants.contains(info.name())) all += info.name() + " ";
    return all;
}

std::string difference(const reference::Array& a, const reference::Array& b, const reference::Array& original_bound,
                       const reference::Array& folded_bound, double unit) {
    if (a.shape != b.shape) return "the shape changed";
    for (std::size_t i = 0; i < a.data.size(); ++i) {
        const double x = a.data[i], y = b.data[i];
        if (x == y || (std::isnan(x) && std::isnan(y))) continue;
        const double allowed = unit * folded_bound.data[i] + 1e-12 * (original_bound.data[i] + folded_bound.data[i]);
        if (std::abs(x - y) <= allowed) continue;
        std::ostringstream out;
        out << "element " << i << " of " << a.data.size() << " is " << y << " instead of " << x << " (allowed " << allowed << ")";
        return out.str();
    }
    return {};
}

} // namespace

Judge::Judge(const random_region::Case& of) : case_(of) {
    for (const auto& inputs : of.inputs) {
        auto values = reference::evaluate(of.model, inputs), magnitudes = reference::evaluate(of.model, inputs, {.magnitude = true});
        if (!values || !magnitudes) {
            broken_ = (values ? magnitudes : values).error().sentence();
            return;
        }
        values_.push_back(std::move(*values));
        magnitudes_.push_back(std::move(*magnitudes));
    }
}

std::string Judge::complaint(const Model& folded, std::size_t layers, const Model* between) const {
    if (const auto status = verify(folded); !status) return "verify: " + status.error().sentence();
    const auto proto = reference::to_proto(folded);
    if (!proto) return "saving: " + proto.error().sentence();
    const auto& before = case_.model.graph();
    if (names(before.input(), case_.model.ir_version(), before) != names(proto->graph().input(), proto->ir_version(), proto->graph()))
        return "the model's inputs changed";
    if (names(before.output(), 8, before) != names(proto->graph().output(), 8, proto->graph())) return "the model's outputs changed";
    const auto once = between ? reference::to_proto(*between) : proto;
    if (!once) return "saving the model between: " + once.error().sentence();
    for (std::size_t size = 0; size < case_.inputs.size(); ++size)
        if (auto bad = compare_values(*proto, between ? &*once : nullptr, size, layers); !bad.empty()) return bad;
    return {};
}

Result<reference::Values> Judge::bound(const onnx::ModelProto& folded, std::size_t size) const {
    return reference::evaluate(folded, case_.inputs[size], {.magnitude = true, .smallest = precision_of(type_of(case_)).smallest});
}

std::string Judge::compare_values(const onnx::ModelProto& folded, const onnx::ModelProto* between, std::size_t size, std::size_t layers) const {
    const auto precision = precision_of(type_of(case_));
    const auto got = reference::evaluate(folded, case_.inputs[size]);
    if (!got) return "evaluating the folded model: " + got.error().sentence();
    auto bound = this->bound(folded, size);
    const auto once = between ? this->bound(*between, size) : bound;
    if (!bound || !once) return "bounding the folded model: " + (bound ? once : bound).error().sentence();
    for (auto& [name, limit] : *bound) // what was large and cancelled out left its rounding behind
        for (std::size_t i = 0; between && i < limit.data.size(); ++i) limit.data[i] = std::max(limit.data[i], once->at(name).data[i]);
    // Compounded over layers, with a little air for the second order.
    const double unit = 1.01 * static_cast<double>(layers + 1) * precision.unit;
    for (const auto& [name, expected] : values_[size]) {
        const auto bad = difference(expected, got->at(name), magnitudes_[size].at(name), bound->at(name), unit);
        if (!bad.empty()) return "output " + name + " at size " + std::to_string(size) + ": " + bad;
    }
    return {};
}

namespace {

using Names = std::set<std::string>;

/// One case going through everything that must hold.
class Examination {
public:
    Examination(const random_region::Case& of, std::uint64_t seed, PropertyTotals& totals)
        : of_(of), judge_(of), random_(seed * 7919 + 1), totals_(totals), model_(test::to_model(of.model)) {}

    std::vector<std::string> run() {
        if (!judge_.broken().empty()) {
            ++totals_.broken;
            return {};
        }
        auto scanned = scan(*model_);
        if (!scanned) return {"scan: " + scanned.error().sentence()};
        examine_scan(*scanned);
        for (const auto& refusal : scanned->refusals) examine_refusal(of_, refusal);
        examine_folds(Document(model_, *scanned));
        return complaints_;
    }

private:
    void complain(const std::string& what) {
        if (!what.empty()) complaints_.push_back(what);
    }

    void examine_scan(const ScanResult& result) {
        Names ids;
        for (const auto& site : result.sites) {
            if (!ids.insert(site.id).second) complain("two sites have the id " + site.id);
            if (site.nodes.empty() || !site.steps()) complain("site " + site.id + " has no nodes or no steps");
            if (!site.worthwhile && site.price.empty()) complain("site " + site.id + " is not worthwhile, without a price");
            totals_.not_worthwhile += !site.worthwhile;
        }
        for (const auto& refusal : result.refusals)
            if (!known_refusal_codes().contains(refusal.code) || refusal.reason.empty())
                complain("refusal of " + refusal.output + " has the code '" + refusal.code + "', reason '" + refusal.reason + "'");
        totals_.sites += result.sites.size();
        totals_.refusals += result.refusals.size();
    }

    /// Where a refusal says that folding would be wrong, the value is no convolution of the input, as the evaluator sees it; but
    /// for numbers that happen to hide it (a bias of zeros, a Relu of nothing but positive numbers), which a scan does not read.
    /// What is said of a reader ("Conv after it") is said at that reader as well.
    void examine_refusal(const random_region::Case& of, const Refusal& refusal) {
        static const std::set<std::string> claims{
            "padding_over_shift", "nonlinearity_between",  "strides_differ", "sizes_differ",     "pad_value",
            "pad_mode",           "pool_excludes_padding", "ceil_mode",      "divides_by_value", "batchnorm_not_spatial",
            "batchnorm_training"};
        if (!claims.contains(refusal.code) || refusal.reason.find(" after it") != std::string::npos || refusal.graph.value != 0 ||
            of.inputs.front().size() != 1)
            return;
        auto model = of.model;
        model.mutable_graph()->clear_output();
        model.mutable_graph()->add_output()->set_name(refusal.output);
        ++totals_.claims;
        totals_.shown += !reference::why_no_convolution(model, of.inputs.front(), of.inputs.front().begin()->first, refusal.output).empty();
    }

    /// Folds and judges; a fold may be refused for its numbers, and then only as such.
    std::optional<Document> fold(const Document& from, const Names& ids, const std::string& what) {
        auto folded = from.with_folded(ids);
        if (!folded && folded.error().code == ErrorCode::bad_input) {
            ++totals_.refused_by_numbers;
            return std::nullopt;
        }
        if (!folded) {
            complain(what + ": " + folded.error().sentence());
            return std::nullopt;
        }
        if (auto bad = judge_.complaint(*folded->current(), ids.size()); !bad.empty()) complain(what + ": " + bad);
        return std::move(*folded);
    }

    void examine_folds(const Document& document) {
        Names worthwhile, all, some;
        for (const auto& site : document.scan().sites) {
            all.insert(site.id);
            if (site.worthwhile) worthwhile.insert(site.id);
            if (random_.chance(0.5)) some.insert(site.id);
        }
        if (all.empty()) return;
        const auto done = fold(document, worthwhile, "all that is worthwhile");
        if (done) complain(from_file_complaint(of_.model, worthwhile, *done->current(), static_cast<std::uint64_t>(random_.range(0, 1 << 30))));
        if (done) complain(prefixed("totals: ", broken_promise(document.scan(), worthwhile, *done->current())));
        if (all != worthwhile) (void)fold(document, all, "all sites");
        (void)fold(document, some, "some sites");
        for (const auto& site : document.scan().sites)
            if (!site.worthwhile) (void)fold(document, {site.id}, "only " + site.id);
        if (done) examine_undo(*done);
        if (done && !worthwhile.empty()) examine_again(*done, worthwhile.size());
        examine_steps(document);
    }

    void examine_undo(const Document& folded) {
        const auto undone = folded.with_folded({});
        if (!undone || *io::model_bytes(*undone->current()) != *io::model_bytes(*model_)) complain("undo is not the original");
    }

    /// A folded model is a model: scanned and folded again it still keeps its values.
    void examine_again(const Document& folded, std::size_t layers) {
        auto scanned = scan(*folded.current());
        if (!scanned) return complain("scan after folding: " + scanned.error().sentence());
        Names again;
        for (const auto& site : scanned->sites)
            if (site.worthwhile) again.insert(site.id);
        totals_.left_over += !again.empty();
        if (again.empty()) return;
        const auto twice = Document(folded.current(), *scanned).with_folded(again);
        if (twice) complain(prefixed("folding twice: ", judge_.complaint(*twice->current(), layers + again.size(), folded.current().get())));
    }

    static std::string prefixed(const std::string& what, const std::string& bad) { return bad.empty() ? bad : what + bad; }

    void examine_steps(const Document& document) {
        const auto& site = random_.pick(document.scan().sites);
        std::vector<StepPtr> steps;
        collect(site.steps(), steps);
        if (steps.empty()) return;
        const auto& step = random_.pick(steps);
        const auto replacement = fold_step(*document.scan().facts, site, step->id);
        if (!replacement) {
            if (replacement.error().code != ErrorCode::bad_input)
                complain("step " + step->id + " of " + site.id + ": " + replacement.error().sentence());
            return;
        }
        ++totals_.steps;
        const auto folded = rewrite(*model_, std::vector<const Replacement*>{&*replacement});
        if (!folded) return complain("step " + step->id + ": " + folded.error().sentence());
        complain(prefixed("step " + step->id + " of " + site.id + ": ", judge_.complaint(**folded, 1)));
    }

    static void collect(const StepPtr& step, std::vector<StepPtr>& out) {
        if (!step) return;
        if (step->foldable_alone) out.push_back(step);
        for (const auto& input : step->inputs) collect(input, out);
    }

    const random_region::Case& of_;
    Judge judge_;
    random_region::Random random_;
    PropertyTotals& totals_;
    ModelPtr model_;
    std::vector<std::string> complaints_;
};

} // namespace

std::vector<std::string> property_complaints(const random_region::Case& of, std::uint64_t seed, PropertyTotals& totals) {
    ++totals.cases;
    try {
        return Examination(of, seed, totals).run();
    } catch (const std::exception& e) {
        return {std::string("an exception crossed the boundary: ") + e.what()};
    }
}

} // namespace crease::fold
