#include "tests/ui/support/navigation_fixture.h"

#include "tests/support/model_text.h"
#include "ui/graph/camera.h"

#include <QTest>

namespace crease::ui::test {
namespace {

/// Stages of bottlenecks as PyTorch names them, Conv + BatchNormalization throughout: ten operators to a block.
onnx::ModelProto residualNetwork(int stages, int blocks) {
    std::string body, from = "image";
    std::vector<std::string> names;
    for (int i = 0; i < stages * blocks; ++i) {
        const auto n = std::to_string(i), stage = "layer" + std::to_string(i / blocks + 1);
        const auto scope = "/" + stage + "/" + stage + "." + std::to_string(i % blocks) + "/";
        std::string value = from;
        for (int c = 1; c <= 3; ++c) {
            const auto step = n + "_" + std::to_string(c);
            body += " c" + step + " = Conv" + (c == 2 ? "<pads = [1, 1, 1, 1]>(" : "(") + value + (c == 2 ? ", w3)" : ", w1)");
            body += " b" + step + " = BatchNormalization(c" + step + ", s, b, m, v)";
            names.push_back(scope + "conv" + std::to_string(c) + "/Conv");
            names.push_back(scope + "bn" + std::to_string(c) + "/BatchNormalization");
            value = "b" + step;
            if (c == 3) continue;
            body += " r" + step + " = Relu(b" + step + ")";
            names.push_back(scope + "relu" + std::to_string(c) + "/Relu");
            value = "r" + step;
        }
        const auto out = i + 1 == stages * blocks ? std::string("scores") : "out" + n;
        body += " sum" + n + " = Add(" + value + ", " + from + ") " + out + " = Relu(sum" + n + ")";
        names.push_back(scope + "Add");
        names.push_back(scope + "relu3/Relu");
        from = out;
    }
    auto proto = crease::test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1, 4, 8, 8] image) => "
                                           "(float[1, 4, 8, 8] scores) {" +
                                           body + " }");
    crease::test::add_float_ramp(proto, "w3", {4, 4, 3, 3}, -0.3F, 0.01F);
    crease::test::add_float_ramp(proto, "w1", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name(names[static_cast<std::size_t>(i)]);
    return proto;
}

constexpr auto branching = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[1, 4, 8, 8] x, bool c) => (float[1, 4, 8, 8] y)
    {
        a = Relu(x)
        d = If(c) <
            then_branch = t () => (float[1, 4, 8, 8] e) { k = Conv(a, w1)  e = BatchNormalization(k, s, b, m, v) },
            else_branch = f () => (float[1, 4, 8, 8] h) { h = Neg(a) }
        >
        y = Tanh(d)
    })";

} // namespace

void NavigationTest::openStill(const onnx::ModelProto& proto, const QString& name) {
    ASSERT_NO_FATAL_FAILURE(openProto(proto, name));
    for (auto* view : {&original(), &folded()}) view->setAnimationsEnabled(false);
}

void NavigationTest::openNested() { openStill(residualNetwork(4, 10), "nested.onnx"); }

void NavigationTest::openBranching() {
    auto proto = crease::test::parse_proto(branching);
    crease::test::add_float_ramp(proto, "w1", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* weight : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, weight, {4}, 0.5F, 0.1F);
    proto.mutable_graph()->mutable_node(1)->set_name("gate");
    openStill(proto, "branching.onnx");
}

NodeId NavigationTest::nodeNamed(const std::string& name) {
    for (const auto& node : graph().nodes)
        if (node->name == name) return node->id;
    return {};
}

bool NavigationTest::isDrawnItself(NodeId id) {
    const auto at = picture().nodeIndex(id);
    return at != no_index && picture().nodes[at].id == id;
}

QPoint NavigationTest::pointOf(std::uint32_t node) {
    original().camera().show(picture().nodes[node].rect.center(), 1);
    return original().toWidget(picture().nodes[node].rect).center().toPoint();
}

void NavigationTest::click(std::uint32_t node, Qt::KeyboardModifiers keys) { QTest::mouseClick(&original(), Qt::LeftButton, keys, pointOf(node)); }

void NavigationTest::doubleClick(std::uint32_t node) {
    QTest::mouseDClick(&original(), Qt::LeftButton, {}, pointOf(node));
    driver_.settle();
}

} // namespace crease::ui::test
