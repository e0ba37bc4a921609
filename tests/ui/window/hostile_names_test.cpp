// A network whose every name tries to be more than a name. Whatever is shown of it must be shown as text.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/dialogs/properties_dialog.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/node_tip.h"
#include "ui/main_job/main_job_report.h"
#include "ui/panels/canvas_panel.h"

#include <onnx/onnx_pb.h>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <fstream>

namespace crease::ui::test {
namespace {

/// A picture that would be loaded, a page that would be laid out, a line of its own, a terminal's command, letters backwards.
std::string hostile(const std::string& name) {
    return name.empty() ? name
                        : "<img src='" + name + ".png'><h1>&lt;" + name +
                              "\n\x1b]0;x\x07 %1 %2 & \xe2\x80\xae"
                              "abc";
}

onnx::ModelProto hostileModel() {
    onnx::ModelProto model;
    std::ifstream file(samplePath("repvgg.onnx").toStdString(), std::ios::binary);
    if (!model.ParseFromIstream(&file)) throw std::runtime_error("the sample cannot be read");
    auto& graph = *model.mutable_graph();
    graph.set_name(hostile("graph"));
    for (auto& node : *graph.mutable_node()) {
        node.set_name(hostile(node.name()) + "\xff"); // and no UTF-8
        for (auto* names : {node.mutable_input(), node.mutable_output()})
            for (auto& name : *names) name = hostile(name);
    }
    for (auto& tensor : *graph.mutable_initializer()) tensor.set_name(hostile(tensor.name()));
    for (auto* infos : {graph.mutable_input(), graph.mutable_output(), graph.mutable_value_info()})
        for (auto& info : *infos) info.set_name(hostile(info.name()));
    auto& foreign = *graph.add_node(); // an operator nobody knows, with an attribute and a symbolic extent
    foreign.set_op_type(hostile("Op"));
    foreign.set_domain(hostile("domain"));
    foreign.add_input(graph.output(0).name());
    foreign.add_output(hostile("last"));
    auto& attribute = *foreign.add_attribute();
    attribute.set_name(hostile("attribute"));
    attribute.set_type(onnx::AttributeProto::STRING);
    attribute.set_s(hostile("value"));
    auto& last = *graph.add_output();
    last.set_name(hostile("last"));
    last.mutable_type()->mutable_tensor_type()->set_elem_type(onnx::TensorProto::FLOAT);
    last.mutable_type()->mutable_tensor_type()->mutable_shape()->add_dim()->set_dim_param(hostile("batch"));
    auto& set = *model.add_opset_import();
    set.set_domain(hostile("domain"));
    set.set_version(1);
    return model;
}

bool hasControls(const QString& words) {
    return std::any_of(words.begin(), words.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t')) || c == QChar(0x202e);
    });
}

/// What Qt would lay out as HTML must be our own markup, with every name in it escaped.
void expectText(const QString& words, const char* where) {
    EXPECT_FALSE(Qt::mightBeRichText(words) && words.contains(QLatin1String("<img"))) << where << ": " << words.toStdString();
    EXPECT_FALSE(hasControls(words)) << where << ": " << words.toStdString();
}

void expectText(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const auto index = model.index(row, column, parent);
            expectText(index.data(Qt::ToolTipRole).toString(), "an item's tool tip");
            EXPECT_FALSE(hasControls(index.data(Qt::DisplayRole).toString()));
            if (column == 0) expectText(model, index);
        }
}

void expectText(const QWidget& widget) {
    expectText(widget.toolTip(), widget.metaObject()->className());
    expectText(widget.statusTip(), "a status tip");
    expectText(widget.whatsThis(), "an explanation");
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        EXPECT_TRUE(label->textFormat() == Qt::PlainText || !label->text().contains(QLatin1String("img"))) << label->text().toStdString();
        EXPECT_FALSE(hasControls(label->text())) << label->text().toStdString();
    }
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) {
        EXPECT_FALSE(text->toHtml().contains(QLatin1String("<img"))) << text->toHtml().toStdString();
        EXPECT_FALSE(hasControls(text->toPlainText())) << text->toPlainText().toStdString();
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model()) expectText(*view->model());
    for (const auto* action : widget.actions()) {
        expectText(action->toolTip(), "an action's tool tip");
        EXPECT_FALSE(hasControls(action->text()));
    }
}

void expectTextEverywhere() {
    for (const auto* widget : QApplication::allWidgets()) expectText(*widget);
}

class HostileNames : public WindowTest {
protected:
    void SetUp() override { openProto(hostileModel(), "<img src='file'>&%1.onnx"); }
};

TEST_F(HostileNames, AreTextInEveryWidget) {
    EXPECT_GT(controller().worthwhileCount(), 0);
    expectTextEverywhere();
    controller().stepSite(+1);
    driver_.settle();
    expectTextEverywhere();
    for (const auto& node : controller().document().original()->main().nodes) {
        controller().selectNode(node->id);
        driver_.settle();
        for (const auto* label : window_.findChildren<QLabel*>()) expectText(*label);
        for (const auto* text : window_.findChildren<QTextEdit*>()) expectText(*text);
    }
}

TEST_F(HostileNames, AreTextAfterFoldingAndInMessages) {
    ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    EXPECT_GT(controller().foldedCount(), 0);
    expectTextEverywhere();
    EXPECT_FALSE(driver_.save(file("no/<img src='x'>/out.onnx")));
    expectTextEverywhere();
    answers_.unsaved = Prompts::Unsaved::discard;
    EXPECT_FALSE(driver_.open(file("<img src='none'>\x1b.onnx")));
    expectTextEverywhere();
}

TEST_F(HostileNames, AreTextInDialogs) {
    const PropertiesDialog dialog(controller().path(), *controller().snapshot(), &window_);
    for (const auto* widget : dialog.findChildren<QWidget*>()) expectText(*widget);
}

TEST_F(HostileNames, AreTextOnTheCanvas) {
    for (const auto* view : {&window_.canvas().originalView(), &window_.canvas().foldedView()}) {
        const auto picture = view->picture();
        ASSERT_TRUE(picture);
        for (std::uint32_t i = 0; i < picture->nodes.size(); ++i) {
            EXPECT_FALSE(nodeTip(*picture, i).contains(QLatin1String("<img"))) << nodeTip(*picture, i).toStdString();
            EXPECT_FALSE(hasControls(picture->nodes[i].title + picture->nodes[i].detail + picture->nodes[i].name));
        }
        for (const auto& hull : picture->hulls) EXPECT_FALSE(hullTip(hull).contains(QLatin1String("<img")));
        for (const auto& frame : picture->frames) EXPECT_FALSE(frameTip(frame).contains(QLatin1String("<img")));
    }
}

TEST_F(HostileNames, AreTextInAReport) {
    const auto report = describeJob(controller(), nullptr);
    EXPECT_FALSE(hasControls(QString::fromStdString(report.text)));
    EXPECT_EQ(report.json.find('\x1b'), std::string::npos);
}

} // namespace
} // namespace crease::ui::test
