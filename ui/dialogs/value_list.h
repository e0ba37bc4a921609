#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QLineEdit;
class QListWidget;

namespace crease::ui {

/// A value that may be chosen, as it is called and what is known of it ("float32 1×64×56×56").
struct ValueChoice {
    ValueId value;
    QString name, about;
};
using ValueChoices = std::shared_ptr<const std::vector<ValueChoice>>;

/// Some of a graph's values under a heading, with a line to add one by its name and a button to take one out.
class ValueList : public QWidget {
    Q_OBJECT
public:
    ValueList(const QString& heading, ValueChoices choices, const std::vector<ValueId>& chosen, QWidget* parent = nullptr);
    [[nodiscard]] std::vector<ValueId> chosen() const;

signals:
    void changed();

private:
    void add(const ValueChoice& choice);
    void addTyped();
    void removeCurrent();

    ValueChoices choices_;
    QListWidget* list_;
    QLineEdit* line_;
};

} // namespace crease::ui
