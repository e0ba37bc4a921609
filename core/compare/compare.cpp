#include "core/compare/compare.h"

#include "core/compare/benchmark.h"
#include "core/compare/classes.h"
#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/noise_probe.h"
#include "core/compare/output_totals.h"
#include "core/compare/random_nodes.h"
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
Result<ModelPtr> read(const engine::ModelSource& source, const JobControl& control) {
    return source.bytes.empty() ? io::read_model(source.path.string(), control)
                                : io::read_model_bytes(source.bytes, source.path.string());
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
    [[nodiscard]] SampleOutput look_at(const HostTensor* a, const HostTensor* b) const;
    void keep_probe(engine::NamedTensors inputs, engine::NamedTensors outputs);
    void judge_sample(std::size_t index);
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
    Classes classes_;
    bool comparable_ = true; ///< false when B does not take A's inputs
    std::string no_verdict_; ///< why none is possible; empty when one is
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
    CREASE_TRY(const auto a, read(request_.a, control_));
    CREASE_TRY(const auto b, read(request_.b, control_));
    if (const auto node = random_node(*a)) no_verdict_ = "the first model draws random numbers (" + *node + ")";
    else if (const auto other = random_node(*b)) no_verdict_ = "the second model draws random numbers (" + *other + ")";
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
    CREASE_TRY(inputs_, InputSet::prepare(request_, a_->inputs(), control_));
    report_.preset = inputs_->preset();
    report_.input = inputs_->describe();
    CREASE_TRY(classes_, Classes::read(request_, *inputs_));
    return {};
}

Status Comparison::run_inputs() {
    const auto& entries = inputs_->entries();
    for (std::size_t i = 0; i < entries.size() && comparable_; ++i) {
        control_.progress(0.1 + 0.5 * static_cast<double>(i) / static_cast<double>(entries.size()),
                          "input " + std::to_string(i + 1) + " of " + std::to_string(entries.size()) + ", " + entries[i].name);
        CREASE_CHECK(run_input(entries[i]));
    }
    if (comparable_ && report_.samples.empty())
        return fail(ErrorCode::bad_input, "none of the images could be read", "", report_.remarks.front());
    return {};
}

Status Comparison::run_input(const InputSet::Entry& entry) {
    auto inputs = inputs_->make(entry, control_);
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
    SampleReport sample{.name = entry.name, .file = entry.file, .truth = classes_.truth(entry.name)};
    for (auto& output : outputs_) {
        const auto* a = engine::find_tensor(from_a.outputs, output.name());
        const auto* b = engine::find_tensor(from_b.outputs, output.name());
        output.add(a, b, static_cast<std::size_t>(request_.top_k));
        sample.outputs.push_back(look_at(a, b));
    }
    report_.samples.push_back(std::move(sample));
    keep_probe(std::move(*inputs), std::move(from_a.outputs));
    return {};
}

/// What a person would look at: the best classes where it is a classifier's scores, else between what limits the values lie.
SampleOutput Comparison::look_at(const HostTensor* a, const HostTensor* b) const {
    SampleOutput seen;
    if (a) seen.range_a = range_of(*a);
    if (b) seen.range_b = range_of(*b);
    if (!a || !b || !is_classification(*a) || !is_classification(*b)) return seen;
    seen.top_a = classes_.rank(*a, request_.top_k);
    seen.top_b = classes_.rank(*b, request_.top_k);
    return seen;
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
        if (no_verdict_.empty()) no_verdict_ = "the first model gives another \"" + name + "\" for the same input when run again";
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

void Comparison::judge_sample(std::size_t index) {
    auto& sample = report_.samples[index];
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
        auto& seen = sample.outputs[i];
        seen.difference = outputs_[i].at(index);
        seen.times_noise = outputs_[i].times_noise_at(index);
        seen.verdict = outputs_[i].verdict_at(index, request_.tolerance);
        if (seen.difference) sample.max_abs = std::max(sample.max_abs, seen.difference->max_abs);
        sample.times_noise = std::max(sample.times_noise, seen.times_noise);
        sample.verdict = std::max(sample.verdict, seen.verdict);
    }
}

void Comparison::judge_all() {
    for (auto& timing : report_.timings) timing.speedup = measure_speedup(timing.pairs);
    for (const auto& output : outputs_) {
        report_.outputs.push_back(output.finish(request_.tolerance));
        report_.verdict = std::max(report_.verdict, report_.outputs.back().verdict);
    }
    for (std::size_t i = 0; i < report_.samples.size(); ++i) judge_sample(i);
    if (!comparable_) report_.verdict = Verdict::incomparable;
    if (!no_verdict_.empty()) {
        report_.verdict = Verdict::unjudged;
        report_.summary = "No verdict is possible, because " + no_verdict_ + ".";
    }
    report_.accuracy = count_accuracy(report_.samples);
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
    for (const auto& attempt : host_->attempts())
        report_.remarks.push_back("The engine tried " + attempt + ", and was kept from it.");
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
