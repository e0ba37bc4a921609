// The least that a program with a window can be: one empty widget, shown and gone; with an argument not even that. What Crease needs to
// start is measured against it.

#include <QApplication>
#include <QTimer>
#include <QWidget>

namespace {

class Empty : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override { QTimer::singleShot(0, qApp, &QCoreApplication::quit); }
};

} // namespace

int main(int argc, char** argv) {
    if (argc > 1) return 0;
    QApplication application(argc, argv);
    Empty widget;
    widget.show();
    return QApplication::exec();
}
