// Sites inside the bodies of If, Loop and Scan and inside local functions fold as those outside do, and stay for the same
// reasons: what a body hands out, what a body deeper inside captures, and what changes from turn to turn.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define WITH_FUNCTIONS "<ir_version: 8, opset_import: [\"\" : 13, \"local\" : 1]> "
#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "
#define ASKED "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y) "
#define TURN "(int64 i, bool on, float[N,4,H,W] v) => (bool go, float[N,4,H,W] r) "

/// A local function of one value: its weights have to be its own.
std::string function(const std::string& header, const std::string& body) {
    return " <domain: \"local\", opset_import: [\"\" : 13]> " + header +
           " { w = Constant<value=float[2,2,1,1] {0.5,-1.0,2.0,0.25}>() s = Constant<value=float[2] {1.5,-0.5}>() "
           "m = Constant<value=float[2] {0.25,1.0}>() " +
           body + " }";
}

const char* const two_channels = WITH_FUNCTIONS "g (float[N,2,H,W] x) => (float[N,2,H,W] y) ";

const Folds folds[] = {
    {"LoopBody",
     OPSET(13) MAP "<int64 n = {2}> { y = Loop(n, , x) <body = b " TURN
                   "{ go = Identity(on) c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(v) r = BN<c=4>(c) }> }",
     "Conv:1 Identity:1 Loop:1", "Conv+BN"},
    {"LoopBodyOfBranches",
     OPSET(13) MAP "<int64 n = {3}> { y = Loop(n, , x) <body = b " TURN
                   "{ go = Identity(on) c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(v) d = Conv<w=[4,4,1,1]>(v) e = Add(c, d) r = Add(e, v) }> }",
     "Conv:1 Identity:1 Loop:1", ""},
    {"LoopBodyReadsTheOuterValue",
     OPSET(13) MAP "<int64 n = {2}> { y = Loop(n, , x) <body = b " TURN
                   "{ go = Identity(on) c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) q = BN<c=4>(c) r = Add(q, v) }> }",
     "Add:1 Conv:1 Identity:1 Loop:1", "Conv+BN"},
    {"StackedFromALoop",
     OPSET(13) "g (float[2,4,6,6] x) => (float[2,4,6,6] y, float[3,2,4,4,4] z) <int64 n = {3}> { y, z = Loop(n, , x) <body = b (int64 i, bool on, "
               "float[2,4,6,6] v) => (bool go, float[2,4,6,6] r, float[2,4,4,4] p) { go = Identity(on) r = Neg(v) c = Conv<w=[4,4,3,3]>(v) p = "
               "BN<c=4>(c) }> }",
     "Conv:1 Identity:1 Loop:1 Neg:1", "Conv+BN"},
    {"ScanBody",
     OPSET(13) "g (float[3,2,4,6,5] x) => (float[3,2,4,4,3] y) { y = Scan<num_scan_inputs=1, body = b (float[2,4,6,5] v) => (float[2,4,4,3] r) { c = "
               "Conv<w=[4,4,3,3]>(v) r = BN<c=4>(c) }>(x) }",
     "Conv:1 Scan:1", "Conv+BN"},
    {"WeightOfTheBody",
     OPSET(13) ASKED
     "{ y = If(t) <then_branch = p () => (float[N,4,H,W] a) <float[4] k = {1.0,2.0,-0.5,3.0}, int64[2] j = {1,2}> { c = Conv<w=[4,4,1,1], b=4>(x) u "
     "= Unsqueeze(k, j) v = Mul(c, u) h = Constant<value_float=0.5>() a = Mul(v, h) }, else_branch = q () => (float[N,4,H,W] b) { b = Relu(x) }> }",
     "Conv:1 If:1 Relu:1", ""},
    {"BothBranchesShareAWeight",
     OPSET(13) ASKED "<float[4,4,1,1] w> { y = If(t) <then_branch = p () => (float[N,4,H,W] a) { c = Conv(x, w) a = BN<c=4>(c) }, else_branch = q () "
                     "=> (float[N,4,H,W] b) { d = Conv(x, w) b = Mul<k=[4,1,1]>(d) }> }",
     "Conv:2 If:1", ""},
    {"BranchInsideALoop",
     OPSET(13) "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y) <int64 n = {2}> { y = Loop(n, , x) <body = b " TURN
               "{ go = Identity(on) r = If(t) <then_branch = p () => (float[N,4,H,W] a) { c = Conv<w=[4,4,1,1]>(v) a = BN<c=4>(c) }, else_branch = q "
               "() => (float[N,4,H,W] b) { b = Neg(v) }> }> }",
     "Conv:1 Identity:1 If:1 Loop:1 Neg:1", "Conv+BN"},
    {"ABodyReadsWhatASiteMakes",
     OPSET(13) ASKED "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) y = If(t) <then_branch = p () => (float[N,4,H,W] a) { a = Relu(n) }, else_branch = q "
                     "() => (float[N,4,H,W] b) { b = Neg(n) }> }",
     "Conv:1 If:1 Neg:1 Relu:1", "Conv+BN"},
    // the Loop's own graph does not name the weight that both read
    {"WeightSharedWithABodyTwoDeep",
     OPSET(13) "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y) <int64 n = {2}, float[4,4,1,1] w> { c = Conv(x, w) m = BN<c=4>(c) y = Loop(n, , "
               "m) <body = b " TURN "{ go = Identity(on) r = If(t) <then_branch = p () => (float[N,4,H,W] a) { a = Conv(v, w) }, else_branch = q () "
               "=> (float[N,4,H,W] b) { b = Neg(v) }> }> }",
     "Conv:2 Identity:1 If:1 Loop:1 Neg:1", "Conv+BN"},
    {"Function",
     std::string(two_channels) + "{ y = local.f(x) }" +
         function("f (v) => (r)", "k = Constant<value=float[2] {0.5,2.0}>() c = Conv(v, w, m) r = BatchNormalization(c, s, m, m, k)"),
     "Conv:1 f:1", "Conv+BN"},
    {"FunctionCalledTwice",
     std::string(two_channels) + "{ z = local.f(x) a = Relu(z) y = local.f(a) }" +
         function("f (v) => (r)", "c = Conv(v, w) u = Conv(v, w, s) r = Sub(c, u)"),
     "Conv:1 Relu:1 f:2", ""},
};

INSTANTIATE_TEST_SUITE_P(InnerGraphs, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const char* const twice = "the convolution would be computed twice";
const char* const unknown = "the weight is not known before the network runs";

const Refused stays[] = {
    {"CapturedByALoop", "value_captured_by_subgraph", twice,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] z) <int64 n = {2}> { c = Conv<w=[4,4,1,1]>(x) y = BN<c=4>(c) z = Loop(n, , "
               "x) <body = b " TURN "{ go = Identity(on) r = Add(v, c) }> }"},
    {"CapturedByAScan", "value_captured_by_subgraph", twice,
     OPSET(13) "g (float[N,4,H,W] x, float[3,1] u) => (float[N,4,H,W] y, float[3,N,4,H,W] z) { c = Conv<w=[4,4,1,1]>(x) y = BN<c=4>(c) z = "
               "Scan<num_scan_inputs=1, body = b (float[1] v) => (float[N,4,H,W] r) { r = Mul(c, v) }>(u) }"},
    {"CapturedTwoBodiesDeep", "value_captured_by_subgraph", twice,
     OPSET(13) "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y, float[N,4,H,W] z) <int64 n = {2}> { c = Conv<w=[4,4,1,1]>(x) y = BN<c=4>(c) z = "
               "Loop(n, , x) <body = b " TURN "{ go = Identity(on) r = If(t) <then_branch = p () => (float[N,4,H,W] a) { a = Add(c, v) }, "
               "else_branch = q () => (float[N,4,H,W] d) { d = Neg(v) }> }> }"},
    {"BodyHandsOutTheValueBetween", "value_is_graph_output", twice,
     OPSET(13) "g (float[2,4,6,6] x) => (float[2,4,6,6] y, float[1,2,4,6,6] z) <int64 n = {1}> { y, z = Loop(n, , x) <body = b (int64 i, bool on, "
               "float[2,4,6,6] v) => (bool go, float[2,4,6,6] r, float[2,4,6,6] c) { go = Identity(on) c = Conv<w=[4,4,1,1]>(v) r = BN<c=4>(c) }> }"},
    {"BranchHandsOutTheValueBetween", "value_is_graph_output", twice,
     OPSET(13) "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y, float[N,4,H,W] z) { y, z = If(t) <then_branch = p () => (float[N,4,H,W] a, "
               "float[N,4,H,W] c) { c = Conv<w=[4,4,1,1]>(x) a = BN<c=4>(c) }, else_branch = q () => (float[N,4,H,W] b, float[N,4,H,W] d) { b = "
               "Relu(x) d = Identity(x) }> }"},
    {"BetweenCapturedInsideTheBody", "value_captured_by_subgraph", twice,
     OPSET(13) "g (float[N,4,H,W] x, bool t) => (float[N,4,H,W] y) <int64 n = {1}> { y = Loop(n, , x) <body = b " TURN
               "{ go = Identity(on) c = Conv<w=[4,4,1,1]>(v) a = BN<c=4>(c) e = If(t) <then_branch = p () => (float[N,4,H,W] k) { k = Neg(c) }, "
               "else_branch = q () => (float[N,4,H,W] l) { l = Identity(v) }> r = Add(a, e) }> }"},
    {"WeightChangesFromTurnToTurn", "not_constant", unknown,
     OPSET(13) MAP "<int64 n = {2}, float[4,4,1,1] w> { y, k = Loop(n, , x, w) <body = b (int64 i, bool on, float[N,4,H,W] v, float[4,4,1,1] u) => "
                   "(bool go, float[N,4,H,W] r, float[4,4,1,1] o) { go = Identity(on) o = Neg(u) c = Conv(v, u) r = BN<c=4>(c) }> }"},
    {"ScaleIsScanned", "", wrong,
     OPSET(13) "g (float[2,4,6,6] x) => (float[3,2,4,6,6] y) <float[3,4,1,1] k> { y = Scan<num_scan_inputs=1, body = b (float[4,1,1] v) => "
               "(float[2,4,6,6] r) { c = Conv<w=[4,4,1,1]>(x) r = Mul(c, v) }>(k) }"},
    {"OuterWeightMayBeOverridden",
     "overridable_constant",
     "a caller may bring another weight",
     OPSET(13) ASKED "<float[4,4,1,1] w> { y = If(t) <then_branch = p () => (float[N,4,H,W] a) { c = Conv(x, w) a = BN<c=4>(c) }, else_branch = q () "
                     "=> (float[N,4,H,W] b) { b = Relu(x) }> }",
     {"w"}},
    {"ReluBetweenInABody", "nonlinearity_between", wrong,
     OPSET(13) MAP "<int64 n = {1}> { y = Loop(n, , x) <body = b " TURN
                   "{ go = Identity(on) c = Conv<w=[4,4,1,1]>(v) a = Relu(c) r = BN<c=4>(a) }> }"},
    {"PaddingOverAShiftInABody", "padding_over_shift", wrong,
     OPSET(13) MAP "<int64 n = {1}> { y = Loop(n, , x) <body = b " TURN
                   "{ go = Identity(on) c = Add<k=[4,1,1]>(v) r = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(c) }> }"},
    {"BranchesAcrossABody", "", "a body's value and an outer one do not become one operator",
     OPSET(13) ASKED "{ c = Conv<w=[4,4,1,1]>(x) y = If(t) <then_branch = p () => (float[N,4,H,W] a) { a = BN<c=4>(c) }, else_branch = q () => "
                     "(float[N,4,H,W] b) { b = Identity(c) }> }"},
    {"WeightOfAFunctionIsItsInput", "function_argument", unknown,
     WITH_FUNCTIONS "g (float[N,2,H,W] x) => (float[N,2,H,W] y) <float[2,2,1,1] w> { y = local.f(x, w) } <domain: \"local\", opset_import: [\"\" : "
                    "13]> f (v, w) => (r) { s = Constant<value=float[2] {1.5,-0.5}>() k = Constant<value=float[2] {0.5,2.0}>() c = Conv(v, w) r = "
                    "BatchNormalization(c, s, s, s, k) }"},
    {"AttributeOfAFunction", "function_attribute", "the attribute may differ from call to call",
     std::string(two_channels) + "{ y = local.f<d=[1,1]>(x) }" +
         function("f <d> (v) => (r)",
                  "k = Constant<value=float[2] {0.5,2.0}>() c = Conv<dilations: ints = @d>(v, w) r = BatchNormalization(c, s, m, m, k)")},
    {"BetweenIsAnOutputOfTheFunction", "value_is_graph_output", twice,
     WITH_FUNCTIONS "g (float[N,2,H,W] x) => (float[N,2,H,W] y, float[N,2,H,W] z) { y, z = local.f(x) }" +
         function("f (v) => (r, c)", "k = Constant<value=float[2] {0.5,2.0}>() c = Conv(v, w) r = BatchNormalization(c, s, m, m, k)")},
    {"ThroughASequence", "nonlinearity_between", "what a sequence holds is not followed",
     OPSET(13) MAP "<int64 n = {0}> { c = Conv<w=[4,4,1,1]>(x) q = SequenceConstruct(c) e = SequenceAt(q, n) y = BN<c=4>(e) }"},
};

INSTANTIATE_TEST_SUITE_P(InnerGraphs, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
