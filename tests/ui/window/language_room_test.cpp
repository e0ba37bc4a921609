// Words are longer in one language than in another: at 1280x800 no label and no button may be given less room than its words take,
// in any language that there is. What shortens itself by design (YieldingLabel, elided rows) is left out. And none may be left in English.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/find/find_box.h"
#include "ui/kit/format.h"
#include "ui/kit/yielding_label.h"
#include "ui/language/language.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/manual/manual_window.h"
#include "ui/window/help_flow.h"
#include "ui/window/lesson_flow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QRegularExpression>
#include <QTest>

namespace crease::ui::test {
namespace {

/// Before any widget of the fixture is made: widgets keep the words that they were made with.
struct Spoken {
    explicit Spoken(const char* code) { speak(*qApp, QLatin1String(code)); }
    ~Spoken() { speak(*qApp, QStringLiteral("en")); }
};

bool isCut(const QLabel& label) {
    if (label.text().isEmpty() || qobject_cast<const YieldingLabel*>(&label)) return false;
    if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1;
}

bool isCut(const QAbstractButton& button) { return !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1; }

template <class T>
void expectRoom(const QWidget& widget, int& looked_at) {
    for (const auto* one : widget.findChildren<T*>()) {
        if (!one->isVisible() || one->visibleRegion().isEmpty()) continue;
        ++looked_at;
        EXPECT_FALSE(isCut(*one)) << one->metaObject()->className() << " \"" << one->text().toStdString() << "\" has " << one->width() << "x"
                                  << one->height() << ", its words take " << one->sizeHint().width() << "x" << one->sizeHint().height();
    }
}

/// Words of English that neither names of operators nor the other languages have.
bool isEnglish(const QString& text) {
    static const QRegularExpression words(QStringLiteral("\\b(Close|Cancel|the|of|which|is|are|that|this|from|for)\\b"));
    return words.match(text).hasMatch();
}

/// What is shown, and what is said where it cannot be seen.
QStringList wordsOf(const QWidget& widget) {
    QStringList words{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words << button->text();
    if (const auto* view = qobject_cast<const DrawingView*>(&widget))
        for (const auto& mark : view->drawing().marks) words << typeset(mark.text) << typeset(mark.tip);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const auto index = view->model()->index(row, 0);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) words << index.data(role).toString();
        }
    return words;
}

/// Nothing stands over another: rows that wrapped once more than there was height for did.
void expectNoOverlap(const QWidget& window) {
    for (const auto* parent : window.findChildren<QWidget*>()) {
        if (!parent->isVisible() || !parent->layout()) continue;
        std::vector<const QWidget*> shown;
        for (const auto* one : parent->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (one->isVisible() && !one->isWindow()) shown.push_back(one);
        for (std::size_t i = 0; i < shown.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_FALSE(shown[i]->geometry().intersects(shown[k]->geometry()))
                    << parent->metaObject()->className() << ": " << shown[k]->metaObject()->className() << " and "
                    << shown[i]->metaObject()->className() << " lie over one another";
    }
}

void expectNoEnglish(const QWidget& window) {
    for (const auto* one : window.findChildren<QWidget*>()) {
        if (!one->isVisible()) continue;
        for (const auto& words : wordsOf(*one))
            EXPECT_FALSE(isEnglish(words)) << one->metaObject()->className() << " says \"" << words.toStdString() << "\"";
    }
}

class LanguageRoom : public testing::WithParamInterface<const char*>, private Spoken, public WindowTest {
protected:
    LanguageRoom() : Spoken(GetParam()) {
        window_.resize(1280, 800);
        window_.show();
    }

    [[nodiscard]] static bool speaksEnglish() { return QLatin1String(GetParam()) == QLatin1String("en"); }

    static void expectRoomIn(const QWidget& widget, int least) {
        QTest::qWait(100); // layouts settle
        int looked_at = 0;
        expectRoom<QLabel>(widget, looked_at);
        expectRoom<QAbstractButton>(widget, looked_at);
        EXPECT_GE(looked_at, least);
        expectNoOverlap(widget);
        if (!speaksEnglish()) expectNoEnglish(widget);
    }

    void chooseFirstSite() {
        ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
        controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    }
};

TEST_P(LanguageRoom, OnTheWelcomePage) { expectRoomIn(window_, 8); }

TEST_P(LanguageRoom, WithAModelAndASite) {
    chooseFirstSite();
    expectRoomIn(window_, 15);
}

TEST_P(LanguageRoom, InTheLesson) {
    chooseFirstSite();
    window_.lesson().open(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_.lesson().stage().isShown(); }));
    for (const auto view : {LessonStage::step_view, LessonStage::pixel_view, LessonStage::break_view, LessonStage::gains_view}) {
        window_.lesson().stage().setView(view);
        expectRoomIn(window_, 15);
    }
}

TEST_P(LanguageRoom, InTheComparison) {
    chooseFirstSite();
    ASSERT_TRUE(driver_.foldAll());
    expectRoomIn(window_.compare(), 6);
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    expectRoomIn(window_.compare(), 10);
}

TEST_P(LanguageRoom, InTheComparisonWithLettersOfTwiceTheSize) {
    appearance_.setFontScale(200);
    window_.resize(1920, 1200);
    chooseFirstSite();
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    QTest::qWait(100);
    expectNoOverlap(window_.compare());
    appearance_.setFontScale(0);
}

TEST_P(LanguageRoom, InTheManual) {
    for (const auto* page : {"index", "verdict", "keys"}) {
        window_.help().openManual(QString::fromLatin1(page));
        expectRoomIn(*window_.help().manual(), 1);
    }
}

/// Twice the letters want a larger screen, as such a desktop has one; nothing may lose its words.
TEST_P(LanguageRoom, WithLettersOfTwiceTheSize) {
    appearance_.setFontScale(200);
    window_.resize(1920, 1200);
    chooseFirstSite();
    expectRoomIn(window_, 15);
    window_.actions().find->trigger();
    EXPECT_TRUE(window_.findBox().isVisible());
    appearance_.setFontScale(0);
}

/// A window that must be wider than the screen cannot be used at all.
TEST_P(LanguageRoom, LettersOfTwiceTheSizeStayOnTheScreen) {
    chooseFirstSite();
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    appearance_.setFontScale(200);
    QTest::qWait(100);
    const auto least = window_.minimumSizeHint();
    EXPECT_LE(least.width(), 1280);
    EXPECT_LE(least.height(), 780);
    window_.lesson().open(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_.lesson().stage().isShown(); }));
    for (const auto view : {LessonStage::step_view, LessonStage::pixel_view, LessonStage::break_view, LessonStage::gains_view}) {
        window_.lesson().stage().setView(view);
        QTest::qWait(100);
        EXPECT_LE(window_.minimumSizeHint().width(), 1280);
        EXPECT_LE(window_.minimumSizeHint().height(), 780);
    }
    appearance_.setFontScale(0);
}

TEST_P(LanguageRoom, LettersGrowAtOnce) {
    chooseFirstSite();
    const auto heights = [&] {
        std::vector<std::pair<QString, int>> all;
        for (const auto* label : window_.findChildren<QLabel*>())
            if (label->isVisible()) all.emplace_back(label->text(), label->fontMetrics().height());
        return all;
    };
    const auto before = heights();
    appearance_.setFontScale(200);
    QTest::qWait(50);
    const auto after = heights();
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_GT(after[i].second, 1.5 * before[i].second) << before[i].first.toStdString();
    appearance_.setFontScale(0);
}

TEST_P(LanguageRoom, FindIsShownWhereTheToolBarHasNoRoomForIt) {
    chooseFirstSite();
    appearance_.setFontScale(200);
    window_.resize(1280, 800);
    QTest::qWait(100);
    window_.actions().find->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return window_.findBox().isVisible(); }));
    appearance_.setFontScale(0);
}

TEST_P(LanguageRoom, InTheSettings) {
    SettingsDialog dialog({settings_, appearance_, answers_});
    dialog.show();
    expectRoomIn(dialog, 10);
}

INSTANTIATE_TEST_SUITE_P(Languages, LanguageRoom, testing::Values("en", "fr", "zh_CN"));

} // namespace
} // namespace crease::ui::test
