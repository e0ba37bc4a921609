#pragma once

#include "ui/models/site_filter.h"
#include "ui/models/site_model.h"
#include "ui/panels/site_delegate.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QStackedLayout;
class QLabel;
class QTreeView;

namespace crease::ui {

class Appearance;
class DocumentController;

/// The list of everything that folds and everything that does not.
class SitesPanel : public QWidget {
    Q_OBJECT
public:
    SitesPanel(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

signals:
    void countChanged(int sites);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void buildView();
    void rebuild();
    void refresh();
    void showSelection();
    void select(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void openMenu(const QPoint& position);
    void filter(const QString& text);
    void filterDeployed(bool only);
    void updateHint();

    DocumentController& controller_;
    SiteModel model_;
    SiteFilter filtered_;
    SiteDelegate delegate_;
    QLineEdit* filter_;
    QToolButton* deployed_;
    QTreeView* view_;
    QLabel* hint_;
    bool following_ = false; ///< the list is being moved by a selection made elsewhere
};

} // namespace crease::ui
