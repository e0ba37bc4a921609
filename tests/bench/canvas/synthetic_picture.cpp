#include "tests/bench/canvas/synthetic_picture.h"

#include "ui/graph/text_size.h"

#include <cstdio>
#include <cstdlib>

namespace crease::ui::bench {
namespace {

/// Grows a chain of blocks: three branches of Conv and BatchNorm that meet in an Add, a Relu, and now and then a skip.
class Network {
public:
    explicit Network(const QFont& font) : text_(font) {}

    std::shared_ptr<GraphPicture> grow(std::size_t nodes) {
        std::uint32_t at = add("Relu", "stem", Family::activation), far = at;
        while (picture_->nodes.size() < nodes) {
            at = block(at);
            if (++blocks_ % 4 == 0) {
                const std::uint32_t join = add("Concat", "axis 1", Family::shape);
                connect(at, join);
                connect(far, join);
                far = at = join;
            }
        }
        return picture_;
    }

private:
    std::uint32_t add(const QString& title, const QString& detail, Family family, std::uint32_t hull = no_index) {
        DrawnNode node;
        node.id = NodeId{static_cast<std::uint32_t>(picture_->nodes.size())};
        node.value = ValueId{node.id.value};
        node.family = family;
        node.title = node.shown_title = title;
        node.detail = node.shown_detail = detail;
        node.title_width = text_.titleWidth(title);
        node.hull = node.site = hull;
        node.mark = hull == no_index ? Mark::none : picture_->hulls[hull].mark;
        node.rect.setSize(text_.boxSize(title, detail, false));
        picture_->nodes.push_back(node);
        if (hull != no_index) picture_->hulls[hull].nodes.push_back(node.id.value);
        return node.id.value;
    }

    void connect(std::uint32_t from, std::uint32_t to) {
        DrawnEdge edge;
        edge.from = from;
        edge.to = to;
        edge.value = ValueId{from};
        edge.shape = QStringLiteral("1×96×28×28");
        picture_->edges.push_back(edge);
    }

    std::uint32_t block(std::uint32_t from) {
        DrawnHull hull;
        hull.site = QString::number(picture_->hulls.size());
        hull.label = hull.short_label = QStringLiteral("RepVGG · stage%1").arg(blocks_);
        hull.mark = blocks_ % 3 ? Mark::can_fold : Mark::folded;
        const auto index = static_cast<std::uint32_t>(picture_->hulls.size());
        picture_->hulls.push_back(hull);
        const std::uint32_t sum = branch(from, index, no_index);
        branch(from, index, sum);
        branch(from, index, sum);
        const std::uint32_t relu = add("Relu", QStringLiteral("stage%1.act").arg(blocks_), Family::activation);
        connect(sum, relu);
        return relu;
    }

    std::uint32_t branch(std::uint32_t from, std::uint32_t hull, std::uint32_t sum) {
        const std::uint32_t conv = add("Conv", "3×3 · 96→96", Family::conv, hull);
        const std::uint32_t norm = add("BatchNorm", "ε 1e-5", Family::norm, hull);
        connect(from, conv);
        connect(conv, norm);
        if (sum == no_index) sum = add("Add", "3 branches", Family::elementwise, hull);
        connect(norm, sum);
        return sum;
    }

    TextMeasure text_;
    std::shared_ptr<GraphPicture> picture_ = std::make_shared<GraphPicture>();
    int blocks_ = 0;
};

layout::Request requestFor(const GraphPicture& picture) {
    layout::Request request;
    for (const auto& node : picture.nodes) request.nodes.push_back({node.rect.width(), node.rect.height(), node.hull});
    for (const auto& edge : picture.edges) request.edges.push_back({edge.from, edge.to});
    for (std::size_t i = 0; i < picture.hulls.size(); ++i) request.clusters.push_back({layout::none, 14, 8});
    return request;
}

void take(GraphPicture& picture, const layout::Drawing& drawing) {
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) picture.nodes[i].rect.moveCenter({drawing.centers[i].x, drawing.centers[i].y});
    for (std::size_t i = 0; i < picture.edges.size(); ++i) {
        DrawnEdge& edge = picture.edges[i];
        double left = 1e18, right = -1e18, top = 1e18, bottom = -1e18;
        for (const auto& p : drawing.routes[i].points) {
            edge.points.emplace_back(p.x, p.y);
            left = std::min(left, p.x), right = std::max(right, p.x), top = std::min(top, p.y), bottom = std::max(bottom, p.y);
        }
        edge.bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
        edge.straight = edge.bounds.width() < 0.01 || edge.bounds.height() < 0.01;
        edge.label = QRectF(edge.points.front() + QPointF(4, 2), QSizeF(64, 14));
    }
    for (std::size_t i = 0; i < picture.hulls.size(); ++i) {
        const auto& r = drawing.hulls[i];
        picture.hulls[i].rect = {r.x, r.y, r.width, r.height};
    }
    picture.bounds = {drawing.bounds.x, drawing.bounds.y, drawing.bounds.width, drawing.bounds.height};
}

} // namespace

PicturePtr syntheticPicture(std::size_t nodes, const QFont& font) {
    auto picture = Network(font).grow(nodes);
    const auto drawing = layout::draw(requestFor(*picture));
    if (!drawing) {
        std::fprintf(stderr, "%s\n", drawing.error().sentence().c_str());
        std::abort();
    }
    take(*picture, *drawing);
    picture->font = font;
    picture->index();
    return picture;
}

} // namespace crease::ui::bench
