#include "core/fold/document.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace crease::fold {
namespace {

/// Of sites that share nodes the largest folds: it does what the others would (ties: by id, so that the choice is stable).
std::vector<const Site*> without_overlaps(std::vector<const Site*> sites) {
    std::stable_sort(sites.begin(), sites.end(), [](const Site* a, const Site* b) {
        return a->nodes.size() != b->nodes.size() ? a->nodes.size() > b->nodes.size() : a->id < b->id;
    });
    std::unordered_set<NodeId> taken;
    std::erase_if(sites, [&](const Site* site) {
        for (auto node : site->nodes)
            if (taken.contains(node)) return true;
        taken.insert(site->nodes.begin(), site->nodes.end());
        return false;
    });
    return sites;
}

struct Folding {
    const Model& model;
    const JobControl& control;
    std::vector<const Site*> todo;
    std::vector<std::shared_ptr<const Replacement>> done{};
    std::atomic<std::size_t> next{0};
    std::mutex mutex{};
    std::optional<Error> error{};

    void work() {
        for (std::size_t i = next++; i < todo.size(); i = next++) {
            auto result = fold_site(model, *todo[i], control);
            const std::lock_guard lock(mutex);
            if (!result) {
                if (!error) error = std::move(result).error();
                return;
            }
            if (error) return;
            done[i] = std::make_shared<const Replacement>(std::move(*result));
            control.progress(static_cast<double>(i + 1) / static_cast<double>(todo.size() + 1), "Folding " + todo[i]->id);
        }
    }

    void run() {
        done.resize(todo.size());
        const auto most = std::max(1u, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < most && i < todo.size(); ++i) helpers.emplace_back([this] { work(); });
        work();
    }
};

} // namespace

Document::Document(ModelPtr original, ScanResult scan)
    : original_(std::move(original)), current_(original_), scan_(std::make_shared<const ScanResult>(std::move(scan))) {}

Result<Document> Document::with_folded(std::set<std::string> site_ids, const JobControl& control) const {
    Document next = *this;
    std::vector<const Site*> wanted;
    for (const auto& id : site_ids) {
        const Site* site = scan_->find(id);
        if (!site) return fail(ErrorCode::usage, "there is no site '" + id + "'");
        wanted.push_back(site);
    }
    const auto sites = without_overlaps(wanted);
    Folding folding{*original_, control, {}};
    for (const auto* site : sites)
        if (!computed_.contains(site->id)) folding.todo.push_back(site);
    folding.run();
    if (folding.error) return forward_error(*folding.error);
    for (std::size_t i = 0; i < folding.todo.size(); ++i) next.computed_[folding.todo[i]->id] = folding.done[i];
    std::vector<const Replacement*> replacements;
    for (const auto* site : sites) replacements.push_back(next.computed_.at(site->id).get());
    if (replacements.empty()) {
        next.current_ = original_;
    } else {
        CREASE_TRY(next.current_, rewrite(*original_, replacements));
    }
    next.folded_ = std::move(site_ids);
    return next;
}

NodeId Document::folded_node(const std::string& site_id) const {
    const Site* site = folded_.contains(site_id) ? scan_->find(site_id) : nullptr;
    if (!site) return {};
    const Graph& graph = *current_->graphs[site->graph.value];
    const std::string& name = original_->graphs[site->graph.value]->value_name(site->output);
    const auto value = graph.find_value(name);
    for (const auto& node : graph.nodes)
        if (node->output() == value) return node->id;
    return {};
}

} // namespace crease::fold
