#include "core/compare/output_totals.h"

#include <algorithm>
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

} // namespace

void OutputTotals::refuse(std::string problem) {
    if (report_.problem.empty()) report_.problem = std::move(problem);
}

void OutputTotals::add(const HostTensor* a, const HostTensor* b, std::size_t top_k) {
    samples_.emplace_back();
    if (!a || !b) return refuse(b ? "only the second model has this output" : "only the first model has this output");
    if (report_.shape.empty()) report_.shape = a->shape;
    const auto difference = measure(*a, *b);
    if (!difference) return refuse(difference.error().message);
    const auto earlier = std::count_if(samples_.begin(), samples_.end(), [](const auto& s) { return s.has_value(); });
    merge(report_.total, *difference, static_cast<std::size_t>(earlier));
    samples_.back() = *difference;
    add_agreement(*a, *b, top_k);
}

void OutputTotals::add_agreement(const HostTensor& a, const HostTensor& b, std::size_t k) {
    if (const auto share = argmax_agreement(a, b)) {
        agreement_ += *share;
        ++agreements_;
    }
    if (!is_classification(a)) return;
    set_agreement_ += indices(top_k(a, k)) == indices(top_k(b, k));
    ++set_agreements_;
}

double OutputTotals::times_noise_at(std::size_t index) const {
    const auto& difference = samples_[index];
    return difference ? times_noise(*difference, noise_, report_.type) : 0;
}

Verdict OutputTotals::verdict_at(std::size_t index, double tolerance) const {
    const auto& difference = samples_[index];
    return difference ? judge(*difference, noise_, report_.type, tolerance) : Verdict::incomparable;
}

OutputReport OutputTotals::finish(double tolerance) const {
    OutputReport report = report_;
    report.noise = noise_.level();
    if (agreements_ > 0) report.top1_agreement = agreement_ / agreements_;
    if (set_agreements_ > 0) report.topk_agreement = set_agreement_ / set_agreements_;
    if (!report.problem.empty()) report.verdict = Verdict::incomparable;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        report.times_noise = std::max(report.times_noise, times_noise_at(i));
        report.verdict = std::max(report.verdict, verdict_at(i, tolerance));
    }
    return report;
}

} // namespace crease::compare
