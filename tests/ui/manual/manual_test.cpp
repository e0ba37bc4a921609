// The manual: no page is missing, every link leads somewhere, search finds, F1 opens it.

#include "ui/manual/manual_window.h"

#include "core/explain/refusal_lesson.h"
#include "tests/support/model_text.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/language/language.h"
#include "ui/manual/manual_view.h"
#include "ui/panels/inspector_panel.h"
#include "ui/window/help_flow.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

namespace crease::ui::test {
namespace {

class ManualTest : public WindowTest {
protected:
    ManualWindow& open(const QString& page = {}) {
        window_.help().openManual(page);
        return *window_.help().manual();
    }
};

/// What stands in parentheses behind [words] or ![words].
QStringList targetsIn(const QString& markdown) {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    QStringList targets;
    for (auto at = link.globalMatch(markdown); at.hasNext();) targets << at.next().captured(1);
    return targets;
}

QString wordsOf(const QString& path) { return QString::fromUtf8(contentOf(path)); }

/// A page that was changed in English and nowhere else has other links, pictures, keys or headings than its translations.
TEST_F(ManualTest, EveryLanguageHasEveryPageWithTheSameInIt) {
    const Manual manual(window_.actions(), {}); // loads the pages
    const QDir english(QStringLiteral(":/manual"));
    const auto pages = english.entryList({"*.md"}, QDir::Files);
    ASSERT_GE(pages.size(), 6);
    for (const auto& language : languages().mid(1))
        for (const auto& page : pages) {
            const auto theirs = wordsOf(QStringLiteral(":/manual/%1/%2").arg(language, page)), ours = wordsOf(english.filePath(page));
            const auto where = (language + QLatin1Char(' ') + page).toStdString();
            ASSERT_FALSE(theirs.isEmpty()) << where;
            EXPECT_EQ(targetsIn(theirs), targetsIn(ours)) << where;
            for (const auto* mark : {"\n## ", "\n- ", "\n| ", "**", "\n    "})
                EXPECT_EQ(theirs.count(QLatin1String(mark)), ours.count(QLatin1String(mark))) << where << mark;
        }
}

TEST_F(ManualTest, SpeaksTheWindowsLanguage) {
    speak(*qApp, QStringLiteral("fr"));
    EXPECT_EQ(Manual(window_.actions(), {}).find(QStringLiteral("first-steps"))->title, QStringLiteral("Premiers pas"));
    speak(*qApp, QStringLiteral("zh_CN"));
    EXPECT_EQ(Manual(window_.actions(), {}).find(QStringLiteral("first-steps"))->title, QStringLiteral("第一步"));
    speak(*qApp, QStringLiteral("en"));
    EXPECT_EQ(Manual(window_.actions(), {}).find(QStringLiteral("first-steps"))->title, QStringLiteral("First steps"));
}

TEST_F(ManualTest, EveryLinkLeadsSomewhereAndEveryPictureIsThere) {
    const Manual manual(window_.actions(), QStringLiteral("# The command line"));
    ManualView view;
    int links = 0, pictures = 0;
    for (const auto& page : manual.pages()) {
        EXPECT_FALSE(page.words.isEmpty()) << page.id.toStdString();
        EXPECT_FALSE(page.title.isEmpty()) << page.id.toStdString();
        for (const auto& target : targetsIn(page.words)) {
            if (target.startsWith(QLatin1String("page:"))) {
                ++links;
                EXPECT_TRUE(manual.find(target.mid(5))) << page.id.toStdString() << " links to " << target.toStdString();
                continue;
            }
            ++pictures;
            const auto picture = view.loadResource(QTextDocument::ImageResource, QUrl(target));
            const auto image =
                picture.canConvert<QImage>() && !picture.value<QImage>().isNull() ? picture.value<QImage>() : QImage::fromData(picture.toByteArray());
            EXPECT_GT(image.width(), 40) << page.id.toStdString() << " shows " << target.toStdString();
        }
    }
    EXPECT_GT(links, 40);
    EXPECT_GT(pictures, 10);
}

TEST_F(ManualTest, EveryReasonHasItsPage) {
    auto& manual = open();
    for (const auto& code : explain::explained_codes()) {
        const auto* page = manual.manual().find(refusalPageId(QString::fromStdString(code)));
        ASSERT_TRUE(page) << code;
        EXPECT_TRUE(page->words.contains(QStringLiteral("What to do"))) << code;
    }
}

TEST_F(ManualTest, TellsTheKeysOfTheActions) {
    const auto* keys = open().manual().find("keys");
    ASSERT_TRUE(keys);
    EXPECT_TRUE(keys->words.contains(window_.actions().foldAll->shortcut().toString(QKeySequence::NativeText)));
    EXPECT_TRUE(keys->words.contains(window_.actions().columns->shortcut().toString(QKeySequence::NativeText)));
}

TEST_F(ManualTest, TellsTheFieldsOfTheSchemas) {
    const auto* json = open().manual().find("json");
    ASSERT_TRUE(json);
    for (const char* field : {"`version`", "`ir_version`", "check.schema.json"}) EXPECT_TRUE(json->words.contains(QLatin1String(field))) << field;
}

TEST_F(ManualTest, SearchFindsWordsAnywhereTitlesFirst) {
    const auto& manual = open().manual();
    const auto found = manual.search("PADDING shift");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front()->id, refusalPageId("padding_over_shift"));
    EXPECT_TRUE(manual.search("nosuchwordanywhere").empty());
    EXPECT_EQ(manual.search({}).size(), manual.pages().size());
}

TEST_F(ManualTest, F1OpensItAndSearchAndBackWork) {
    window_.show();
    QApplication::setActiveWindow(&window_);
    window_.setFocus();
    QTest::keyClick(&window_, Qt::Key_F1);
    auto* manual = window_.help().manual();
    ASSERT_TRUE(manual);
    EXPECT_TRUE(manual->isVisible());
    EXPECT_EQ(manual->current(), "index");
    auto* search = manual->findChild<QLineEdit*>();
    auto* list = manual->findChild<QListWidget*>();
    search->setText("padding reaches over");
    ASSERT_GT(list->count(), 0);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(manual->current(), refusalPageId("padding_over_shift"));
    manual->findChild<QPushButton*>()->click();
    EXPECT_EQ(manual->current(), "index");
}

TEST_F(ManualTest, LearnMoreBesideARefusalOpensItsPage) {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 2, 4, 4] x) => (float[1, 2, 4, 4] y) { s = Add(x, c)  y = Conv<pads = [1, 1, 1, 1]>(s, w) })");
    crease::test::add_float_ramp(proto, "c", {2, 1, 1}, 0.5F, 0.1F);
    crease::test::add_float_ramp(proto, "w", {2, 2, 3, 3}, 0.1F, 0.1F);
    openProto(proto, "shift.onnx");
    const auto& refusals = controller().document().scan().refusals;
    ASSERT_FALSE(refusals.empty());
    controller().selectNode(refusals.front().node);
    QPushButton* more = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (auto* button : window_.findChildren<QPushButton*>())
            if (button->text() == QLatin1String("&Learn more")) more = button;
        return more != nullptr;
    }));
    more->click();
    ASSERT_TRUE(window_.help().manual());
    EXPECT_EQ(window_.help().manual()->current(), refusalPageId(QString::fromStdString(refusals.front().code)));
}

TEST_F(ManualTest, AnOperatorHasAPageOfItsOperatorSet) {
    window_.help().openOperator("BatchNormalization", {}, 13);
    auto* manual = window_.help().manual();
    const auto* page = manual->manual().find(manual->current());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->id, "operators/BatchNormalization-13");
    for (const char* words : {"epsilon", "as set 9 defines it", "Sets that define it: 1, 6, 7, 9"})
        EXPECT_TRUE(page->words.contains(QLatin1String(words))) << words;
    window_.help().openOperator("Mystery", "com.example", 1);
    EXPECT_EQ(manual->current(), "operators/none");
}

TEST_F(ManualTest, OpensNothingFromADiskOrANet) {
    ManualView view;
    const auto path = file("secret.png");
    QImage(4, 4, QImage::Format_RGB32).save(path);
    EXPECT_FALSE(view.loadResource(QTextDocument::ImageResource, QUrl::fromLocalFile(path)).isValid());
    EXPECT_FALSE(view.loadResource(QTextDocument::ImageResource, QUrl("http://localhost/a.png")).isValid());
}

} // namespace
} // namespace crease::ui::test
