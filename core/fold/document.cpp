#include "core/fold/document.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <thread>
#include <unordered_set>

namespace crease::fold {
namespace {

/// What folds as one: a site, or one of its steps.
struct Part {
    std::string id;
    const Site* site = nullptr;
    const Step* step = nullptr; ///< null: the whole site

    [[nodiscard]] const std::vector<NodeId>& nodes() const { return step ? step->nodes : site->nodes; }
    [[nodiscard]] Result<Replacement> fold(const Model& model, const JobControl& control) const {
        return step ? fold_step(model, *site, step->id, control) : fold_site(model, *site, control);
    }
};

Result<Part> find_part(const ScanResult& scan, const std::string& id) {
    if (const Site* site = scan.find(id)) return Part{id, site, nullptr};
    const auto [site, step] = scan.find_step(id);
    if (!step) return fail(ErrorCode::usage, "there is no site '" + id + "', and no step of that name which folds alone");
    return Part{id, site, step};
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

struct Folding {
    const Model& model;
    const JobControl& control;
    std::vector<Part> todo;
    std::vector<std::shared_ptr<const Replacement>> done{};
    std::atomic<std::size_t> next{0};
    std::mutex mutex{};
    std::vector<LeftOut>* left_out = nullptr;
    std::optional<Error> error{};

    // An exception that left a helper's thread would end the program.
    [[nodiscard]] Result<Replacement> fold(const Part& part) const {
        try {
            return part.fold(model, control);
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::unsupported, "there is not enough memory to fold '" + part.id + "'");
        } catch (const std::exception& error) {
            return fail(ErrorCode::internal, error.what(), part.id);
        }
    }

    void work() {
        for (std::size_t i = next++; i < todo.size(); i = next++) {
            auto result = fold(todo[i]);
            const std::lock_guard lock(mutex);
            if (!result) {
                if (left_out && result.error().code == ErrorCode::bad_input) {
                    left_out->push_back({todo[i].id, std::move(result).error()});
                    continue;
                }
                if (!error) error = std::move(result).error();
                return;
            }
            if (error) return;
            done[i] = std::make_shared<const Replacement>(std::move(*result));
            control.progress(static_cast<double>(i + 1) / static_cast<double>(todo.size() + 1), "Folding " + todo[i].id);
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

Result<Document> Document::with_folded(std::set<std::string> ids, const JobControl& control, std::vector<LeftOut>* left_out) const {
    Document next = *this;
    std::vector<Part> wanted;
    for (const auto& id : ids) {
        CREASE_TRY(auto part, find_part(*scan_, id));
        wanted.push_back(std::move(part));
    }
    const auto parts = without_overlaps(std::move(wanted));
    Folding folding{*original_, control, {}};
    folding.left_out = left_out;
    for (const auto& part : parts)
        if (!computed_.contains(part.id)) folding.todo.push_back(part);
    folding.run();
    if (folding.error) return forward_error(*folding.error);
    for (std::size_t i = 0; i < folding.todo.size(); ++i) {
        if (folding.done[i]) next.computed_[folding.todo[i].id] = folding.done[i];
        else ids.erase(folding.todo[i].id);
    }
    std::vector<const Replacement*> replacements;
    for (const auto& part : parts)
        if (ids.contains(part.id)) replacements.push_back(next.computed_.at(part.id).get());
    if (replacements.empty()) {
        next.current_ = original_;
    } else {
        CREASE_TRY(next.current_, rewrite(*original_, replacements));
    }
    next.folded_ = std::move(ids);
    return next;
}

NodeId Document::folded_node(const std::string& id) const {
    const auto part = folded_.contains(id) ? find_part(*scan_, id) : Result<Part>(tl::unexpect, Error{});
    if (!part) return {};
    const Graph& graph = *current_->graphs[part->site->graph.value];
    const std::string& name = original_->graphs[part->site->graph.value]->value_name(part->step ? part->step->value : part->site->output);
    const auto value = graph.find_value(name);
    for (const auto& node : graph.nodes)
        if (node->output() == value) return node->id;
    return {};
}

} // namespace crease::fold
