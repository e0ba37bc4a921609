// All strings are one catalogue, whatever class says them: one English word has one translation, also where a string moves to another
// file. Core says English, on the command line, in JSON and here; the phrasebook finds out which of its templates a sentence
// was made from.

#include "ui/language/language.h"

#include "core/base/printable.h"
#include "ui/language/phrasebook.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace crease::ui {
namespace {

/// Without numbers of its own: Qt puts %n in afterwards, and what is said of one is a string by itself.
class Catalogue final : public QTranslator {
public:
    using QTranslator::QTranslator;
    QString translate(const char*, const char* source, const char*, int) const override { return QTranslator::translate("crease", source); }
};

std::unique_ptr<Phrasebook>& phrasebook() {
    static std::unique_ptr<Phrasebook> book;
    return book;
}

QStringList templates() {
    QFile file(QStringLiteral(":/translations/core.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
}

/// The one that is installed; what was before it goes.
void install(QCoreApplication& application, const QString& name, std::unique_ptr<QTranslator> translator, const QString& file,
             const QString& folder) {
    delete application.findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    if (!translator || !translator->load(file, folder)) return;
    translator->setObjectName(name);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

const QStringList& languages() {
    static const QStringList codes{QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("zh_CN")};
    return codes;
}

QString languageName(const QString& code) {
    if (code == QLatin1String("fr")) return QStringLiteral("Français");
    return code == QLatin1String("zh_CN") ? QStringLiteral("简体中文") : QStringLiteral("English");
}

QString languageFor(const QStringList& wanted) {
    for (const auto& one : wanted)
        for (const auto& code : languages())
            if (one.left(2) == code.left(2)) return code;
    return languages().front();
}

void speak(QCoreApplication& application, const QString& chosen) {
    const auto code = chosen.isEmpty() ? languageFor(QLocale::system().uiLanguages()) : chosen;
    const bool english = code == languages().front();
    install(application, QStringLiteral("words of Qt"), english ? nullptr : std::make_unique<QTranslator>(), QStringLiteral("qtbase_") + code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("words of Crease"), english ? nullptr : std::make_unique<Catalogue>(), QStringLiteral("crease_") + code,
            QStringLiteral(":/translations"));
    phrasebook() = english ? nullptr : std::make_unique<Phrasebook>(templates());
    if (chosen.isEmpty()) QLocale::setDefault(QLocale::system());
    else QLocale::setDefault(QLocale(code));
}

QString said(const std::string& english) {
    const auto words = QString::fromStdString(printable(english));
    return phrasebook() ? phrasebook()->translated(words) : words;
}

} // namespace crease::ui
