#include "core/model/rewriter.h"
#include "core/model/graph_edit.h"
#include "core/model/sweep.h"

#include <algorithm>
#include <map>
#include <set>

// A rewrite works on copies of the graphs that it touches. Values keep their ids and removed nodes leave no trace but
// their names, so that everything which did not change is the same object before and after.

namespace crease {
namespace {

/// Replacements of one graph, by the position of the last node that each takes out.
using Ordered = std::map<std::uint32_t, const Replacement*>;

tl::unexpected<Error> mismatch(std::string why) { return fail(ErrorCode::internal, std::move(why)); }

class Rewrite {
public:
    explicit Rewrite(const Model& original) : original_(original), model_(std::make_shared<Model>(original)) {}

    Result<ModelPtr> run(const std::vector<const Replacement*>& replacements) {
        CREASE_CHECK(sort(replacements));
        PayloadList payloads(original_);
        std::vector<ValueIn> released;
        for (const auto& [id, ordered] : by_graph_) CREASE_CHECK(edit(*original_.graphs[id.value], ordered, payloads, released));
        model_->payloads = payloads.take();
        sweep_constants(original_, *model_, std::move(released));
        CREASE_CHECK(verify(*model_));
        return model_;
    }

private:
    // The caller's order must not show in the result: everything below goes by graph and position.
    Status sort(const std::vector<const Replacement*>& replacements) {
        std::set<NodeId> taken;
        for (const auto* replacement : replacements) {
            if (!replacement->graph.valid() || replacement->graph.value >= original_.graphs.size())
                return mismatch("a replacement names a graph that does not exist");
            if (replacement->removed.empty() || replacement->added.empty()) return mismatch("a replacement takes nothing out or puts nothing in");
            for (const auto node : replacement->removed)
                if (!taken.insert(node).second) return mismatch("two replacements take out the same node");
            CREASE_TRY(const auto last, last_position(*replacement));
            by_graph_[replacement->graph].emplace(last, replacement);
        }
        return {};
    }

    Result<std::uint32_t> last_position(const Replacement& replacement) {
        const auto& positions = positions_in(*original_.graphs[replacement.graph.value]);
        std::uint32_t last = 0;
        for (const auto node : replacement.removed) {
            const auto found = positions.find(node);
            if (found == positions.end()) return mismatch("a replacement takes out a node that is not there");
            last = std::max(last, found->second);
        }
        return last;
    }

    const std::unordered_map<NodeId, std::uint32_t>& positions_in(const Graph& graph) {
        const auto [place, fresh] = positions_.try_emplace(graph.id);
        if (fresh)
            for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) place->second.emplace(graph.nodes[i]->id, i);
        return place->second;
    }

    Status edit(const Graph& graph, const Ordered& ordered, PayloadList& payloads, std::vector<ValueIn>& released) {
        GraphEdit edit(original_, graph, payloads, model_->next_node_id);
        for (const auto& [position, replacement] : ordered) {
            CREASE_CHECK(edit.replace(*replacement, position, positions_in(graph)));
            if (!replacement->note_key.empty()) model_->fold_notes.emplace_back(replacement->note_key, replacement->note_value);
        }
        for (const auto value : edit.released()) released.push_back({graph.id, value});
        model_->graphs[graph.id.value] = edit.finish();
        return {};
    }

    const Model& original_;
    std::shared_ptr<Model> model_;
    std::map<GraphId, Ordered> by_graph_;
    std::unordered_map<GraphId, std::unordered_map<NodeId, std::uint32_t>> positions_;
};

} // namespace

Result<ModelPtr> rewrite(const Model& original, const std::vector<const Replacement*>& replacements) { return Rewrite(original).run(replacements); }

} // namespace crease
