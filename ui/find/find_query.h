#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace crease::ui {

/// What stands in a find box: words that must all occur (space means AND), each in any field; a quoted word must be the
/// whole of some field. Case never matters, and "3x3" finds "3×3".
class FindQuery {
public:
    explicit FindQuery(const QString& text);

    [[nodiscard]] bool isEmpty() const { return terms_.empty(); }
    [[nodiscard]] bool matches(const QStringList& fields) const;

private:
    struct Term {
        QString text;
        bool exact;
        [[nodiscard]] bool in(const QStringList& fields) const;
    };
    void add(const QString& text, bool exact);

    std::vector<Term> terms_;
};

} // namespace crease::ui
