#include "ui/settings/samples.h"

#include "core/compare/image_input.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crease::ui {

namespace {

bool isImage(const QString& path) { return compare::looks_like_image(path.toStdString()); }

QStringList imagesInFolder(const QString& folder) {
    QStringList paths;
    for (const auto& file : QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
        if (isImage(file.fileName())) paths << file.absoluteFilePath();
    return paths;
}

} // namespace

QString samplesFolder() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto& folder : {program.filePath("../share/crease/samples"), QStringLiteral(CREASE_SAMPLES_DIR)})
        if (QFileInfo::exists(folder + "/samples.json")) return QDir::cleanPath(folder);
    return {};
}

namespace {

std::vector<QStringList> branchesOf(const QJsonArray& rows) {
    std::vector<QStringList> branches;
    for (const auto& row : rows) branches.push_back(row.toString().split(' ', Qt::SkipEmptyParts));
    return branches;
}

} // namespace

std::vector<Sample> findSamples(const QString& folder) {
    QFile file(folder + "/samples.json");
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    std::vector<Sample> samples;
    for (const auto& row : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto sample = row.toObject();
        const auto path = QDir(folder).filePath(sample["file"].toString());
        if (QFileInfo(path).isFile())
            samples.push_back({path, sample["title"].toString(), sample["description"].toString(), branchesOf(sample["branches"].toArray())});
    }
    return samples;
}

QStringList sampleImages(SampleImages kind) {
    const auto folder = samplesFolder();
    return folder.isEmpty() ? QStringList() : imagesInFolder(folder + (kind == SampleImages::digits ? "/images" : "/photographs"));
}

QStringList imagesBeside(const QString& model_path) { return imagesInFolder(QFileInfo(model_path).dir().filePath("images")); }

QString labelsBeside(const QString& model_path) {
    const auto folder = QFileInfo(model_path).dir();
    for (const auto& name : {"labels.csv", "images/labels.csv"})
        if (folder.exists(name)) return folder.filePath(name);
    return {};
}

QStringList imagesIn(const QStringList& files_and_folders) {
    QStringList paths;
    for (const auto& path : files_and_folders) {
        if (QFileInfo(path).isDir()) paths << imagesInFolder(path);
        else if (isImage(path)) paths << QFileInfo(path).absoluteFilePath();
    }
    return paths;
}

} // namespace crease::ui
