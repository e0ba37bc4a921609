#pragma once

#include "core/explain/gains.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace crease::ui {

class Appearance;
class DocumentController;
class DrawingView;

/// What a site costs and gives: figures before and after, and how its weights are spread. Reads all of them, when it is looked at.
class GainsPage : public QWidget {
    Q_OBJECT
public:
    GainsPage(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

    void show(const fold::Site& site, const explain::Lesson& lesson);
    void forget();
    [[nodiscard]] const std::optional<explain::Gains>& gains() const { return gains_; } ///< as shown

private:
    void present(Result<explain::Gains> gains);
    void say(const QString& words);

    DocumentController& controller_;
    std::string site_;
    std::optional<explain::Gains> gains_;
    DrawingView* drawing_;
    QLabel *heading_, *words_;
};

} // namespace crease::ui
