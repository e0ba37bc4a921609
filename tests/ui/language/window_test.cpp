// The window in every language: nothing that it says is cut off at 1280 x 800, and no two entries of a menu have one key.
// CREASE_PICTURES=FOLDER keeps what it looks like.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/compare/compare_dock.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/language/language.h"
#include "ui/panels/yielding_label.h"
#include "ui/window/window_actions.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace crease::ui::test {
namespace {

struct Speaking {
    Speaking() { speak(*qApp, QString::fromLatin1(testing::WithParamInterface<const char*>::GetParam())); }
    ~Speaking() { speak(*qApp, QStringLiteral("en")); }
};

class InEveryLanguage : public testing::WithParamInterface<const char*>, public Speaking, public WindowTest {
protected:
    void keep(QWidget& widget, const QString& name) const {
        const auto folder = qEnvironmentVariable("CREASE_PICTURES");
        if (!folder.isEmpty()) widget.grab().save(QStringLiteral("%1/%2_%3.png").arg(folder, name, QString::fromLatin1(GetParam())));
    }
    void openFolded() {
        window_.resize(1280, 800);
        window_.show();
        ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
        ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
        driver_.settle();
    }
};

bool isCut(const QAbstractButton& button) {
    return !button.text().isEmpty() && (button.width() + 1 < button.minimumSizeHint().width() || button.height() + 1 < button.minimumSizeHint().height());
}

bool isCut(const QLabel& label) {
    if (label.text().isEmpty() || qobject_cast<const YieldingLabel*>(&label)) return false;
    if (label.wordWrap()) return label.height() + 1 < label.heightForWidth(label.width());
    return label.width() + 1 < label.minimumSizeHint().width();
}

template <class Widget>
QStringList cut(const QWidget& top) {
    QStringList found;
    for (const auto* one : top.findChildren<Widget*>())
        if (one->isVisible() && !one->visibleRegion().isEmpty() && isCut(*one)) found << one->text();
    return found;
}

std::string cutWords(const QWidget& top) {
    return (cut<QPushButton>(top) + cut<QToolButton>(top) + cut<QCheckBox>(top) + cut<QLabel>(top)).join(QStringLiteral(" | ")).toStdString();
}

QStringList keysThatClash(const QMenu& menu) {
    QStringList found;
    QHash<QString, QString> taken;
    for (const auto* action : menu.actions()) {
        const auto words = QString(action->text()).replace(QStringLiteral("&&"), QString());
        const auto at = words.indexOf(QLatin1Char('&'));
        if (at < 0 || at + 1 >= words.size()) continue;
        const auto key = words.mid(at + 1, 1).toLower();
        if (taken.contains(key)) found << QStringLiteral("%1: %2, %3").arg(menu.title(), taken[key], action->text());
        taken[key] = action->text();
    }
    return found;
}

TEST_P(InEveryLanguage, NothingOfTheWindowIsCutOff) {
    openFolded();
    keep(window_, QStringLiteral("window"));
    EXPECT_EQ(cutWords(window_), "");
}

TEST_P(InEveryLanguage, NothingOfTheSettingsIsCutOff) {
    SettingsDialog dialog({settings_, appearance_, answers_}, &window_);
    dialog.QDialog::show();
    QApplication::processEvents();
    keep(dialog, QStringLiteral("settings"));
    EXPECT_EQ(cutWords(dialog), "");
}

TEST_P(InEveryLanguage, NothingOfTheLessonIsCutOff) {
    openFolded();
    controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    window_.actions().lesson->trigger();
    driver_.settle();
    keep(window_, QStringLiteral("lesson"));
    EXPECT_EQ(cutWords(window_), "");
}

TEST_P(InEveryLanguage, NoMenuHasAKeyTwice) {
    openFolded();
    QStringList clashes;
    for (const auto* menu : window_.findChildren<QMenu*>()) clashes << keysThatClash(*menu);
    EXPECT_EQ(clashes.join(QStringLiteral("\n")).toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(Languages, InEveryLanguage, testing::Values("en", "fr", "zh_CN"), [](const auto& chosen) { return std::string(chosen.param); });

} // namespace
} // namespace crease::ui::test
