#include "core/fold/mistakes/diagnose.h"

#include "core/fold/fold.h"
#include "core/fold/mistakes/altered.h"
#include "core/fold/mistakes/kernel_mistakes.h"

#include <algorithm>
#include <cmath>
#include <set>

// What mistake gives these numbers?
//
// Somebody else's converter made a convolution of a block whose exact kernel is known here. If its numbers are not those, then each mistake
// that converters are known to make is made on purpose, with the same exact arithmetic, and its numbers are held against the other's.
// One that leaves nothing but rounding is the mistake. Rounding is counted in the size of the terms that a number is a sum of, because
// that is what the other program rounded: a bias of 0.001 that is the difference of two values near 100 may be wrong in its second
// digit and nobody made a mistake. A mistake that changes no number of this block is none, and cannot be named.
//
// Where no single one explains the numbers, two are tried: in a sum of branches what two mistakes change adds up, as long as they are made in
// different branches. Two in one branch multiply, and are not named.

namespace crease::fold {
namespace {

/// Half a unit in the last place of 1.
double roundoff_of(ElementType type) {
    switch (type) {
    case ElementType::float64: return 0x1p-53;
    case ElementType::float16: return 0x1p-11;
    case ElementType::bfloat16: return 0x1p-8;
    default: return 0x1p-24;
    }
}

/// A mistake and the rows that it gives.
struct Suspect {
    Mistake mistake;
    std::function<Result<Rows>()> rows;
};

/// The same, with its rows where two are tried first.
struct Candidate {
    Mistake mistake;
    Rows rows;
    std::vector<PlainRow> samples;
};

/// What both change, one beside the other.
PlainRow superposed(const PlainRow& right, const PlainRow& one, const PlainRow& two) {
    auto row = one;
    for (std::size_t i = 0; i < row.weights.size(); ++i) row.weights[i] += two.weights[i] - right.weights[i];
    row.bias += two.bias - right.bias;
    return row;
}

class Inquiry {
public:
    Inquiry(const analysis::GraphFacts& facts, const End& end, const Rows& right, const SeenKernel& seen, const JobControl& control)
        : constants_(facts.constants), root_(*end.derivation), right_(right), control_(control), sighting_{root_.form, right_, seen},
          branches_(summands_of(root_)), derived_(derived_mistakes(facts.graph, root_, branches_)) {}

    Result<Diagnosis> run(bool name_mistakes) {
        CREASE_CHECK(look());
        if (out_.bias_differs) {
            CREASE_CHECK(look_up_terms());
            CREASE_CHECK(look());
        }
        if (out_.same() || !name_mistakes) return std::move(out_);
        CREASE_TRY(out_.mistake, known_mistake());
        return std::move(out_);
    }

private:
    using Parts = std::vector<std::pair<std::string, Rows>>; ///< by branch

    /// Which channels differ from what is right.
    Status look() {
        out_ = {};
        for (std::int64_t c = 0; c < sighting_.channels(); ++c) {
            CREASE_CHECK(go_on());
            const auto row = right_(c);
            measure(c, row);
            const auto fit = misfit(sighting_, c, row);
            out_.kernel_differs = out_.kernel_differs || fit.kernel > 1;
            out_.bias_differs = out_.bias_differs || fit.bias > 1;
            out_.times_rounding = std::max(out_.times_rounding, fit.largest());
            if (fit.largest() > 1) out_.channels.push_back(c);
        }
        return right_.status();
    }

    void measure(std::int64_t c, const PlainRow& row) {
        for (std::size_t i = 0; i < row.weights.size(); ++i) {
            out_.kernel_off = std::max(out_.kernel_off, std::fabs(sighting_.weights(c)[i] - row.weights[i]));
            out_.kernel_size = std::max(out_.kernel_size, std::fabs(row.weights[i]));
        }
        out_.bias_off = std::max(out_.bias_off, std::fabs(sighting_.bias(c) - row.bias));
        out_.bias_size = std::max(out_.bias_size, std::fabs(row.bias));
    }

    /// The size of what a bias is made of: what it changes by when a term of it is left out.
    Status look_up_terms() {
        static const std::set<std::string> leave_out{"mean_forgotten", "beta_forgotten", "bias_forgotten", "operator_skipped", "constant_forgotten"};
        std::vector<double> terms(static_cast<std::size_t>(sighting_.channels()));
        for (const auto& one : derived_) {
            if (!leave_out.contains(one.mistake.code)) continue;
            CREASE_TRY(const auto rows, plain_rows(one.derivation, root_.form, constants_));
            for (std::int64_t c = 0; c < sighting_.channels(); ++c) {
                CREASE_CHECK(go_on());
                terms[static_cast<std::size_t>(c)] += std::fabs(rows(c).bias - right_(c).bias);
            }
        }
        sighting_.bias_terms = std::move(terms);
        return {};
    }

    Result<std::optional<Mistake>> known_mistake() {
        CREASE_TRY(const auto parts, parts_of_branches());
        std::optional<Mistake> best;
        double least = 1;
        for (const auto& suspect : suspects(parts, !out_.bias_differs)) {
            CREASE_CHECK(go_on());
            CREASE_TRY(const auto rows, suspect.rows());
            const double fit = fits(rows, least);
            if (fit > least || (best && 4 * fit > least)) continue; // of two that fit alike the first is the simpler one
            best = suspect.mistake;
            least = fit;
        }
        if (best) return best;
        CREASE_TRY(auto two, two_mistakes(parts));
        return two ? two : altered(sighting_, parts);
    }

    /// A channel of each kind would be best; the first few that differ are most often enough to rule a pair out.
    [[nodiscard]] std::vector<std::int64_t> sample_channels() const {
        return {out_.channels.begin(), out_.channels.begin() + std::min<std::ptrdiff_t>(4, std::ssize(out_.channels))};
    }

    Result<std::vector<Candidate>> candidates(const Parts& parts) const {
        std::vector<Candidate> all;
        for (const auto& suspect : suspects(parts, true)) {
            CREASE_CHECK(go_on());
            CREASE_TRY(auto rows, suspect.rows());
            Candidate one{suspect.mistake, std::move(rows), {}};
            for (const auto c : sample_channels()) one.samples.push_back(one.rows(c));
            all.push_back(std::move(one));
        }
        return all;
    }

    Result<std::optional<Mistake>> two_mistakes(const Parts& parts) const {
        if (branches_.size() < 2) return std::nullopt;
        CREASE_TRY(const auto all, candidates(parts));
        std::vector<PlainRow> right;
        for (const auto c : sample_channels()) right.push_back(right_(c));
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                CREASE_CHECK(go_on());
                if (!samples_fit(right, all[i], all[j])) continue;
                const Rows both([&](std::int64_t c) { return superposed(right_(c), all[i].rows(c), all[j].rows(c)); });
                if (fits(both, 1) <= 1)
                    return Mistake{all[i].mistake.code + "+" + all[j].mistake.code, all[i].mistake.clause + ", and " + all[j].mistake.clause};
            }
        return std::nullopt;
    }

    [[nodiscard]] bool samples_fit(const std::vector<PlainRow>& right, const Candidate& one, const Candidate& two) const {
        const auto channels = sample_channels();
        for (std::size_t k = 0; k < channels.size(); ++k)
            if (misfit(sighting_, channels[k], superposed(right[k], one.samples[k], two.samples[k])).largest() > 1) return false;
        return !channels.empty();
    }

    /// The largest misfit of any channel, or one that is beyond `most`: channels that differ are looked at first.
    [[nodiscard]] double fits(const Rows& rows, double most) const {
        double largest = 0;
        const auto add = [&](std::int64_t c) { largest = std::max(largest, misfit(sighting_, c, rows(c)).largest()); };
        for (std::size_t i = 0; i < out_.channels.size() && i < 4 && largest <= most; ++i) add(out_.channels[i]);
        for (std::int64_t c = 0; c < sighting_.channels() && largest <= most; ++c) add(c);
        return largest;
    }

    /// `moved_taps`: those of the kernel alone too.
    std::vector<Suspect> suspects(const Parts& parts, bool moved_taps) const {
        std::vector<Suspect> all;
        all.push_back({{"bias_forgotten", "the whole bias is forgotten"}, [this] {
                           return Result<Rows>(Rows([right = right_](std::int64_t c) {
                               auto row = right(c);
                               row.bias = 0;
                               return row;
                           }));
                       }});
        for (const auto& one : derived_)
            all.push_back({one.mistake, [this, derivation = one.derivation] { return plain_rows(derivation, root_.form, constants_); }});
        if (moved_taps) add_moved_taps(all, parts);
        return all;
    }

    /// None of these touches the bias.
    void add_moved_taps(std::vector<Suspect>& all, const Parts& parts) const {
        for (auto& one : tap_mistakes(root_.form, branches_)) {
            const auto part = one.branch ? parts[static_cast<std::size_t>(one.branch - branches_.data())].second : right_;
            all.push_back({one.mistake, [right = right_, part, from = std::move(one.from)] {
                               return Result<Rows>(Rows([=](std::int64_t c) { return with_taps_moved(right(c), part(c), from); }));
                           }});
        }
        if (root_.form.groups < 2 || root_.form.groups == root_.form.out_channels) return;
        for (const auto& [name, part] : parts)
            if (name.ends_with("identity branch"))
                all.push_back({{"groups_wrong", "the groups are taken wrongly in the " + name}, [right = right_, part = part, form = root_.form] {
                                   return Result<Rows>(Rows([=](std::int64_t c) { return with_groups_taken_wrongly(right(c), part(c), c, form); }));
                               }});
    }

    /// What each branch adds to the kernel.
    Result<Parts> parts_of_branches() const {
        Parts parts;
        for (const auto& branch : branches_) {
            CREASE_TRY(const auto others, plain_rows(changed(root_, {counted(branch, 0)}), root_.form, constants_));
            parts.emplace_back(branch.name, [right = right_, others](std::int64_t c) { return without(right(c), others(c)); });
        }
        return parts;
    }

    Status go_on() const {
        if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        return {};
    }

    const analysis::ConstantValues& constants_;
    const Derivation& root_;
    const Rows& right_;
    const JobControl& control_;
    Sighting sighting_;
    std::vector<Summand> branches_;
    std::vector<DerivedMistake> derived_;
    Diagnosis out_;
};

} // namespace

Result<SeenKernel> kernel_of(const analysis::GraphFacts& facts, const End& end) {
    const auto& form = end.derivation->form;
    CREASE_TRY(const auto rows, plain_rows(end.derivation, form, facts.constants));
    SeenKernel kernel;
    for (std::int64_t c = 0; c < form.out_channels; ++c) {
        const auto row = rows(c);
        kernel.weights.insert(kernel.weights.end(), row.weights.begin(), row.weights.end());
        kernel.bias.push_back(row.bias);
    }
    CREASE_CHECK(rows.status());
    kernel.roundoff = roundoff_of(form.value.type);
    return kernel;
}

Result<Diagnosis> diagnose(const analysis::GraphFacts& facts, const End& end, const SeenKernel& seen, const JobControl& control, bool name_mistakes) {
    const auto& form = end.derivation->form;
    const auto row = form.in_channels / form.groups * emission_lattice(form).taps();
    if (static_cast<std::int64_t>(seen.weights.size()) != form.out_channels * row ||
        (!seen.bias.empty() && static_cast<std::int64_t>(seen.bias.size()) != form.out_channels))
        return fail(ErrorCode::bad_input, "the other kernel has another geometry");
    CREASE_TRY(const auto right, plain_rows(end.derivation, form, facts.constants));
    auto coarser = seen;
    coarser.roundoff = std::max(seen.roundoff, roundoff_of(form.value.type));
    return Inquiry(facts, end, right, coarser, control).run(name_mistakes);
}

} // namespace crease::fold
