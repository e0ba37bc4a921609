#pragma once

#include "core/analysis/bake_constants.h"
#include "core/fold/fold.h"
#include "core/model/model_edits.h"

#include <map>
#include <set>

namespace crease::fold {

/// A site or step that could not be folded: its numbers forbid it (not finite, var + eps <= 0, a border that is not the
/// bias), a constant that the file computes cannot be computed, or Crease found a fault of its own.
struct LeftOut {
    std::string id;
    Error error;
};

/// An opened model, what was found in it, which sites are folded, whether the constants that it computes are stored instead, and what is
/// called otherwise. The current model is a function of the original and these alone, so that undo, redo and unfolding in any order give the
/// same bytes.
/// A value type: copies share everything heavy. Not thread-safe; jobs work on copies.
class Document {
public:
    Document(ModelPtr original, ScanResult scan, const FoldOptions& options = {});

    [[nodiscard]] const ModelPtr& original() const { return original_; }
    [[nodiscard]] const ModelPtr& current() const { return current_; }
    /// current() as the original calls everything: what can be held against it by names. The same ids of nodes and values.
    [[nodiscard]] const ModelPtr& unedited() const { return unedited_; }
    [[nodiscard]] const analysis::ModelFactsPtr& unedited_facts() const { return unedited_facts_; }
    [[nodiscard]] bool computes_otherwise() const { return unedited_ != original_; } ///< something is folded or stored
    [[nodiscard]] const ScanResult& scan() const { return *scan_; }
    /// What is known of original() and of current().
    [[nodiscard]] const analysis::ModelFactsPtr& original_facts() const { return scan_->facts; }
    [[nodiscard]] const analysis::ModelFactsPtr& facts() const { return facts_; }
    [[nodiscard]] const std::set<std::string>& folded() const { return folded_; } ///< ids of sites, and of steps folded alone
    [[nodiscard]] bool differs() const { return current_ != original_; }          ///< current() from original()
    [[nodiscard]] bool is_folded(const std::string& site_id) const { return folded_.contains(site_id); }

    /// A document with exactly these sites folded, and these steps of sites (ids that no site has). Of sites and steps that
    /// share nodes the largest counts. Weights already computed are kept, so going back and forth is instant.
    /// Errors: usage (no such site or step), and those of fold_site; this document is unchanged in any case.
    /// With `left_out`, sites that cannot be folded are listed there and stay as they are, and the others fold; only what
    /// concerns the whole file (io, changed) or the job (cancelled) is an error then.
    [[nodiscard]] Result<Document> with_folded(std::set<std::string> site_ids, const JobControl& control = {},
                                               std::vector<LeftOut>* left_out = nullptr) const;

    /// The same sites folded, and the constants that the file computes stored, or computed as they were. Errors: those of
    /// analysis::bake_constants; this document is unchanged in any case.
    [[nodiscard]] Result<Document> with_baked_constants(bool baked, const JobControl& control = {}) const;
    [[nodiscard]] bool bakes_constants() const { return bakes_constants_; }
    /// What was stored and what was left, once baked.
    [[nodiscard]] std::size_t baked_constants() const { return baked_; }
    [[nodiscard]] const std::vector<analysis::LeftComputed>& left_computed() const { return left_computed_; }

    /// The same sites folded, and these edits made of that. Errors: those of crease::with_edits; this document is unchanged in any case.
    [[nodiscard]] Result<Document> with_edits(ModelEdits edits) const;
    [[nodiscard]] const ModelEdits& edits() const { return edits_; }

    /// The nodes that took the site's place in current(), one for each of its ends; none if it is not folded.
    [[nodiscard]] std::vector<NodeId> folded_nodes(const std::string& site_id) const;

private:
    [[nodiscard]] Status rebuild(const std::vector<const Replacement*>& replacements, const JobControl& control);
    [[nodiscard]] Status edit();

    ModelPtr original_, unedited_, current_;
    std::shared_ptr<const ScanResult> scan_;
    analysis::ModelFactsPtr unedited_facts_, facts_; ///< facts_: of current_
    ModelEdits edits_;
    FoldOptions options_;
    std::set<std::string> folded_;
    bool bakes_constants_ = false;
    std::size_t baked_ = 0;
    std::vector<analysis::LeftComputed> left_computed_;
    std::map<std::string, std::shared_ptr<const Replacement>> computed_;
};

} // namespace crease::fold
