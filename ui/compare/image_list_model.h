#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QPixmap>
#include <QStringList>

#include <map>

namespace crease::ui {

class JobRunner;
class Settings;

/// The images of a comparison with their thumbnails, which are read in a job.
class ImageListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int PathRole = Qt::UserRole;
    static constexpr int InterestRole = Qt::UserRole + 1; ///< 0: nothing but rounding; the more the outputs differ the larger
    static constexpr int ChangedRole = Qt::UserRole + 2;  ///< whether it is marked
    static constexpr int thumbnail_edge = 44;
    static constexpr int max_images = 5000; ///< more would be a benchmark, not a look

    /// `settings`: of the process that reads them; null: as Crease comes.
    explicit ImageListModel(JobRunner& jobs, const Settings* settings = nullptr, QObject* parent = nullptr);

    void setPaths(const QStringList& paths);
    void addPaths(const QStringList& paths); ///< those already there are left out
    void removeRows(const QModelIndexList& indexes);
    [[nodiscard]] const QStringList& paths() const { return paths_; }
    /// What a comparison found at an image.
    struct Finding {
        double interest = 0;
        QString words;        ///< "3 → 5"
        bool changed = false; ///< the answer; where it is no class: by more than rounding
    };
    void setFindings(std::map<QString, Finding> findings); ///< by path; none: forgotten
    [[nodiscard]] const std::map<QString, Finding>& findings() const { return findings_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void pathsChanged();

private:
    void loadThumbnails();

    JobRunner& jobs_;
    const Settings* settings_;
    QStringList paths_;
    std::map<QString, Finding> findings_;
    std::map<QString, QPixmap> thumbnails_; ///< a null pixmap: could not be read
};

} // namespace crease::ui
