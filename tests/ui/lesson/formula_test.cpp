// The formulas of the stage under the pointer, and taken along.

#include "tests/ui/lesson/lesson_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTimer>

#include <set>

namespace crease::ui::test {
namespace {

class LessonFormula : public LessonTest {
protected:
    /// What the kernel's numbers are made by.
    EquationView& inSymbols() {
        for (auto* view : stage().findChildren<EquationView*>())
            if (view->equation() == stage().lesson().scenes.at(1).kernel) return *view;
        throw std::runtime_error("no formula");
    }
    /// The pictures that `other` has while the pointer goes along `view`.
    static std::size_t picturesOf(EquationView& other, EquationView& view) {
        std::set<QByteArray> pictures;
        for (int x = 1; x < view.width(); x += 4)
            for (const int y : {view.height() / 4, view.height() / 2, view.height() * 3 / 4}) {
                QTest::mouseMove(&view, {x, y});
                const auto image = other.grab().toImage();
                pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
            }
        QTest::mouseMove(&view, {view.width() - 1, 1});
        return pictures.size();
    }
    void openNormalization() {
        openSample();
        window_.lesson().open(1);
        ASSERT_TRUE(settled());
        driver_.settle();
    }
};

TEST_F(LessonFormula, ASymbolAndItsNumberLightUpTogether) {
    openNormalization();
    EXPECT_GE(picturesOf(inNumbers(), inSymbols()), 5u) << "nothing lit, W′, γ, σ², ε";
    EXPECT_GE(picturesOf(inSymbols(), inNumbers()), 5u) << "and the other way round";
}

TEST_F(LessonFormula, IsCopiedAsTextLatexAndMathml) {
    openNormalization();
    auto& view = inSymbols();
    const std::string written[] = {explain::to_text(view.equation()), explain::to_latex(view.equation()), explain::to_mathml(view.equation())};
    for (int which = 0; which < 3; ++which) {
        QTimer::singleShot(50, [which] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_TRUE(menu);
            menu->actions().at(which)->trigger();
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, view.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&view, &event);
        EXPECT_EQ(QApplication::clipboard()->text().toStdString(), written[which]);
    }
}

} // namespace
} // namespace crease::ui::test
