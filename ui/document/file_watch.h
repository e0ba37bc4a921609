#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace crease::ui {

/// Says once when a file is no longer the one it was. Editors and training scripts replace files rather than write into
/// them, so what counts is size and time of what stands at the path, after a moment of quiet.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject* parent = nullptr);
    void watch(const QString& path); ///< empty: nothing
    void accept();                   ///< what stands there now is the file we know

signals:
    void changed();

private:
    struct Stamp {
        bool exists = false;
        qint64 size = 0;
        QDateTime modified;
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] Stamp stamp() const;
    void look();

    QString path_;
    Stamp known_;
    QFileSystemWatcher watcher_;
    QTimer quiet_;
};

} // namespace crease::ui
