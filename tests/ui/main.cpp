#include "core/engine/host_main.h"

#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include <cstring>

// The engines run in a child process, which is this very program.
int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "engine-host") == 0) return crease::engine::run_engine_host();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
