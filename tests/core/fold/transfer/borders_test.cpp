// DBB's border: what BatchNormalization makes of zero, written around the value by ScatterND or joined on by Concat.

#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"

namespace crease::fold {
namespace {

/// Conv 1x1 and BatchNormalization `n` of three channels, and `e`, the shift of `n` as [1,3,1,1].
const std::string head = "float[3,2,1,1] w, float[3] s, float[3] b, float[3] m, float[3] var, float[3,3,3,3] k, float h = {0.00001}, "
                         "int64[4] q = {1,3,1,1}";
const std::string start = "{ c = Conv(x, w) n = BatchNormalization(c, s, b, m, var) a = Add(var, h) r = Sqrt(a) t = Mul(m, s) d = Div(t, r) "
                          "f = Sub(b, d) e = Reshape(f, q) ";

std::string joined(const std::string& fill, const char* axes = "23") {
    return OPSET(13) "g (float[2,2,6,5] x) => (float[2,3,6,5] y) <" + head +
           ", float[1,3,1,1] other, int64[4] p = {2,3,1,5}, int64[4] u = {2,3,8,1}> " + start + "top = Expand(" + fill +
           ", p) z = Concat<axis=" + axes[0] + ">(top, n, top) left = Expand(" + fill + ", u) o = Concat<axis=" + axes[1] +
           ">(left, z, left) y = Conv(o, k) }";
}

/// One side of the border of `from`, written as PyTorch exports `p[:, :, cut] = e`; names end in `tag`.
std::string side(const std::string& tag, const std::string& from, const std::string& to, int axis, const std::string& rows) {
    const auto name = [&](const char* base) { return base + tag; };
    std::string text = name("sh") + " = Shape(" + from + ") ";
    for (int i = 0; i < 4; ++i) {
        const auto n = std::to_string(i) + tag;
        const std::string grid = i == axis ? "cut" + n : "ra" + n;
        text += "di" + n + " = Gather(" + name("sh") + ", i" + std::to_string(i) + ") ra" + n + " = Range(i0, di" + n + ", i1) ";
        if (i == axis) text += "cut" + n + " = Slice(ra" + n + ", " + rows + ", zero, one) ";
        text += "re" + n + " = Reshape(" + grid + ", r" + std::to_string(i) + ") ";
    }
    text += "sa" + tag + " = Add(re0" + tag + ", re1" + tag + ") sb" + tag + " = Add(sa" + tag + ", re2" + tag + ") sc" + tag + " = Add(sb" + tag +
            ", re3" + tag + ") gs" + tag + " = Shape(sc" + tag + ") ";
    for (int i = 0; i < 4; ++i) {
        const auto n = std::to_string(i) + tag;
        text += "ex" + n + " = Expand(re" + n + ", gs" + tag + ") un" + n + " = Unsqueeze(ex" + n + ", minus) ";
    }
    return text + "ix" + tag + " = Concat<axis=-1>(un0" + tag + ", un1" + tag + ", un2" + tag + ", un3" + tag + ") up" + tag + " = Expand(e, gs" +
           tag + ") " + to + " = ScatterND(" + from + ", ix" + tag + ", up" + tag + ") ";
}

std::string written(const std::string& sides, const std::string& last, const std::string& size = "6,5") {
    return OPSET(13) "g (float[N,2," + size + "] x) => (float[N,3," + size + "] y) <" + head +
           ", int64[8] pads = {0,0,1,1,0,0,1,1}, int64 i0 = {0}, int64 i1 = {1}, int64 i2 = {2}, int64 i3 = {3}, int64[1] zero = {0}, "
           "int64[1] one = {1}, int64[1] minus = {-1}, int64[1] two = {2}, int64[1] second_last = {-2}, int64[1] huge = {9223372036854775807}, "
           "int64[4] r0 = {-1,1,1,1}, "
           "int64[3] r1 = {-1,1,1}, int64[2] r2 = {-1,1}, int64[1] r3 = {-1}> " +
           start + "p = Pad(n, pads) " + sides + "y = Conv(" + last + ", k) }";
}

const char* const first = "zero, one";
const char* const last = "minus, huge";
const std::string all_sides =
    side("A", "p", "pa", 2, first) + side("B", "pa", "pb", 2, last) + side("C", "pb", "pc", 3, first) + side("D", "pc", "pd", 3, last);

const Folds borders[] = {
    {"JoinedByConcat", joined("e"), "Conv:1", "Conv chain"},
    {"WrittenInPlace", written(all_sides, "pd"), "Conv:1", "Conv chain"},
    {"WrittenInPlaceAtAnySize", written(all_sides, "pd", "H,W"), "Conv:1", "Conv chain"},
    {"WrittenInPlaceAtAnyWidth", written(all_sides, "pd", "6,W"), "Conv:1", "Conv chain"},
};

INSTANTIATE_TEST_SUITE_P(Borders, MustFold, testing::ValuesIn(borders), name_of<Folds>);

ScanResult scanned(const std::string& text) { return scan(*test::to_model(complete({"Border", text}).model)).value(); }

TEST(Border, WithASideMissingStays) {
    for (const char* size : {"6,5", "H,W"}) {
        const auto result =
            scanned(written(side("A", "p", "pa", 2, first) + side("B", "pa", "pb", 2, last) + side("C", "pb", "pc", 3, first), "pc", size));
        for (const auto& site : result.sites) EXPECT_NE(site.id, "y");
    }
}

TEST(Border, BesideTheEdgeStays) {
    for (const char* size : {"6,5", "H,W"})
        for (const char* rows : {"one, two", "second_last, minus", "zero, two", "second_last, huge"}) {
            const auto result = scanned(written(side("A", "p", "pa", 2, rows) + side("B", "pa", "pb", 2, last) + side("C", "pb", "pc", 3, first) +
                                                    side("D", "pc", "pd", 3, last),
                                                "pd", size));
            for (const auto& site : result.sites) EXPECT_NE(site.id, "y") << rows << " at " << size;
        }
}

TEST(Border, OfSomethingElseIsFoundOutWhenFolding) {
    const auto model = test::to_model(complete({"Border", joined("other")}).model);
    const auto result = scan(*model).value();
    const Site* site = result.find("y");
    ASSERT_NE(site, nullptr);
    const auto folded = fold_site(*result.facts, *site);
    ASSERT_FALSE(folded.has_value());
    EXPECT_NE(folded.error().message.find("border"), std::string::npos) << folded.error().message;
}

} // namespace
} // namespace crease::fold
