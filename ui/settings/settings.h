#pragma once

#include "core/engine/host_limits.h"
#include "ui/settings/input_wishes.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace crease::ui {

/// Which of the two canvases are on show.
enum class ViewMode { both, original, folded };

/// What Crease remembers from one start to the next. Tests give it a file of their own.
class Settings : public QObject {
    Q_OBJECT
public:
    static constexpr int maxRecents = 9; ///< as many as there are keys Ctrl+1 to Ctrl+9

    explicit Settings(QObject* parent = nullptr);                          ///< the user's own
    explicit Settings(const QString& ini_file, QObject* parent = nullptr); ///< somebody else's

    // Names of flags and numbers that the settings page shows.
    static constexpr auto font_scale = "font_scale";     ///< number: per cent of the desktop's font, 0: as it is
    static constexpr auto animations = "animations";     ///< flag, on unless set
    static constexpr auto opens_last = "opens_last";     ///< flag: the last model is opened at the start
    static constexpr auto threads = "engine_threads";    ///< 0: all processors
    static constexpr auto memory = "engine_memory_mb";   ///< 0: what the machine has
    static constexpr auto file = "engine_file_mb";       ///< the most that a file it writes may hold; 0: as Crease comes
    static constexpr auto time_batches = "time_batches"; ///< texts: sizes of a batch that the stopwatch takes
    static constexpr auto time_threads = "time_threads"; ///< texts: numbers of threads
    static constexpr auto classes = "classes";           ///< texts, of a model: whose names its classes have, and the right ones of images
    static constexpr auto time = "engine_seconds";       ///< for one step; 0: as Crease comes

    void reset();  ///< what the settings page shows goes back to what it was
    void forget(); ///< everything that was ever remembered goes

    [[nodiscard]] QStringList recents() const; ///< absolute paths, latest first
    void addRecent(const QString& path);
    void removeRecent(const QString& path);
    void clearRecents();

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    [[nodiscard]] ViewMode viewMode() const;
    void setViewMode(ViewMode mode);
    [[nodiscard]] QString engine() const; ///< "onnxruntime", "opencv", or empty for the default
    void setEngine(const QString& engine);
    [[nodiscard]] engine::HostLimits limits() const; ///< of an engine's process
    [[nodiscard]] QString directory() const;         ///< where the last file was opened or saved
    void setDirectory(const QString& directory);
    [[nodiscard]] InputWishes wishes(const QString& model) const; ///< what was last said of a model's inputs
    void setWishes(const QString& model, const InputWishes& wishes);
    [[nodiscard]] QString sessionFolder() const; ///< where windows keep what is done in them
    [[nodiscard]] bool flag(const QString& name, bool fallback) const;
    void setFlag(const QString& name, bool on);
    [[nodiscard]] int number(const QString& name, int fallback) const;
    void setNumber(const QString& name, int number);
    [[nodiscard]] QStringList texts(const QString& name) const;
    void setTexts(const QString& name, const QStringList& texts);                    ///< none: forgotten
    [[nodiscard]] static QString ofModel(const QString& name, const QString& model); ///< what is kept for each model has a name of its own
    [[nodiscard]] QByteArray bytes(const QString& name) const;                       ///< geometry and dock states
    void setBytes(const QString& name, const QByteArray& value);

signals:
    void recentsChanged();

private:
    QSettings store_;
    QString sessions_;
};

} // namespace crease::ui
