#pragma once

#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace crease::ui {

/// Reads core's English sentences by the templates that they were made from ("folding would lose every weight of output channel {}"),
/// and says them in the language of the window. Any thread may ask.
class Phrasebook {
public:
    explicit Phrasebook(const QStringList& templates); ///< in English, {} for each argument

    /// As it is, where it was made from no template. Sentences that follow one another are looked up one by one.
    [[nodiscard]] QString translated(const QString& english) const;

private:
    struct Template {
        QString words;
        QStringList pieces; ///< what stands between the arguments
        qsizetype letters;  ///< of the pieces together
    };
    struct Reading {
        const Template* made_from = nullptr;
        QStringList arguments;
    };

    [[nodiscard]] Reading read(const QString& sentence) const;
    [[nodiscard]] QString phrase(const QString& english, int depth) const;
    [[nodiscard]] QString filled(const Reading& reading, int depth) const;
    [[nodiscard]] QString heading(const QString& english) const;
    [[nodiscard]] QString predicate(const QString& english) const;
    [[nodiscard]] QString sentences(const QString& english) const;

    QList<Template> templates_;    ///< those with most letters of their own first
    mutable QMutex one_at_a_time_; ///< over known_: pictures are made, and labelled, off the window's thread
    mutable QHash<QString, QString> known_;
};

} // namespace crease::ui
