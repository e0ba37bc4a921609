#include "ui/graph/frame_choice.h"

#include <algorithm>
#include <utility>

namespace crease::ui {
namespace {

constexpr std::size_t worth_a_frame = 6; ///< operators

void moveInto(FrameContent& around, const FrameContent& content) {
    around.nodes.insert(around.nodes.end(), content.nodes.begin(), content.nodes.end());
    around.hulls.insert(around.hulls.end(), content.hulls.begin(), content.hulls.end());
    around.frames.insert(around.frames.end(), content.frames.begin(), content.frames.end());
    around.items += content.items;
    around.scopes += content.scopes;
}

bool innerFirst(const QString& a, const QString& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; }

} // namespace

FrameContent& FrameChoice::contentOf(const QStringList& around) {
    QString outer;
    for (const QString& scope : around) {
        contents_[scope].scope = scope;
        outer_[scope] = outer;
        outer = scope;
    }
    return contents_[outer];
}

void FrameChoice::addNode(std::uint32_t node, const QStringList& around, bool is_scope) {
    FrameContent& content = contentOf(around);
    content.nodes.push_back(node);
    ++content.items;
    content.scopes += is_scope;
}

void FrameChoice::addMember(std::uint32_t node, const QStringList& around) { contentOf(around).nodes.push_back(node); }

void FrameChoice::addSite(std::uint32_t hull, const QStringList& around) {
    FrameContent& content = contentOf(around);
    content.hulls.push_back(hull);
    ++content.items;
}

bool FrameChoice::saysSomething(const FrameContent& content) const {
    const Scope* scope = tree_.find(content.scope);
    if (!scope || scope->nodes < worth_a_frame) return false;
    const bool nearly_all = scope->nodes * 3 > tree_.root().nodes * 2;
    return !nearly_all && (content.items > 2 || content.scopes > 1);
}

std::vector<FrameContent> FrameChoice::choose() && {
    std::vector<QString> order;
    for (const auto& [scope, outer] : outer_) order.push_back(scope);
    std::sort(order.begin(), order.end(), innerFirst);
    std::vector<FrameContent> chosen;
    for (const QString& scope : order) {
        FrameContent& content = contents_[scope];
        FrameContent& around = contents_[outer_[scope]];
        if (!saysSomething(content)) {
            moveInto(around, content);
            continue;
        }
        around.frames.push_back(scope);
        ++around.items;
        ++around.scopes;
        chosen.push_back(std::move(content));
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

} // namespace crease::ui
