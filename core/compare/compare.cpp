#include "core/compare/compare.h"

#include "core/compare/benchmark.h"
#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/labels.h"
#include "core/compare/noise_probe.h"
#include "core/compare/output_totals.h"
#include "core/compare/summary.h"
#include "core/io/io.h"

#include <algorithm>

namespace crease::compare {
namespace {

constexpr std::size_t most_probes = 3;
constexpr std::size_t most_probe_bytes = 512u << 20;
constexpr double random_share = 1e-3; ///< two runs on one input that differ by more are no rounding

std::size_t bytes_in(const engine::NamedTensors& tensors) {
    std::size_t bytes = 0;
    for (const auto& [name, tensor] : tensors) bytes += tensor.bytes.size();
    return bytes;
}

// A file that is no model is the caller's mistake, and said as such before an engine sees it.
Status check_model(const engine::ModelSource& source, const JobControl& control) {
    if (!source.bytes.empty()) return {};
    const auto model = io::read_model(source.path.string(), control);
    return model ? Status{} : forward_error(model.error());
}

/// One comparison from start to end; each step fills in its part of the report.
class Comparison {
public:
    Comparison(const CompareRequest& request, const JobControl& control) : request_(request), control_(control) {}
    Result<CompareReport> run();

private:
    using Step = Status (Comparison::*)();
    Status start();
    Status load();
    Status prepare_inputs();
    Status run_inputs();
    Status run_input(const InputSet::Entry& entry);
    Status time_both();
    Status probe();
    Status check_repeatable();
    Status time_as_deployed();
    Status measure_memory();
    void judge_all();

    void pair_outputs();
    void rank(const engine::NamedTensors& a, const engine::NamedTensors& b, SampleReport& sample) const;
    [[nodiscard]] std::vector<RankedClass> ranking(const HostTensor& scores) const;
    void keep_probe(engine::NamedTensors inputs, engine::NamedTensors outputs);
    void count_accuracy();
    [[nodiscard]] engine::SessionOptions options(engine::RuntimeFusion fusion) const;
    [[nodiscard]] Result<std::uint64_t> peak_of(const engine::ModelSource& model);
    [[nodiscard]] JobControl part(double from, double to) const;

    const CompareRequest& request_;
    const JobControl& control_;
    CompareReport report_;
    std::optional<engine::EngineHost> host_;
    std::unique_ptr<engine::Session> a_, b_;
    std::optional<InputSet> inputs_;
    std::vector<OutputTotals> outputs_;
    std::vector<Probe> probes_;
    Labels labels_;
    std::vector<std::string> class_names_;
    bool comparable_ = true; ///< false when B does not take A's inputs
};

JobControl Comparison::part(double from, double to) const {
    return {control_.stop, [this, from, to](double fraction, std::string_view step) {
                control_.progress(from + (to - from) * fraction, step);
            }};
}

engine::SessionOptions Comparison::options(engine::RuntimeFusion fusion) const {
    engine::SessionOptions options;
    options.threads = report_.threads;
    options.fusion = fusion;
    return options;
}

Status Comparison::start() {
    CREASE_CHECK(check_model(request_.a, control_));
    CREASE_CHECK(check_model(request_.b, control_));
    CREASE_TRY(host_, new_host(request_, control_));
    CREASE_TRY(const auto chosen, choose_engine(*host_, request_.engine));
    report_.engine_id = chosen.id;
    report_.engine_title = chosen.title;
    report_.engine_version = chosen.version;
    report_.threads = threads_of(request_);
    report_.top_k = request_.top_k;
    return {};
}

Status Comparison::load() {
    control_.progress(0.02, "loading both models");
    CREASE_TRY(a_, host_->load(report_.engine_id, request_.a, options(engine::RuntimeFusion::off)));
    CREASE_TRY(b_, host_->load(report_.engine_id, request_.b, options(engine::RuntimeFusion::off)));
    pair_outputs();
    return {};
}

void Comparison::pair_outputs() {
    for (const auto& info : a_->outputs()) outputs_.emplace_back(info.name, info.type);
    for (const auto& info : b_->outputs()) {
        const bool known = std::any_of(outputs_.begin(), outputs_.end(), [&](const auto& o) { return o.name() == info.name; });
        if (!known) outputs_.emplace_back(info.name, info.type).refuse("only the second model has this output");
    }
}

Status Comparison::prepare_inputs() {
    CREASE_TRY(inputs_, InputSet::prepare(request_, a_->inputs()));
    report_.preset = inputs_->preset();
    report_.input = inputs_->describe();
    auto labels = request_.labels;
    if (labels.empty() && !inputs_->entries().empty() && !inputs_->entries().front().file.empty())
        labels = find_labels(inputs_->entries().front().file).value_or("");
    if (!labels.empty()) {
        CREASE_TRY(labels_, read_labels(labels));
    }
    if (!request_.class_names.empty()) {
        CREASE_TRY(class_names_, read_class_names(request_.class_names));
    }
    return {};
}

Status Comparison::run_inputs() {
    const auto& entries = inputs_->entries();
    for (std::size_t i = 0; i < entries.size() && comparable_; ++i) {
        control_.progress(0.1 + 0.5 * static_cast<double>(i) / static_cast<double>(entries.size()), entries[i].name);
        CREASE_CHECK(run_input(entries[i]));
    }
    if (comparable_ && report_.samples.empty())
        return fail(ErrorCode::bad_input, "none of the images could be read", "", report_.remarks.front());
    return {};
}

Status Comparison::run_input(const InputSet::Entry& entry) {
    auto inputs = inputs_->make(entry);
    if (!inputs) {
        if (entry.asked_for || inputs.error().code != ErrorCode::bad_input) return forward_error(inputs.error());
        report_.remarks.push_back("Skipped: " + inputs.error().sentence());
        return {};
    }
    CREASE_TRY(auto from_a, a_->run(*inputs));
    if (const auto fits = engine::check_inputs(b_->inputs(), *inputs); !fits) {
        comparable_ = false;
        report_.summary = "The second model does not take the first one's inputs: " + fits.error().sentence();
        return {};
    }
    CREASE_TRY(const auto from_b, b_->run(*inputs));
    for (auto& output : outputs_)
        output.add(engine::find_tensor(from_a.outputs, output.name()), engine::find_tensor(from_b.outputs, output.name()),
                   static_cast<std::size_t>(request_.top_k));
    SampleReport sample{entry.name, entry.file};
    rank(from_a.outputs, from_b.outputs, sample);
    report_.samples.push_back(std::move(sample));
    keep_probe(std::move(*inputs), std::move(from_a.outputs));
    return {};
}

std::vector<RankedClass> Comparison::ranking(const HostTensor& scores) const {
    std::vector<RankedClass> classes;
    for (const auto& rank : top_k(scores, static_cast<std::size_t>(request_.top_k))) {
        const auto index = static_cast<std::size_t>(rank.index);
        classes.push_back({rank, index < class_names_.size() ? class_names_[index] : std::to_string(index)});
    }
    return classes;
}

void Comparison::rank(const engine::NamedTensors& a, const engine::NamedTensors& b, SampleReport& sample) const {
    if (const auto truth = labels_.find(sample.name); truth != labels_.end()) sample.truth = truth->second;
    for (const auto& [name, tensor] : a) {
        const auto* other = engine::find_tensor(b, name);
        if (!other || !is_classification(tensor) || !is_classification(*other)) continue;
        sample.top_a = ranking(tensor);
        sample.top_b = ranking(*other);
        return;
    }
}

void Comparison::keep_probe(engine::NamedTensors inputs, engine::NamedTensors outputs) {
    std::size_t bytes = bytes_in(inputs) + bytes_in(outputs);
    for (const auto& probe : probes_) bytes += bytes_in(probe.inputs) + bytes_in(probe.outputs);
    if (probes_.empty() || (probes_.size() < most_probes && bytes < most_probe_bytes))
        probes_.push_back({std::move(inputs), std::move(outputs)});
}

Status Comparison::time_both() {
    if (!request_.time && !request_.as_deployed) return {};
    CREASE_TRY(auto pairs, benchmark(*host_, *a_, *b_, probes_.front().inputs, request_.pairs, part(0.6, 0.75)));
    report_.timings.push_back({engine::RuntimeFusion::off, std::move(pairs), {}});
    return {};
}

Status Comparison::check_repeatable() {
    CREASE_TRY(const auto again, a_->run(probes_.front().inputs));
    for (const auto& [name, tensor] : probes_.front().outputs) {
        const auto* second = engine::find_tensor(again.outputs, name);
        const auto difference = second ? measure(tensor, *second) : measure(tensor, tensor);
        if (difference && difference->nonfinite == 0 && relative_size(*difference, tensor.type) <= random_share) continue;
        report_.remarks.push_back("The first model gives another \"" + name +
                                  "\" for the same input when run again, so no comparison can be trusted.");
        report_.verdict = Verdict::suspicious;
    }
    return {};
}

Status Comparison::probe() {
    b_.reset(); // memory for the jittered copies
    CREASE_CHECK(check_repeatable());
    a_.reset();
    const bool identical = std::all_of(outputs_.begin(), outputs_.end(), [](const auto& o) { return o.identical(); });
    if (identical) return {};
    return probe_noise(*host_, report_.engine_id, request_.a, options(engine::RuntimeFusion::off), probes_, outputs_,
                       report_.remarks, part(0.75, 0.9));
}

Status Comparison::time_as_deployed() {
    if (!request_.as_deployed) return {};
    CREASE_TRY(auto host, new_host(request_, control_));
    const auto how = options(engine::RuntimeFusion::as_deployed);
    CREASE_TRY(const auto a, host.load(report_.engine_id, request_.a, how));
    CREASE_TRY(const auto b, host.load(report_.engine_id, request_.b, how));
    CREASE_TRY(auto pairs, benchmark(host, *a, *b, probes_.front().inputs, request_.pairs, part(0.9, 0.97)));
    report_.timings.push_back({engine::RuntimeFusion::as_deployed, std::move(pairs), {}});
    return {};
}

Result<std::uint64_t> Comparison::peak_of(const engine::ModelSource& model) {
    CREASE_TRY(auto host, new_host(request_, control_));
    CREASE_TRY(const auto session, host.load(report_.engine_id, model, options(engine::RuntimeFusion::off)));
    CREASE_TRY(const auto result, session->run(probes_.front().inputs));
    return host.peak_bytes();
}

Status Comparison::measure_memory() {
    if (report_.timings.empty()) return {};
    CREASE_TRY(report_.peak_bytes_a, peak_of(request_.a));
    CREASE_TRY(report_.peak_bytes_b, peak_of(request_.b));
    return {};
}

void Comparison::count_accuracy() {
    Accuracy accuracy;
    for (const auto& sample : report_.samples) {
        if (!sample.truth || sample.top_a.empty() || sample.top_b.empty()) continue;
        ++accuracy.labelled;
        accuracy.right_a += sample.top_a.front().rank.index == *sample.truth;
        accuracy.right_b += sample.top_b.front().rank.index == *sample.truth;
    }
    if (accuracy.labelled > 0) report_.accuracy = accuracy;
}

void Comparison::judge_all() {
    for (auto& timing : report_.timings) timing.speedup = measure_speedup(timing.pairs);
    for (const auto& output : outputs_) {
        report_.outputs.push_back(output.finish(request_.tolerance));
        report_.verdict = std::max(report_.verdict, report_.outputs.back().verdict);
        for (std::size_t i = 0; i < report_.samples.size(); ++i) {
            auto& sample = report_.samples[i];
            if (const auto& difference = output.at(i)) sample.max_abs = std::max(sample.max_abs, difference->max_abs);
            sample.times_noise = std::max(sample.times_noise, output.times_noise_at(i));
            sample.verdict = std::max(sample.verdict, output.verdict_at(i, request_.tolerance));
        }
    }
    if (!comparable_) report_.verdict = Verdict::wrong;
    count_accuracy();
    if (report_.summary.empty()) report_.summary = summarise(report_);
}

Result<CompareReport> Comparison::run() {
    for (const Step step : {&Comparison::start, &Comparison::load, &Comparison::prepare_inputs, &Comparison::run_inputs,
                            &Comparison::time_both, &Comparison::probe, &Comparison::time_as_deployed,
                            &Comparison::measure_memory}) {
        if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        if (!comparable_) break;
        CREASE_CHECK((this->*step)());
    }
    judge_all();
    control_.progress(1, "done");
    return std::move(report_);
}

} // namespace

Result<CompareReport> run(const CompareRequest& request, const JobControl& control) {
    try {
        return Comparison(request, control).run();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this comparison do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

} // namespace crease::compare
