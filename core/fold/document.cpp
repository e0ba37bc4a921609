// Folded weights are kept while there are few of them. Of a large model's they are let go, and computed once more when they are
// read: for saving, for a comparison. Memory then does not grow with the model.

#include "core/fold/document.h"

#include "core/fold/emit/late_weights.h"
#include "core/fold/form/derivation.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <semaphore>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace crease::fold {
namespace {

/// What folds as one: a site, or one of its steps.
struct Part {
    std::string id;
    const Site* site = nullptr;
    const Step* step = nullptr; ///< null: the whole site

    [[nodiscard]] const std::vector<NodeId>& nodes() const { return step ? step->nodes : site->nodes; }
    [[nodiscard]] Result<Replacement> fold(const analysis::ModelFacts& facts, const JobControl& control, const FoldOptions& options) const {
        return step ? fold_step(facts, *site, step->id, control, options) : fold_site(facts, *site, control, options);
    }
};

Result<Part> find_part(const ScanResult& scan, const std::string& id) {
    if (const Site* site = scan.find(id)) return Part{id, site, nullptr};
    const auto [site, step] = scan.find_step(id);
    if (!step) return fail(ErrorCode::usage, "there is no site '" + id + "', and no step of that name which folds alone");
    return Part{id, site, step};
}

Result<std::vector<Part>> find_parts(const ScanResult& scan, const std::set<std::string>& ids) {
    std::unordered_map<std::string_view, const Site*> sites;
    for (const auto& site : scan.sites) sites.emplace(site.id, &site);
    std::vector<Part> parts;
    for (const auto& id : ids) {
        if (const auto site = sites.find(id); site != sites.end()) {
            parts.push_back({id, site->second, nullptr});
            continue;
        }
        CREASE_TRY(auto step, find_part(scan, id));
        parts.push_back(std::move(step));
    }
    return parts;
}

/// Of parts that share nodes the largest folds: it does what the others would (ties: by id, so that the choice is stable).
std::vector<Part> without_overlaps(std::vector<Part> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.nodes().size() != b.nodes().size() ? a.nodes().size() > b.nodes().size() : a.id < b.id;
    });
    std::unordered_set<NodeId> taken;
    std::erase_if(parts, [&](const Part& part) {
        for (auto node : part.nodes())
            if (taken.contains(node)) return true;
        taken.insert(part.nodes().begin(), part.nodes().end());
        return false;
    });
    return parts;
}

/// All constants that the parts will read go to the engine together.
Status prepare(const analysis::ModelFacts& facts, const std::vector<Part>& parts, const JobControl& control) {
    std::map<std::uint32_t, std::vector<NodeId>> nodes; // by graph
    for (const auto& part : parts) {
        auto& of_graph = nodes[part.site->graph.value];
        of_graph.insert(of_graph.end(), part.nodes().begin(), part.nodes().end());
    }
    for (const auto& [graph, all] : nodes) CREASE_CHECK(prepare_constants(facts.of(GraphId{graph}), all, control));
    return {};
}

/// What concerns the whole file, or the user's wish to stop, ends the fold; anything else is one site's own trouble.
bool concerns_all(const Error& error) {
    return error.code == ErrorCode::cancelled || error.code == ErrorCode::io || error.code == ErrorCode::changed;
}

// An exception that left a helper's thread would end the program.
Result<Replacement> fold_part(const Part& part, const ScanResult& scan, const JobControl& control, const FoldOptions& options) {
    try {
        return part.fold(*scan.facts, control, options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "there is not enough memory to fold '" + part.id + "'");
    } catch (const std::exception& error) {
        return fail(ErrorCode::internal, error.what(), part.id);
    }
}

constexpr std::uint64_t most_kept = 128 << 20;      ///< bytes of folded weights that stay in memory
constexpr std::uint64_t worth_forgetting = 1 << 20; ///< bytes of a weight
constexpr std::uint64_t large = 32 << 20;           ///< bytes; two weights of that size are in the making at a time

std::uint64_t kept_bytes(const Replacement& replacement) {
    std::uint64_t bytes = 0;
    for (const auto& weight : replacement.weights)
        if (weight->raw() && !weight->raw()->source->resident().empty()) bytes += weight->raw()->length;
    return bytes;
}

/// Computes what `todo` lists, on as many threads as the machine has.
struct Folding {
    const std::shared_ptr<const ScanResult>& scan;
    const JobControl& control;
    const FoldOptions& options;
    std::uint64_t kept = 0; ///< bytes of folded weights in memory
    std::vector<Part> todo{};
    bool tolerant = false; ///< a part that does not fold does not stop the others
    std::vector<std::shared_ptr<const Replacement>> done{};
    std::vector<std::optional<Error>> failed{};
    std::atomic<std::size_t> next{0};
    std::mutex mutex{};
    std::optional<Error> error{};
    std::counting_semaphore<2> large_ones{2};

    [[nodiscard]] Result<Replacement> fold_in_turn(const Part& part) {
        const auto bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, part.site->after.params)) *
                           element_size(part.site->ends.front().derivation->form.value.type);
        if (bytes < large) return fold_part(part, *scan, control, options);
        large_ones.acquire();
        auto result = fold_part(part, *scan, control, options);
        large_ones.release();
        return result;
    }

    /// What does not fit any more is computed when it is read. It was checked, so it is not checked again.
    [[nodiscard]] std::shared_ptr<const Replacement> keep(const Part& part, Replacement made) {
        auto unchecked = options;
        unchecked.check = false;
        const auto again = [scan = scan, part, unchecked] { return fold_part(part, *scan, {}, unchecked); };
        for (std::size_t i = 0; i < made.weights.size(); ++i)
            if (kept + made.weights[i]->byte_size() > most_kept && made.weights[i]->byte_size() >= worth_forgetting)
                made.weights[i] = computed_when_read(made.weights[i], i, again);
        kept += kept_bytes(made);
        return std::make_shared<const Replacement>(std::move(made));
    }

    void work() {
        for (std::size_t i = next++; i < todo.size(); i = next++) {
            auto result = fold_in_turn(todo[i]);
            const std::lock_guard lock(mutex);
            if (error) return;
            if (result) {
                done[i] = keep(todo[i], std::move(*result));
                control.progress(static_cast<double>(i + 1) / static_cast<double>(todo.size() + 1), "Folding " + todo[i].id);
            } else if (tolerant && !concerns_all(result.error())) {
                failed[i] = std::move(result).error();
            } else {
                error = std::move(result).error();
            }
        }
    }

    void run() {
        done.resize(todo.size());
        failed.resize(todo.size());
        const auto most = std::max(1u, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < most && i < todo.size(); ++i) helpers.emplace_back([this] { work(); });
        work();
    }
};

} // namespace

Document::Document(ModelPtr original, ScanResult scan, const FoldOptions& options)
    : original_(std::move(original)), unedited_(original_), current_(original_), scan_(std::make_shared<const ScanResult>(std::move(scan))),
      unedited_facts_(scan_->facts), facts_(scan_->facts), options_(options) {}

/// Where a part has to stay as it is, the smaller ones that it would have covered get their turn.
Result<Document> Document::with_folded(std::set<std::string> ids, const JobControl& control, std::vector<LeftOut>* left_out) const {
    Document next = *this;
    std::vector<Part> parts;
    for (bool all_done = false; !all_done;) {
        CREASE_TRY(auto wanted, find_parts(*scan_, ids));
        parts = without_overlaps(std::move(wanted));
        Folding folding{scan_, control, options_};
        folding.tolerant = left_out != nullptr;
        for (const auto& [id, replacement] : next.computed_) folding.kept += kept_bytes(*replacement);
        for (const auto& part : parts)
            if (!next.computed_.contains(part.id)) folding.todo.push_back(part);
        CREASE_CHECK(prepare(*scan_->facts, folding.todo, control));
        folding.run();
        if (folding.error) return forward_error(*folding.error);
        all_done = true;
        for (std::size_t i = 0; i < folding.todo.size(); ++i) {
            const auto& id = folding.todo[i].id;
            if (folding.done[i]) next.computed_[id] = folding.done[i];
            if (!folding.failed[i]) continue;
            left_out->push_back({id, std::move(*folding.failed[i])});
            ids.erase(id);
            all_done = false;
        }
    }
    std::vector<const Replacement*> replacements;
    for (const auto& part : parts) replacements.push_back(next.computed_.at(part.id).get());
    CREASE_CHECK(next.rebuild(replacements, control));
    next.folded_ = std::move(ids);
    return next;
}

Result<Document> Document::with_baked_constants(bool baked, const JobControl& control) const {
    Document next = *this;
    next.bakes_constants_ = baked;
    return next.with_folded(next.folded_, control);
}

Result<Document> Document::with_edits(ModelEdits edits) const {
    Document next = *this;
    next.edits_ = std::move(edits);
    CREASE_CHECK(next.edit());
    return next;
}

/// Names come last: sites, replacements and whoever compares know everything by the original's.
Status Document::edit() {
    CREASE_TRY(current_, crease::with_edits(unedited_, edits_));
    facts_ = current_ == unedited_ ? unedited_facts_ : std::make_shared<const analysis::ModelFacts>(*current_, scan_->facts->engine());
    return {};
}

/// Folds first: what a site swallows need not be stored.
Status Document::rebuild(const std::vector<const Replacement*>& replacements, const JobControl& control) {
    unedited_ = original_;
    unedited_facts_ = scan_->facts;
    baked_ = 0;
    left_computed_.clear();
    if (!replacements.empty()) {
        CREASE_TRY(unedited_, rewrite(*original_, replacements));
    }
    if (bakes_constants_) {
        CREASE_TRY(auto baked, analysis::bake_constants(*unedited_, *scan_->facts, control));
        if (baked.values > 0) unedited_ = std::move(baked.model);
        baked_ = baked.values;
        left_computed_ = std::move(baked.left);
    }
    if (unedited_ != original_) unedited_facts_ = std::make_shared<const analysis::ModelFacts>(*unedited_, scan_->facts->engine());
    return edit();
}

std::vector<NodeId> Document::folded_nodes(const std::string& id) const {
    const auto part = folded_.contains(id) ? find_part(*scan_, id) : Result<Part>(tl::unexpect, Error{});
    if (!part) return {};
    const auto& before = *original_->graphs[part->site->graph.value];
    const auto& now = unedited_facts_->of(part->site->graph);
    std::vector<NodeId> nodes;
    const auto add = [&](ValueId output) {
        const auto value = now.graph.find_value(before.value_name(output));
        const auto position = value.valid() ? now.index.producer(value) : GraphIndex::no_node;
        if (position == GraphIndex::no_node) return;
        const auto node = now.graph.nodes[position]->id;
        if (std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
    };
    if (part->step) add(part->step->value);
    else {
        for (const auto& end : part->site->ends) add(end.output);
        add(part->site->output);
    }
    return nodes;
}

} // namespace crease::fold
