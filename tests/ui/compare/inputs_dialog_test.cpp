#include "ui/compare/inputs_dialog.h"

#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

compare::WantedInputs sound() {
    compare::WantedInput x({"x", ElementType::float32, {-1, -1}}), rate({"sr", ElementType::int64, {}});
    x.axes[1].symbol = "samples";
    return {x, rate};
}

QLineEdit* field(const InputsDialog& dialog, const QString& name) {
    for (auto* line : dialog.findChildren<QLineEdit*>())
        if (line->accessibleName() == name) return line;
    return nullptr;
}

TEST(InputsDialog, EveryInputHasItsLine) {
    const InputsDialog dialog(sound(), {}, {}, {});
    ASSERT_TRUE(field(dialog, "Shape of x"));
    EXPECT_TRUE(field(dialog, "Shape of x")->isEnabled());
    EXPECT_FALSE(field(dialog, "Shape of sr")->isEnabled()); // one number has none
    EXPECT_TRUE(field(dialog, "Value of sr"));
    EXPECT_TRUE(dialog.wishes().isEmpty());
}

TEST(InputsDialog, GivesBackWhatWasTyped) {
    const InputWishes wishes{{"x", {"1x16000", {}, "-1:1"}}, {"sr", {{}, "16000", {}}}};
    InputsDialog dialog(sound(), {}, {}, wishes);
    EXPECT_EQ(dialog.wishes(), wishes);
    field(dialog, "Value of sr")->setText("8000");
    EXPECT_EQ(dialog.wishes()["sr"].value, "8000");
}

TEST(InputsDialog, KeepsOpenWhatCannotBeMeant) {
    const auto wanted = sound();
    EXPECT_TRUE(problemOf(wanted[0], {"1x16000", "a.npy", "0:1"}).isEmpty());
    EXPECT_FALSE(problemOf(wanted[0], {"16000", {}, {}}).isEmpty());
    EXPECT_FALSE(problemOf(wanted[0], {"1 by 2", {}, {}}).isEmpty());
    EXPECT_FALSE(problemOf(wanted[0], {{}, {}, "much"}).isEmpty());
    EXPECT_FALSE(problemOf(wanted[0], {{}, {}, "1.2.3:4"}).isEmpty());
    EXPECT_FALSE(problemOf(wanted[0], {{}, {}, "5:1"}).isEmpty());
    InputsDialog dialog(wanted, {}, {}, {{"x", {"16000", {}, {}}}});
    dialog.show();
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault()) button->click();
    EXPECT_TRUE(dialog.isVisible());
}

} // namespace
} // namespace crease::ui
