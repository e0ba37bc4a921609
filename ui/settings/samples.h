#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace crease::ui {

/// A network that comes with Crease.
struct Sample {
    QString path, title, sentence;
    std::vector<QStringList> branches; ///< of the block that it is about: the operators of each
};

/// The samples' folder: beside the program's share folder, in the source tree it was built from, or empty.
[[nodiscard]] QString samplesFolder();

/// What samples.json in `folder` lists and the disk has; empty if there is no such file.
[[nodiscard]] std::vector<Sample> findSamples(const QString& folder);

/// Images that come with Crease, for models that have none of their own; empty where they are not installed.
enum class SampleImages { photographs, digits };
[[nodiscard]] QStringList sampleImages(SampleImages kind);

/// Images that belong to a model: an `images` folder beside it. Labels: `labels.csv` beside it or in that folder.
[[nodiscard]] QStringList imagesBeside(const QString& model_path);
[[nodiscard]] QString labelsBeside(const QString& model_path);

/// All images among files and folders (folders one level deep), sorted by name within each folder.
[[nodiscard]] QStringList imagesIn(const QStringList& files_and_folders);

} // namespace crease::ui
