#include "tests/ui/graph/canvas_fixture.h"

#include "core/fold/fold.h"
#include "tests/support/model_text.h"

#include <QApplication>

#include <stdexcept>

namespace crease::ui::test {
namespace {

constexpr auto network = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[N, 4, 8, 8] image) => (float[N, 4, 8, 8] scores)
    {
        c1 = Conv<pads = [1, 1, 1, 1]>(image, w1)
        b1 = BatchNormalization(c1, s, b, m, v)
        r1 = Relu(b1)
        c2 = Conv<pads = [1, 1, 1, 1]>(r1, w1)
        b2 = BatchNormalization(c2, s, b, m, v)
        c3 = Conv(r1, w2)
        b3 = BatchNormalization(c3, s, b, m, v)
        sum = Add(b2, b3)
        r2 = Relu(sum)
        scale = Constant<value = float {2.0}>()
        scores = Pow(r2, scale)
    })";

} // namespace

fold::Document sampleDocument() {
    auto proto = crease::test::parse_proto(network);
    crease::test::add_float_ramp(proto, "w1", {4, 4, 3, 3}, -0.3F, 0.01F);
    crease::test::add_float_ramp(proto, "w2", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    const auto model = crease::test::to_model(proto);
    auto scan = fold::scan(*model);
    if (!scan) throw std::runtime_error(scan.error().sentence());
    return {model, std::move(*scan)};
}

fold::Document branchedDocument(int blocks) {
    std::string body, from = "image";
    for (int i = 0; i < blocks; ++i) {
        const auto n = std::to_string(i), out = i + 1 == blocks ? std::string("scores") : "r" + n;
        body += " c" + n + " = Conv<pads = [1, 1, 1, 1]>(" + from + ", w1) d" + n + " = BatchNormalization(c" + n + ", s, b, m, v)";
        body += " e" + n + " = Conv(" + from + ", w2) f" + n + " = BatchNormalization(e" + n + ", s, b, m, v)";
        body += " i" + n + " = BatchNormalization(" + from + ", s, b, m, v) t" + n + " = Add(d" + n + ", f" + n + ")";
        body += " u" + n + " = Add(t" + n + ", i" + n + ") " + out + " = Relu(u" + n + ")";
        from = out;
    }
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 4, 8, 8] image) => (float[N, 4, 8, 8] scores) {)" +
                                           body + "}");
    crease::test::add_float_ramp(proto, "w1", {4, 4, 3, 3}, -0.3F, 0.01F);
    crease::test::add_float_ramp(proto, "w2", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    const auto model = crease::test::to_model(proto);
    auto scan = fold::scan(*model);
    if (!scan) throw std::runtime_error(scan.error().sentence());
    return {model, std::move(*scan)};
}

fold::Document residualDocument(int blocks, bool named, int torn) {
    std::string body, from = "image";
    int norms = 0;
    std::vector<std::string> names;
    for (int i = 0; i < blocks; ++i) {
        const auto n = std::to_string(i), scope = "/layer1/layer1." + n + "/";
        const auto out = i + 1 == blocks ? std::string("scores") : "out" + n;
        std::string value = from;
        for (int c = 1; c <= 3; ++c) {
            const auto step = n + "_" + std::to_string(c);
            body += " c" + step + " = Conv" + (c == 2 ? "<pads = [1, 1, 1, 1]>(" : "(") + value + (c == 2 ? ", w3)" : ", w1)");
            body += " b" + step + " = BatchNormalization(c" + step + ", s, b, m, v)";
            names.push_back(scope + "conv" + std::to_string(c) + "/Conv");
            const auto of_norm = norms++ == torn ? "/layer1/layer1." + std::to_string(i + 1) + "/" : scope;
            names.push_back(of_norm + "bn" + std::to_string(c) + "/BatchNormalization");
            value = "b" + step;
            if (c == 3) continue;
            body += " r" + step + " = Relu(b" + step + ")";
            names.push_back(scope + "relu" + (c == 2 ? "_1" : "") + "/Relu");
            value = "r" + step;
        }
        body += " sum" + n + " = Add(" + value + ", " + from + ") " + out + " = Relu(sum" + n + ")";
        names.push_back(scope + "Add");
        names.push_back(scope + "relu_2/Relu");
        from = out;
    }
    auto proto = crease::test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[N, 4, 8, 8] image) => "
                                           "(float[N, 4, 8, 8] scores) {" +
                                           body + " }");
    crease::test::add_float_ramp(proto, "w3", {4, 4, 3, 3}, -0.3F, 0.01F);
    crease::test::add_float_ramp(proto, "w1", {4, 4, 1, 1}, -0.2F, 0.02F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    for (int i = 0; named && i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name(names[static_cast<std::size_t>(i)]);
    const auto model = crease::test::to_model(proto);
    auto scan = fold::scan(*model);
    if (!scan) throw std::runtime_error(scan.error().sentence());
    return {model, std::move(*scan)};
}

fold::Document folded(const fold::Document& document) {
    std::set<std::string> all;
    for (const auto& site : document.scan().sites) all.insert(site.id);
    auto result = document.with_folded(all);
    if (!result) throw std::runtime_error(result.error().sentence());
    return *result;
}

PicturePtr pictureOf(PictureRequest request) {
    request.font = QApplication::font();
    auto picture = build_picture(request);
    if (!picture) throw std::runtime_error(picture.error().sentence());
    return *picture;
}

const DrawnNode& nodeTitled(const GraphPicture& picture, const QString& title) {
    for (const auto& node : picture.nodes)
        if (node.title == title) return node;
    throw std::runtime_error("no node is titled " + title.toStdString());
}

QString firstSite(const GraphPicture& picture) {
    for (const auto& hull : picture.hulls)
        if (hull.step.isEmpty()) return hull.site;
    throw std::runtime_error("no site");
}

} // namespace crease::ui::test
