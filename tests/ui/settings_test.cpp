#include "ui/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

TEST(Settings, RecentsAreFewUniqueAndLatestFirst) {
    const QTemporaryDir folder;
    Settings settings(folder.filePath("s.ini"));
    QSignalSpy changed(&settings, &Settings::recentsChanged);
    for (int i = 0; i < 12; ++i) settings.addRecent(QStringLiteral("/m/%1.onnx").arg(i));
    settings.addRecent("/m/5.onnx");
    EXPECT_EQ(settings.recents().size(), Settings::maxRecents);
    EXPECT_EQ(settings.recents().front(), "/m/5.onnx");
    EXPECT_EQ(settings.recents().count("/m/5.onnx"), 1);
    settings.removeRecent("/m/5.onnx");
    EXPECT_FALSE(settings.recents().contains("/m/5.onnx"));
    settings.clearRecents();
    EXPECT_TRUE(settings.recents().isEmpty());
    EXPECT_EQ(changed.count(), 15);
}

TEST(Settings, AreThereTheNextTime) {
    const QTemporaryDir folder;
    {
        Settings settings(folder.filePath("s.ini"));
        settings.setScheme(Scheme::dark);
        settings.setViewMode(ViewMode::folded);
        settings.setEngine("opencv");
    }
    const Settings again(folder.filePath("s.ini"));
    EXPECT_EQ(again.scheme(), Scheme::dark);
    EXPECT_EQ(again.viewMode(), ViewMode::folded);
    EXPECT_EQ(again.engine(), "opencv");
}

} // namespace
} // namespace crease::ui
