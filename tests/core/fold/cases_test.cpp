// Small graphs as people report and export them (cases/): into what they fold, or with which true reason they do not. Each is scanned
// with and without declared shapes, and nothing beside a layer is passed over in silence.

#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/core/fold/findings.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/property_support.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace crease::fold {
namespace {

struct KnownCase {
    const char* name;
    const char* operators; ///< after folding everything worthwhile
    const char* refusals;  ///< "operator code" of each that must be said, separated by commas
};

#include "tests/core/fold/cases_table.inc"

void PrintTo(const KnownCase& one, std::ostream* out) { *out << one.name; }

onnx::ModelProto read_case(const std::string& name) {
    std::ifstream file("tests/core/fold/cases/" + name + ".onnx", std::ios::binary);
    onnx::ModelProto proto;
    EXPECT_TRUE(file && proto.ParseFromIstream(&file)) << name;
    return proto;
}

/// Two sets of inputs; open extents are small.
random_region::Case with_inputs(const onnx::ModelProto& proto) {
    random_region::Case result{proto, {}};
    std::set<std::string> constants;
    for (const auto& tensor : proto.graph().initializer()) constants.insert(tensor.name());
    random_region::Random random(7);
    for (std::int64_t size = 0; size < 2; ++size) {
        reference::Values values;
        for (const auto& input : proto.graph().input()) {
            if (constants.contains(input.name())) continue;
            const auto& type = input.type().tensor_type();
            reference::Array array{static_cast<ElementType>(type.elem_type()), {}, {}, false};
            for (const auto& dim : type.shape().dim()) array.shape.push_back(dim.dim_value() > 0 ? dim.dim_value() : 6 + size);
            for (std::int64_t i = 0; i < array.count(); ++i)
                array.data.push_back(array.type == ElementType::boolean ? static_cast<double>(size) : random.normal());
            values[input.name()] = std::move(array);
        }
        result.inputs.push_back(std::move(values));
    }
    return result;
}

class Cases : public testing::TestWithParam<KnownCase> {};
INSTANTIATE_TEST_SUITE_P(Reported, Cases, testing::ValuesIn(cases), name_of<KnownCase>);

TEST_P(Cases, FoldAsFarAsTheyShouldAndSayWhyNotFarther) {
    const auto proto = read_case(GetParam().name);
    const auto model = test::to_model(proto);
    ScanResult scanned;
    std::vector<LeftOut> left_out;
    const auto folded = fold_all(model, scanned, &left_out);
    EXPECT_EQ(operators_of(*folded), GetParam().operators) << findings(scanned);
    std::istringstream wanted(GetParam().refusals);
    for (std::string one; std::getline(wanted >> std::ws, one, ',');) {
        const bool said = std::any_of(scanned.refusals.begin(), scanned.refusals.end(),
                                      [&](const Refusal& r) { return r.op + " " + r.code == one && !r.reason.empty(); });
        EXPECT_TRUE(said) << one << " is not among" << findings(scanned);
    }
    for (const auto& one : left_out) EXPECT_NE(one.error.code, ErrorCode::internal) << one.error.sentence();
    EXPECT_EQ(silent_nodes(*model, scanned), "") << findings(scanned);
    const auto written = with_inputs(proto);
    const Judge judge(written);
    if (judge.broken().empty()) EXPECT_EQ(judge.complaint(*folded, scanned.sites.size() + 1), "") << findings(scanned);
    else std::cout << "not evaluated: " << judge.broken() << "\n";
}

TEST_P(Cases, GiveTheSameWithAndWithoutDeclaredShapes) { EXPECT_EQ(hanging_on_declared_shapes(read_case(GetParam().name)), ""); }

TEST(CasesAre, AllInTheTable) {
    std::set<std::string> listed;
    for (const auto& one : cases) listed.insert(one.name);
    for (const auto& entry : std::filesystem::directory_iterator("tests/core/fold/cases"))
        EXPECT_TRUE(listed.contains(entry.path().stem().string())) << entry.path();
}

} // namespace
} // namespace crease::fold
