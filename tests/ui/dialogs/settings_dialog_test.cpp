#include "ui/dialogs/settings_dialog.h"

#include "tests/support/temporary_directory.h"
#include "ui/kit/appearance.h"
#include "ui/kit/prompts.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class SettingsDialogTest : public ::testing::Test {
protected:
    QPushButton* button(const QString& words) {
        for (auto* one : dialog.findChildren<QPushButton*>())
            if (one->text().remove('&') == words) return one;
        return nullptr;
    }
    test::TemporaryDirectory directory;
    Settings settings{QString::fromStdString(directory.file("settings.ini"))};
    Appearance appearance{*qApp, Scheme::light};
    Prompts prompts;
    SettingsDialog dialog{{settings, appearance, prompts}};
};

TEST_F(SettingsDialogTest, WhatIsChangedIsKeptAtOnce) {
    int told = 0;
    QObject::connect(&dialog, &SettingsDialog::changed, [&] { ++told; });
    EXPECT_TRUE(settings.flag(Settings::animations, true));
    dialog.findChild<QCheckBox*>()->click();
    EXPECT_FALSE(settings.flag(Settings::animations, true));
    EXPECT_EQ(told, 1);
    dialog.findChildren<QSpinBox*>()[1]->setValue(3);
    EXPECT_EQ(settings.number(Settings::threads, 0), 3);
}

TEST_F(SettingsDialogTest, TheLimitsOfTheEngineHoldAtOnce) {
    const auto boxes = dialog.findChildren<QSpinBox*>(); // size of text, threads, memory, file, time
    ASSERT_EQ(boxes.size(), 5);
    boxes[2]->setValue(256);
    boxes[3]->setValue(64);
    boxes[4]->setValue(30);
    EXPECT_EQ(settings.limits().memory_bytes, 256U << 20);
    EXPECT_EQ(settings.limits().file_bytes, 64U << 20);
    EXPECT_EQ(settings.limits().run_time, std::chrono::seconds(30));
    button("Reset")->click();
    EXPECT_EQ(settings.limits().run_time, engine::HostLimits().run_time);
}

TEST_F(SettingsDialogTest, TheSizeOfTextHoldsAtOnceAndResetGoesBack) {
    const double before = QApplication::font().pointSizeF();
    dialog.findChildren<QSpinBox*>().front()->setValue(200);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), 2 * before);
    EXPECT_EQ(settings.number(Settings::font_scale, 0), 200);
    button("Reset")->click();
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), before);
    EXPECT_EQ(settings.number(Settings::font_scale, 0), 0);
}

TEST_F(SettingsDialogTest, ResetKeepsWhatIsRememberedAndForgetDoesNot) {
    settings.addRecent("/somewhere/a.onnx");
    settings.setWishes("/somewhere/a.onnx", {{"sr", {{}, "16000", {}}}});
    settings.setNumber(Settings::threads, 3);
    ASSERT_TRUE(button("Reset") && button("Forget everything"));
    button("Reset")->click();
    EXPECT_EQ(settings.number(Settings::threads, 0), 0);
    EXPECT_EQ(settings.recents().size(), 1);
    EXPECT_EQ(settings.wishes("/somewhere/a.onnx")["sr"].value, "16000");
    button("Forget everything")->click();
    EXPECT_TRUE(settings.recents().isEmpty());
    EXPECT_TRUE(settings.wishes("/somewhere/a.onnx").isEmpty());
}

} // namespace
} // namespace crease::ui
