#include "ui/settings/settings.h"

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

TEST(Settings, LimitTheEngine) {
    const QTemporaryDir folder;
    Settings settings(folder.filePath("s.ini"));
    const engine::HostLimits usual;
    EXPECT_EQ(settings.limits().memory_bytes, 0U);
    EXPECT_EQ(settings.limits().file_bytes, usual.file_bytes);
    EXPECT_EQ(settings.limits().run_time, usual.run_time);
    settings.setNumber(Settings::memory, 512);
    settings.setNumber(Settings::file, 3);
    settings.setNumber(Settings::time, 90);
    EXPECT_EQ(settings.limits().memory_bytes, 512U << 20);
    EXPECT_EQ(settings.limits().file_bytes, 3U << 20);
    EXPECT_EQ(settings.limits().run_time, std::chrono::seconds(90));
    EXPECT_EQ(settings.limits().load_time, std::chrono::seconds(90));
    settings.setNumber(Settings::memory, -5); // as an edited file may say
    EXPECT_EQ(settings.limits().memory_bytes, 0U);
}

} // namespace
} // namespace crease::ui
