#include "tests/ui/support/window_fixture.h"

#include "tests/support/model_text.h"
#include "ui/kit/info_bar.h"

#include <QApplication>
#include <QFile>

namespace crease::ui::test {

WindowTest::WindowTest() : appearance_(*qApp, Scheme::light) {
    window_.resize(1280, 800);
    window_.show();
}

QString WindowTest::message() const { return const_cast<MainWindow&>(window_).infoBar().sentence(); }

void WindowTest::openProto(const onnx::ModelProto& proto, const QString& name) {
    std::string bytes;
    ASSERT_TRUE(proto.SerializeToString(&bytes));
    write(file(name), QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    ASSERT_TRUE(driver_.open(file(name))) << driver_.error().toStdString();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << path.toStdString();
    ASSERT_EQ(file.write(content), content.size());
}

} // namespace crease::ui::test
