#include "core/compare/output_totals.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace crease::compare {
namespace {

void merge(Difference& total, const Difference& more, std::size_t earlier) {
    const auto n = static_cast<double>(earlier);
    total.mean_abs = (total.mean_abs * n + more.mean_abs) / (n + 1);
    total.elements += more.elements;
    total.differing += more.differing;
    total.nonfinite += more.nonfinite;
    total.max_rel = std::max(total.max_rel, more.max_rel);
    total.cosine = std::min(total.cosine, more.cosine);
    total.scale = std::max(total.scale, more.scale);
    if (more.max_abs <= total.max_abs) return;
    total.max_abs = more.max_abs;
    total.worst = more.worst;
}

std::set<std::int64_t> indices(const std::vector<Ranked>& ranking) {
    std::set<std::int64_t> set;
    for (const auto& rank : ranking) set.insert(rank.index);
    return set;
}

std::string two_shapes(const std::string& name, const HostTensor& a, const HostTensor& b, const std::string& how) {
    return "\"" + name + "\" is " + engine::describe(a.type, a.shape) + " in the first model and " + engine::describe(b.type, b.shape) +
           " in the second: the second's is taken with " + how + ".";
}

} // namespace

OutputTotals::OutputTotals(NamePair names, Sources sources, bool depends)
    : names_(std::move(names)), terms_(std::move(sources.terms)), depends_(depends) {
    report_.name = names_.a.empty() ? names_.b : names_.a;
    for (auto& pair : sources.values) sources_.emplace_back(std::move(pair), Sources{}, depends);
}

void OutputTotals::refuse(std::string problem) {
    if (report_.problem.empty()) report_.problem = std::move(problem);
}

void OutputTotals::forget_inner_values() {
    sources_.clear();
    terms_.clear();
}

void OutputTotals::add(const engine::NamedTensors& from_a, const engine::NamedTensors& from_b, std::size_t top_k) {
    samples_.emplace_back();
    watch_terms(from_a);
    for (auto& source : sources_) source.add(from_a, from_b, top_k);
    const auto *a = engine::find_tensor(from_a, names_.a), *b = engine::find_tensor(from_b, names_.b);
    if (!a || !b) return refuse(b ? "only the second model has this output" : "only the first model has this output");
    std::string how;
    const auto other = rearranged(*b, a->shape, how);
    if (other && !how.empty() && remark_.empty()) remark_ = two_shapes(report_.name, *a, *b, how);
    add_own(*a, other ? *other : *b, top_k);
}

void OutputTotals::add_own(const HostTensor& a, const HostTensor& b, std::size_t top_k) {
    if (samples_.size() == 1) begin(a, b);
    watch_constant(a);
    const auto difference = magnitudes_.measure(a, b);
    if (!difference) return refuse(difference.error().message);
    const auto earlier = std::count_if(samples_.begin(), samples_.end(), [](const auto& s) { return s.has_value(); });
    merge(report_.total, *difference, static_cast<std::size_t>(earlier));
    samples_.back() = *difference;
    add_agreement(a, b, top_k);
}

void OutputTotals::begin(const HostTensor& a, const HostTensor& b) {
    report_.shape = a.shape;
    report_.type = a.type;
    noise_ = NoiseLevel(epsilon_of(b.type) > epsilon_of(a.type) && is_floating(a.type) ? b.type : a.type);
    magnitudes_ = Magnitudes::of(a);
}

// An output that is one number everywhere, whatever goes in, would be the same with many a mistake.
void OutputTotals::watch_constant(const HostTensor& a) {
    values_ += a.element_count();
    const auto range = constant_ && is_floating(a.type) ? range_of(a) : std::nullopt;
    constant_ = range && range->low == range->high && constant_value_.value_or(range->low) == range->low;
    if (range) constant_value_ = range->low;
}

/// What is added up is something where it is not one number everywhere itself.
void OutputTotals::watch_terms(const engine::NamedTensors& from_a) {
    for (const auto& term : terms_) {
        const auto* tensor = engine::find_tensor(from_a, term.a);
        const auto range = tensor ? range_of(*tensor) : std::nullopt;
        terms_tell_ = terms_tell_ || (range && range->low != range->high);
    }
}

void OutputTotals::add_noise(const engine::NamedTensors& from_before, const engine::NamedTensors& from_after, Yardstick of) {
    for (auto& source : sources_) source.add_noise(from_before, from_after, of);
    if (of == Yardstick::first) add_noise_of_terms(from_before, from_after);
    const auto& name = of == Yardstick::first ? names_.a : names_.b;
    const auto *before = engine::find_tensor(from_before, name), *after = engine::find_tensor(from_after, name);
    if (!before || !after) return;
    std::string how;
    const auto x = rearranged(*before, report_.shape, how), y = rearranged(*after, report_.shape, how);
    // A shape that depends on the values may change; such an output has no noise to speak of.
    if (const auto difference = magnitudes_.measure(x ? *x : *before, y ? *y : *after)) noise_.add(*difference);
}

void OutputTotals::add_noise_of_terms(const engine::NamedTensors& from_before, const engine::NamedTensors& from_after) {
    DifferencePart sum;
    for (const auto& term : terms_) {
        const auto *before = engine::find_tensor(from_before, term.a), *after = engine::find_tensor(from_after, term.a);
        const auto difference = before && after ? measure(*before, *after) : Result<Difference>(fail(ErrorCode::bad_input, "missing"));
        if (!difference) return;
        sum.max_abs += difference->max_abs;
        sum.scale = std::max(sum.scale, difference->scale);
    }
    noise_.add_terms(sum);
}

bool OutputTotals::identical() const {
    return report_.problem.empty() && report_.total.differing == 0 &&
           std::all_of(sources_.begin(), sources_.end(), [](const auto& source) { return source.identical(); });
}

void OutputTotals::add_agreement(const HostTensor& a, const HostTensor& b, std::size_t k) {
    if (constant_) return; // no class is better than the others
    if (const auto share = argmax_agreement(a, b)) {
        agreement_ += *share;
        ++agreements_;
    }
    if (!is_classification(a)) return;
    set_agreement_ += indices(top_k(a, k)) == indices(top_k(b, k));
    ++set_agreements_;
}

Judged OutputTotals::own_at(std::size_t index) const {
    const auto& difference = samples_[index];
    return difference ? compare_with(noise_, *difference, report_.type) : Judged{};
}

Verdict OutputTotals::own_verdict_at(std::size_t index, double tolerance) const {
    const auto& difference = samples_[index];
    if (!difference) return Verdict::incomparable;
    const auto verdict = judge(*difference, noise_, report_.type, tolerance);
    return verdict == Verdict::rounding && shows_nothing() ? Verdict::unjudged : verdict;
}

// The output is the same function of them in both models, so what they say holds for it.
bool OutputTotals::judged_by_sources() const {
    return !sources_.empty() && std::all_of(sources_.begin(), sources_.end(), [](const auto& source) { return source.report_.problem.empty(); });
}

const OutputTotals& OutputTotals::deciding_at(std::size_t index, double tolerance) const {
    if (!judged_by_sources()) return *this;
    return *std::max_element(sources_.begin(), sources_.end(), [&](const auto& x, const auto& y) {
        return std::pair(x.own_verdict_at(index, tolerance), x.own_at(index).times_noise) <
               std::pair(y.own_verdict_at(index, tolerance), y.own_at(index).times_noise);
    });
}

double OutputTotals::times_noise_at(std::size_t index) const { return deciding_at(index, 0).own_at(index).times_noise; }

Verdict OutputTotals::verdict_at(std::size_t index, double tolerance) const {
    const auto& own = samples_[index];
    if (tolerance > 0 && own && is_within(*own, report_.type, tolerance)) return Verdict::rounding; // what was asked for is the output itself
    return deciding_at(index, tolerance).own_verdict_at(index, tolerance);
}

OutputReport OutputTotals::finish(double tolerance) const {
    OutputReport report = report_;
    if (judged_by_sources()) report.problem.clear();
    if (agreements_ > 0) report.top1_agreement = agreement_ / agreements_;
    if (set_agreements_ > 0) report.topk_agreement = set_agreement_ / set_agreements_;
    if (!report.problem.empty()) report.verdict = Verdict::incomparable;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        const auto& one = deciding_at(i, 0);
        const auto judged = one.own_at(i);
        report.verdict = std::max(report.verdict, verdict_at(i, tolerance));
        if (i > 0 && judged.times_noise <= report.times_noise) continue;
        report.times_noise = judged.times_noise;
        report.noise = judged.noise;
        report.magnitudes = one.magnitudes_.groups();
        report.shows_nothing = one.shows_nothing();
        report.judged_by = &one == this ? "" : one.report_.name;
        report.judged_difference = one.report_.total.max_abs;
    }
    return report;
}

} // namespace crease::compare
