#include "core/fold/select/sharing.h"

#include "core/fold/select/recipe.h"

#include <algorithm>
#include <map>

namespace crease::fold {
namespace {

class Sharing {
public:
    Sharing(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants, const Selection& selection)
        : graph_(graph), index_(index), constants_(constants), selection_(selection), site_of_(graph.nodes.size(), none),
          recipes_(selection.sites.size()) {
        for (std::size_t i = 0; i < selection.sites.size(); ++i)
            for (const auto node : selection.sites[i].nodes) site_of_[node] = i;
    }

    SharedConstants of(std::size_t site) {
        SharedConstants shared;
        std::int64_t most = 0;
        for (const auto& [value, readings] : read_by_several(site)) {
            const auto elements = element_count(value);
            shared.counted_again += elements * (readings - 1);
            if (elements == 0 || goes(value, site, 0)) continue;
            shared.staying += elements;
            if (elements > most) most = elements, shared.largest_staying = value;
        }
        return shared;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// The constants that have several readers, and how often the site reads each.
    [[nodiscard]] std::map<ValueId, std::int64_t> read_by_several(std::size_t site) const {
        std::map<ValueId, std::int64_t> readings;
        for (const auto node : selection_.sites[site].nodes)
            for (const auto value : graph_.nodes[node]->inputs)
                if (constants_.is_constant(value) && (index_.uses(value).size() > 1 || index_.is_captured(value))) ++readings[value];
        return readings;
    }

    [[nodiscard]] std::int64_t element_count(ValueId value) const {
        const auto info = constants_.info(value);
        return info && is_floating(info->type) ? info->element_count() : 0;
    }

    /// Whether all that reads the value, or what the file computes from it, lies in this site and its twins.
    bool goes(ValueId value, std::size_t site, int depth) {
        if (index_.is_captured(value) || index_.is_graph_output(value) || depth > 8) return false;
        const auto uses = index_.uses(value);
        return std::all_of(uses.begin(), uses.end(), [&](const Use& use) {
            const auto other = site_of_[use.node];
            if (other != none) return other == site || recipe(other) == recipe(site);
            const auto made = graph_.nodes[use.node]->output();
            return constants_.is_constant(made) && goes(made, site, depth + 1);
        });
    }

    const std::string& recipe(std::size_t site) {
        auto& text = recipes_[site];
        if (text.empty()) text = recipe_of(graph_, constants_, *selection_.sites[site].form->form.derivation);
        return text;
    }

    const Graph& graph_;
    const GraphIndex& index_;
    const analysis::ConstantValues& constants_;
    const Selection& selection_;
    std::vector<std::size_t> site_of_; ///< by node
    std::vector<std::string> recipes_; ///< by site, once asked for
};

} // namespace

std::vector<SharedConstants> shared_constants(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                                              const Selection& selection) {
    Sharing sharing(graph, index, constants, selection);
    std::vector<SharedConstants> out;
    for (std::size_t site = 0; site < selection.sites.size(); ++site) out.push_back(sharing.of(site));
    return out;
}

} // namespace crease::fold
