// Exporters differ in what they name. Newer ones name every operator by its module; older ones name only what has
// weights, so a Relu or an Add takes the scope of what feeds it. Some name nothing, or count operators: then blocks are found by structure. At
// a cut, a single value is all that goes on; what lies between two cuts is a block if it does real work more than once
// (a residual block, an Inception module), and the activations that follow it belong to it.

#include "ui/graph/scope_places.h"

#include "core/analysis/summary.h"
#include "ui/graph/block_kind.h"
#include "ui/graph/names.h"

#include <algorithm>

namespace crease::ui {
namespace {

constexpr std::uint32_t nowhere = 0xffffffffu;

QString outerScope(const QString& place) { return place.section(QLatin1Char('.'), 0, -2); }

/// Paddle's "p2o.Conv.12" counts operators and says of all of them that they stand in "p2o".
bool onlyCounts(const QString& place, const std::string& op) {
    bool number = false;
    (void)place.section(QLatin1Char('.'), -1).toInt(&number);
    return number && place.section(QLatin1Char('.'), -2, -2) == QString::fromStdString(op) && place.count(QLatin1Char('.')) <= 2;
}

class Places {
public:
    Places(const Graph& graph, const analysis::ConstantTable& constants)
        : graph_(graph), constants_(constants), producer_(graph.value_names.size(), nowhere), places_(graph.nodes.size()) {
        for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
            if (constants.is_constant_node(i)) continue;
            drawn_.push_back(i);
            for (ValueId output : graph.nodes[i]->outputs)
                if (output.valid()) producer_[output.value] = i;
        }
        const auto varies = [&](ValueId v) { return v.valid() && !constants.is_constant(v); };
        if (std::count_if(graph.inputs.begin(), graph.inputs.end(), varies) == 1)
            only_input_ = *std::find_if(graph.inputs.begin(), graph.inputs.end(), varies);
    }

    std::vector<QString> find() && {
        std::size_t scoped = 0;
        for (std::uint32_t i : drawn_) {
            places_[i] = readable(analysis::block_name(graph_, *graph_.nodes[i]));
            scoped += places_[i].contains(QLatin1Char('.')) && !onlyCounts(places_[i], graph_.nodes[i]->op_type);
        }
        if (scoped * 4 < drawn_.size()) numberBlocks();
        else
            for (std::uint32_t i : drawn_) inherit(i);
        return std::move(places_);
    }

private:
    /// A stretch between two cuts; begin and end count in drawn_.
    struct Segment {
        std::size_t begin, end;
        Ingredients inside;
        std::int64_t width = 0; ///< channels that the last convolution or product makes
    };

    /// An operator without a name goes where the latest of its inputs was made.
    void inherit(std::uint32_t i) {
        if (!places_[i].isEmpty()) return;
        std::uint32_t latest = nowhere;
        for (ValueId input : graph_.nodes[i]->inputs) {
            const std::uint32_t from = input.valid() ? producer_[input.value] : nowhere;
            if (from != nowhere && from < i && (latest == nowhere || from > latest)) latest = from;
        }
        if (latest == nowhere) return;
        const QString scope = outerScope(places_[latest]);
        if (!scope.isEmpty()) places_[i] = QStringLiteral("%1.#%2").arg(scope).arg(i);
    }

    /// By position in drawn_: how many values made so far are read further on.
    /// The input counts where there is one; of several, some (a mask) are read everywhere and would hide every cut.
    [[nodiscard]] std::vector<int> liveAfter() const {
        std::vector<std::size_t> rank(graph_.nodes.size(), 0);
        for (std::size_t r = 0; r < drawn_.size(); ++r) rank[drawn_[r]] = r;
        std::vector<std::size_t> last(graph_.value_names.size(), 0);
        for (std::size_t r = 0; r < drawn_.size(); ++r)
            for (ValueId input : graph_.nodes[drawn_[r]]->inputs)
                if (input.valid()) last[input.value] = r;
        std::vector<int> change(drawn_.size() + 1, 0);
        for (std::size_t v = 0; v < last.size(); ++v) {
            const bool input = v == only_input_.value;
            if (!input && producer_[v] == nowhere) continue;
            const std::size_t made = input ? 0 : rank[producer_[v]];
            if (last[v] <= made) continue;
            ++change[made];
            --change[last[v]];
        }
        for (std::size_t r = 1; r < change.size(); ++r) change[r] += change[r - 1];
        return change;
    }

    [[nodiscard]] std::vector<Segment> segments() const {
        const auto live = liveAfter();
        std::vector<Segment> found;
        Segment open{0, 0, {}, 0};
        for (std::size_t r = 0; r < drawn_.size(); ++r) {
            const Node& node = *graph_.nodes[drawn_[r]];
            open.inside.add(node, constants_);
            const auto* dims = node.input(1).valid() ? constants_.dims(node.input(1)) : nullptr;
            if (dims && dims->size() > 1) open.width = node.is("MatMul") ? dims->back() : dims->front();
            if (live[r] > 1) continue;
            open.end = r + 1;
            found.push_back(open);
            open = {r + 1, r + 1, {}, 0};
        }
        return found;
    }

    /// Activations and the like after a block are its tail.
    static std::vector<Segment> withTails(const std::vector<Segment>& all) {
        std::vector<Segment> joined;
        for (const Segment& segment : all) {
            const bool tail = segment.inside.heavy() == 0 && segment.inside.pools == 0 && segment.end - segment.begin <= 2;
            const bool block = !joined.empty() && joined.back().inside.heavy() > 1;
            if (!tail || !block) {
                joined.push_back(segment);
                continue;
            }
            joined.back().end = segment.end;
            joined.back().inside += segment.inside;
        }
        return joined;
    }

    void numberBlocks() {
        for (auto& place : places_) place.clear();
        int block = 0, stage = 0;
        std::int64_t width = -1;
        for (const Segment& segment : withTails(segments())) {
            if (segment.inside.heavy() < 2) {
                if (segment.inside.heavy() + segment.inside.pools > 0) width = -1; // something stands between the blocks
                continue;
            }
            if (segment.width != width) ++stage;
            width = segment.width;
            ++block;
            for (std::size_t r = segment.begin; r < segment.end; ++r)
                places_[drawn_[r]] = QStringLiteral("stage%1.block%2.%3").arg(stage).arg(block).arg(r - segment.begin);
        }
    }

    const Graph& graph_;
    const analysis::ConstantTable& constants_;
    std::vector<std::uint32_t> producer_; ///< node position by value
    std::vector<std::uint32_t> drawn_;    ///< positions of what is not constant
    std::vector<QString> places_;
    ValueId only_input_;
};

} // namespace

std::vector<QString> scopePlaces(const Graph& graph, const analysis::ConstantTable& constants) { return Places(graph, constants).find(); }

} // namespace crease::ui
