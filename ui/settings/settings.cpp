#include "ui/settings/settings.h"

#include "ui/language/language.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace crease::ui {

Settings::Settings(QObject* parent)
    : QObject(parent), store_(QStringLiteral("crease"), QStringLiteral("crease")),
      sessions_(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/crease/sessions")) {}

Settings::Settings(const QString& ini_file, QObject* parent)
    : QObject(parent), store_(ini_file, QSettings::IniFormat), sessions_(QFileInfo(ini_file).absoluteDir().filePath(QStringLiteral("sessions"))) {}

QStringList Settings::recents() const { return store_.value("recents").toStringList().mid(0, maxRecents); }

void Settings::addRecent(const QString& path) {
    const auto absolute = QFileInfo(path).absoluteFilePath();
    auto list = recents();
    list.removeAll(absolute);
    list.prepend(absolute);
    store_.setValue("recents", list.mid(0, maxRecents));
    emit recentsChanged();
}

void Settings::removeRecent(const QString& path) {
    auto list = recents();
    if (list.removeAll(path) == 0) return;
    store_.setValue("recents", list);
    emit recentsChanged();
}

void Settings::clearRecents() {
    store_.remove("recents");
    emit recentsChanged();
}

void Settings::reset() {
    for (const auto* name : {"scheme", "engine", font_scale, animations, language_setting, opens_last, threads, memory, file, time})
        store_.remove(name);
}

void Settings::forget() {
    store_.clear();
    emit recentsChanged();
}

Scheme Settings::scheme() const {
    const auto word = store_.value("scheme").toString();
    return word == "light" ? Scheme::light : word == "dark" ? Scheme::dark : word == "contrast" ? Scheme::high_contrast : Scheme::desktop;
}

void Settings::setScheme(Scheme scheme) {
    store_.setValue("scheme", scheme == Scheme::light           ? "light"
                              : scheme == Scheme::dark          ? "dark"
                              : scheme == Scheme::high_contrast ? "contrast"
                                                                : "desktop");
}

ViewMode Settings::viewMode() const {
    const auto word = store_.value("view_mode").toString();
    return word == "original" ? ViewMode::original : word == "folded" ? ViewMode::folded : ViewMode::both;
}

void Settings::setViewMode(ViewMode mode) {
    store_.setValue("view_mode", mode == ViewMode::original ? "original" : mode == ViewMode::folded ? "folded" : "both");
}

QString Settings::engine() const { return store_.value("engine").toString(); }
void Settings::setEngine(const QString& engine) { store_.setValue("engine", engine); }

engine::HostLimits Settings::limits() const {
    engine::HostLimits limits;
    limits.memory_bytes = static_cast<std::uint64_t>(std::max(0, number(memory, 0))) << 20;
    if (const int megabytes = number(file, 0); megabytes > 0) limits.file_bytes = static_cast<std::uint64_t>(megabytes) << 20;
    if (const int seconds = number(time, 0); seconds > 0) limits.load_time = limits.run_time = std::chrono::seconds(seconds);
    return limits;
}

QString Settings::directory() const { return store_.value("directory", QDir::homePath()).toString(); }
void Settings::setDirectory(const QString& directory) { store_.setValue("directory", directory); }

namespace {

/// A path holds what a key must not.
QString wishesKey(const QString& model) { return Settings::ofModel(QStringLiteral("inputs"), model); }

} // namespace

InputWishes Settings::wishes(const QString& model) const {
    InputWishes wishes;
    const auto lines = store_.value(wishesKey(model)).toStringList();
    for (int i = 0; i + 3 < lines.size(); i += 4) wishes[lines[i]] = {lines[i + 1], lines[i + 2], lines[i + 3]};
    return wishes;
}

void Settings::setWishes(const QString& model, const InputWishes& wishes) {
    QStringList lines;
    for (auto at = wishes.begin(); at != wishes.end(); ++at) lines << at.key() << at->shape << at->value << at->range;
    if (lines.isEmpty()) store_.remove(wishesKey(model));
    else store_.setValue(wishesKey(model), lines);
}

QString Settings::sessionFolder() const { return sessions_; }

bool Settings::flag(const QString& name, bool fallback) const { return store_.value(name, fallback).toBool(); }
void Settings::setFlag(const QString& name, bool on) { store_.setValue(name, on); }

int Settings::number(const QString& name, int fallback) const { return store_.value(name, fallback).toInt(); }
void Settings::setNumber(const QString& name, int number) { store_.setValue(name, number); }

QStringList Settings::texts(const QString& name) const { return store_.value(name).toStringList(); }

void Settings::setTexts(const QString& name, const QStringList& texts) {
    if (texts.isEmpty()) store_.remove(name);
    else store_.setValue(name, texts);
}

QString Settings::ofModel(const QString& name, const QString& model) {
    return name + QLatin1Char('/') +
           QString::fromLatin1(QFileInfo(model).absoluteFilePath().toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray Settings::bytes(const QString& name) const { return store_.value(name).toByteArray(); }
void Settings::setBytes(const QString& name, const QByteArray& value) { store_.setValue(name, value); }

} // namespace crease::ui
