#pragma once

#include <QMap>
#include <QString>

namespace crease::ui {

/// What the user says of one input, as typed; empty: as guessed.
struct InputWish {
    QString shape; ///< "1x16000"
    QString value; ///< a number, numbers, or a file
    QString range; ///< "0:30000"
    bool operator==(const InputWish&) const = default;
    [[nodiscard]] bool isEmpty() const { return shape.isEmpty() && value.isEmpty() && range.isEmpty(); }
};
using InputWishes = QMap<QString, InputWish>; ///< by the input's name

} // namespace crease::ui
