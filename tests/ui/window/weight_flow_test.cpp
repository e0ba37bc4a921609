// A weight's numbers, from the page of a node to a file.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/weights/slice_model.h"
#include "ui/weights/weight_flow.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace crease::ui::test {
namespace {

class WeightTest : public WindowTest {
protected:
    /// Opens the numbers of the first Conv's weight the way a person does.
    WeightDialog* openFirst() {
        EXPECT_TRUE(driver_.open(samplePath("repvgg.onnx")));
        const auto& nodes = controller().document().original()->main().nodes;
        controller().selectNode((*std::find_if(nodes.begin(), nodes.end(), [](const NodePtr& node) { return node->is("Conv"); }))->id);
        QPushButton* numbers = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            for (auto* button : window_.findChildren<QPushButton*>())
                if (!numbers && button->text() == QStringLiteral("Numbers…")) numbers = button;
            return numbers != nullptr;
        }));
        if (!numbers) return nullptr;
        numbers->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return window_.findChild<WeightDialog*>() != nullptr; }));
        return window_.findChild<WeightDialog*>();
    }
};

TEST_F(WeightTest, TheNumbersOfAConvsKernelAreShownSliceBySlice) {
    auto* dialog = openFirst();
    ASSERT_TRUE(dialog);
    auto* model = dialog->findChild<SliceModel*>();
    ASSERT_TRUE(model);
    const QAbstractItemModelTester tester(model);
    EXPECT_EQ(model->rowCount(), 3);
    EXPECT_EQ(model->columnCount(), 3);
    const auto before = model->index(1, 1).data().toString();
    auto axes = dialog->findChildren<QSpinBox*>();
    ASSERT_EQ(axes.size(), 2);
    axes.front()->setValue(5);
    EXPECT_NE(model->index(1, 1).data().toString(), before);
    EXPECT_EQ(dialog->findChild<QTabWidget*>()->count(), 3);
}

TEST_F(WeightTest, IsSavedAsANumpyArray) {
    auto* dialog = openFirst();
    ASSERT_TRUE(dialog);
    answers_.weight = file("weight.npy");
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String(".npy"))) button->click();
    const auto bytes = contentOf(answers_.weight);
    EXPECT_TRUE(bytes.startsWith("\x93NUMPY"));
    EXPECT_EQ((bytes.size() - 128) % 4, 0) << "floats behind a header of 128 bytes";
    EXPECT_TRUE(bytes.contains("'shape': (16, 1, 3, 3)")) << bytes.left(128).toStdString();
}

} // namespace
} // namespace crease::ui::test
