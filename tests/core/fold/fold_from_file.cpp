#include "tests/core/fold/fold_from_file.h"

#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/support/model_file.h"
#include "tests/support/random_region_builder.h"

namespace crease::fold {
namespace {

Result<std::vector<std::byte>> folded_from(const test::ModelFile& file, const std::set<std::string>& ids, const FoldOptions& options) {
    CREASE_TRY(auto scanned, scan(*file.model()));
    CREASE_TRY(const auto folded, Document(file.model(), std::move(scanned), options).with_folded(ids));
    return io::model_bytes(*folded.current());
}

} // namespace

std::string from_file_complaint(const onnx::ModelProto& proto, const std::set<std::string>& ids, const Model& folded, std::uint64_t seed) {
    random_region::Random random(seed);
    FoldOptions options;
    options.reading = {random.range(1, 80), random.range(0, 3)};
    const test::ModelFile file(proto, test::WeightsIn::other_file);
    const auto bytes = folded_from(file, ids, options);
    const auto how =
        "from a file, " + std::to_string(options.reading.piece) + " bytes at a time, " + std::to_string(options.reading.passes) + " times: ";
    if (!bytes) return how + bytes.error().sentence();
    const auto expected = io::model_bytes(folded);
    return expected && *bytes == *expected ? "" : how + "not the same weights";
}

} // namespace crease::fold
