#pragma once

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/equation_view.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/window/lesson_flow.h"

#include <QSpinBox>
#include <QTest>

#include <stdexcept>

namespace crease::ui::test {

/// A window with a sample open, and what its lesson shows.
class LessonTest : public WindowTest {
protected:
    void openSample(const char* name = "repvgg.onnx") {
        ASSERT_TRUE(driver_.open(samplePath(name))) << driver_.error().toStdString();
        window_.resize(1280, 800);
        driver_.settle();
        controller().selectSite("/body/body.1/Add_1_output_0");
        driver_.settle();
    }
    LessonStage& stage() { return window_.lesson().stage(); }
    QSpinBox& spin(const char* name) {
        for (auto* box : stage().findChildren<QSpinBox*>())
            if (box->accessibleName() == name) return *box;
        throw std::runtime_error(name);
    }
    EquationView& inNumbers() { return *stage().findChild<EquationView*>("kernel in numbers"); }
    DrawingView& drawing() { return *stage().findChild<DrawingView*>("kernels"); }
    bool settled() {
        return driver_.waitUntil([&] { return stage().isShown(); }, 5000);
    }
    static void press(QWidget& widget, int key) { QTest::keyClick(&widget, static_cast<Qt::Key>(key)); }
    void picture(const char* name) {
        if (const auto folder = qEnvironmentVariable("CREASE_PICTURES"); !folder.isEmpty()) window_.grab().save(folder + "/" + name + ".png");
    }
};

} // namespace crease::ui::test
