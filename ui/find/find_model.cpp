#include "ui/find/find_model.h"

#include "ui/jobs/hand_over.h"

namespace crease::ui {

FindModel::FindModel(QObject* parent) : QAbstractListModel(parent) {}

void FindModel::setIndex(FindIndexPtr index) {
    runIn(*QThreadPool::globalInstance(), [old = std::exchange(index_, std::move(index))] {}); // freeing it takes a while
    search();
}

void FindModel::setQuery(const QString& query) {
    query_ = FindQuery(query);
    search();
}

void FindModel::search() {
    beginResetModel();
    found_.clear();
    if (index_ && !query_.isEmpty())
        for (std::size_t i = 0; i < index_->size(); ++i)
            if (query_.matches((*index_)[i].fields)) found_.push_back(i);
    endResetModel();
}

std::vector<NodeId> FindModel::matches() const {
    std::vector<NodeId> nodes;
    for (const auto i : found_) nodes.push_back((*index_)[i].node);
    return nodes;
}

int FindModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(found_.size()); }

QVariant FindModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& entry = (*index_)[found_[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole: {
        QStringList parts{entry.op};
        if (!entry.place.isEmpty()) parts << entry.place;
        if (!entry.shape.isEmpty()) parts << entry.shape;
        return parts.join(QStringLiteral("  ·  "));
    }
    case NodeRole: return entry.node.value;
    default: return {};
    }
}

} // namespace crease::ui
