#include "core/compare/compare.h"

#include "core/base/part_of.h"
#include "core/compare/first_difference.h"
#include "core/compare/host_run.h"
#include "core/compare/imagenet_names.h"
#include "core/compare/inputs.h"
#include "core/compare/look.h"
#include "core/compare/noise_probe.h"
#include "core/compare/plan.h"
#include "core/compare/samples.h"
#include "core/compare/settle.h"
#include "core/compare/summary.h"
#include "core/compare/test_data.h"
#include "core/compare/timings.h"

#include <algorithm>

namespace crease::compare {
namespace {

bool has_imagenet_classes(const engine::NamedTensors& outputs) {
    return std::any_of(outputs.begin(), outputs.end(), [](const auto& output) {
        const auto& shape = output.tensor.shape;
        return std::find(shape.begin(), shape.end(), imagenet_classes) != shape.end();
    });
}

constexpr double random_share = 1e-3; ///< two runs on one input that differ by more are no rounding

/// One comparison from start to end; each step fills in its part of the report.
class Comparison {
public:
    Comparison(const CompareRequest& request, const JobControl& control) : request_(request), control_(control) {}
    Result<CompareReport> run();

private:
    using Step = Status (Comparison::*)();
    Status start();
    Status load();
    Status load_both();
    Status prepare_inputs();
    Status run_inputs();
    Status run_input(const InputSet::Entry& entry);
    Status check_repeatable();
    Status probe();
    Status judge();
    void drop_what_is_no_class();
    Status find_first();
    Status announce();
    Status time_both();
    [[nodiscard]] CompareReport concluded() const;

    [[nodiscard]] Status check_names(const engine::NamedTensors& outputs) const;
    void add_recorded(const InputSet::Entry& entry, const engine::NamedTensors& from_a, const engine::NamedTensors& from_b);
    void keep_probe(InputPair inputs, engine::NamedTensors from_a, engine::NamedTensors from_b);
    [[nodiscard]] Result<InputPair> worst_inputs() const;
    [[nodiscard]] engine::SessionOptions options(std::vector<std::string> inner = {}) const;

    const CompareRequest& request_;
    const JobControl& control_;
    CompareReport report_;
    std::optional<engine::EngineHost> host_;
    std::unique_ptr<engine::Session> a_, b_;
    std::optional<InputSet> inputs_;
    std::vector<engine::TensorInfo> wanted_by_b_;
    Plan plan_;
    std::vector<Probe> probes_;
    std::optional<InputPair> first_;   ///< what is timed
    std::vector<std::size_t> entries_; ///< by sample: which of the inputs it was
    Classes classes_;
    bool comparable_ = true; ///< false when B does not take A's inputs
};

engine::SessionOptions Comparison::options(std::vector<std::string> inner) const {
    engine::SessionOptions options;
    options.threads = report_.threads;
    options.fusion = engine::RuntimeFusion::off;
    options.extra_outputs = std::move(inner);
    return options;
}

Status Comparison::start() {
    CREASE_TRY(plan_, make_plan(request_, control_));
    CREASE_TRY(host_, new_host(request_, control_));
    CREASE_TRY(const auto chosen, choose_engine(*host_, request_.engine));
    report_.engine_id = chosen.id;
    report_.engine_title = chosen.title;
    report_.engine_version = chosen.version;
    report_.threads = threads_of(request_);
    report_.top_k = request_.top_k;
    report_.tolerance = request_.tolerance;
    return {};
}

Status Comparison::load_both() {
    CREASE_TRY(a_, host_->load(report_.engine_id, request_.a, options(plan_.inner_a)));
    CREASE_TRY(b_, host_->load(report_.engine_id, request_.b, options(plan_.inner_b)));
    return {};
}

Status Comparison::load() {
    control_.progress(0.02, "loading both models");
    const auto loaded = load_both();
    if (loaded || loaded.error().code != ErrorCode::engine || (plan_.inner_a.empty() && plan_.inner_b.empty())) return loaded;
    // Not every engine can return every inner value.
    forget_inner_values(plan_);
    CREASE_TRY(host_, new_host(request_, control_));
    return load_both();
}

Status Comparison::prepare_inputs() {
    wanted_by_b_ = b_->inputs();
    CREASE_TRY(inputs_, InputSet::prepare(request_, wanted_inputs(*plan_.a, common_inputs(a_->inputs(), wanted_by_b_, plan_.inputs)), control_));
    CREASE_CHECK(settle(*inputs_, *a_, plan_.remarks, control_));
    report_.preset = inputs_->preset();
    report_.input = inputs_->describe();
    CREASE_TRY(classes_, Classes::read(request_, inputs_->entries().empty() ? "" : inputs_->entries().front().file, *plan_.a));
    return {};
}

Status Comparison::run_inputs() {
    const auto& entries = inputs_->entries();
    for (std::size_t i = 0; i < entries.size() && comparable_; ++i) {
        control_.progress(0.1 + 0.5 * static_cast<double>(i) / static_cast<double>(entries.size()),
                          "input " + std::to_string(i + 1) + " of " + std::to_string(entries.size()) + ", " + entries[i].name);
        CREASE_CHECK(run_input(entries[i]));
    }
    if (comparable_ && report_.samples.empty()) return fail(ErrorCode::bad_input, "none of the images could be read", "", report_.remarks.front());
    return {};
}

Status Comparison::run_input(const InputSet::Entry& entry) {
    auto inputs = inputs_->make(entry, control_);
    if (!inputs) {
        if (entry.asked_for || inputs.error().code != ErrorCode::bad_input) return forward_error(inputs.error());
        report_.remarks.push_back("Skipped: " + inputs.error().sentence());
        return {};
    }
    std::vector<std::string> remarks;
    auto for_b = adapted(*inputs, wanted_by_b_, plan_.inputs, remarks);
    if (report_.samples.empty()) plan_.remarks.insert(plan_.remarks.end(), remarks.begin(), remarks.end());
    if (!for_b) {
        comparable_ = false;
        report_.summary = "The second model does not take the first one's inputs: " + for_b.error().sentence();
        return {};
    }
    CREASE_TRY(auto from_a, run_fed(*a_, *inputs));
    CREASE_TRY(auto from_b, run_fed(*b_, *for_b));
    CREASE_CHECK(check_names(from_a.outputs));
    add_recorded(entry, from_a.outputs, from_b.outputs);
    SampleReport sample{.name = entry.name, .file = entry.file, .truth = classes_.truth(entry.name)};
    if (sample.truth) sample.truth_label = classes_.name_of(*sample.truth);
    for (auto& output : plan_.outputs) {
        output.add(from_a.outputs, from_b.outputs, static_cast<std::size_t>(request_.top_k));
        sample.outputs.push_back(look_at(engine::find_tensor(from_a.outputs, output.names().a), engine::find_tensor(from_b.outputs, output.names().b),
                                         classes_, request_.top_k));
    }
    report_.samples.push_back(std::move(sample));
    entries_.push_back(static_cast<std::size_t>(&entry - inputs_->entries().data()));
    keep_probe({std::move(*inputs), std::move(*for_b)}, std::move(from_a.outputs), std::move(from_b.outputs));
    return {};
}

/// Names that are not asked of the model's own files have to have as many classes.
Status Comparison::check_names(const engine::NamedTensors& outputs) const {
    if (request_.class_names != imagenet || has_imagenet_classes(outputs)) return {};
    return fail(ErrorCode::usage, "no output of this model has " + std::to_string(imagenet_classes) + " classes, so ImageNet's names are not theirs",
                "--classes");
}

/// How the outputs compare with recorded ones, where the input is one of a recorded pair.
void Comparison::add_recorded(const InputSet::Entry& entry, const engine::NamedTensors& from_a, const engine::NamedTensors& from_b) {
    if (entry.recorded.empty()) return;
    for (const auto& [outputs, which] : {std::pair(&from_a, "first"), std::pair(&from_b, "second")})
        if (auto sentence = beside_recorded(entry.recorded, *outputs, which); !sentence.empty()) plan_.remarks.push_back(std::move(sentence));
}

void Comparison::keep_probe(InputPair inputs, engine::NamedTensors from_a, engine::NamedTensors from_b) {
    if (!first_) first_ = inputs;
    const bool of_a = plan_.yardstick == Yardstick::first;
    keep(probes_, {of_a ? std::move(inputs.a) : std::move(inputs.b), of_a ? std::move(from_a) : std::move(from_b)});
}

Status Comparison::check_repeatable() {
    const bool of_a = plan_.yardstick == Yardstick::first;
    CREASE_TRY(const auto again, (of_a ? a_ : b_)->run(probes_.front().inputs));
    for (const auto& [name, tensor] : probes_.front().outputs) {
        const auto* second = engine::find_tensor(again.outputs, name);
        const auto difference = second ? measure(tensor, *second) : measure(tensor, tensor);
        if (difference && difference->nonfinite == 0 && relative_size(*difference, tensor.type) <= random_share) continue;
        if (plan_.no_verdict.empty())
            plan_.no_verdict =
                std::string(of_a ? "the first" : "the second") + " model gives another \"" + name + "\" for the same input when run again";
    }
    return {};
}

Status Comparison::probe() {
    CREASE_CHECK(check_repeatable());
    a_.reset(); // memory for the jittered copies
    b_.reset();
    const bool identical = std::all_of(plan_.outputs.begin(), plan_.outputs.end(), [](const auto& o) { return o.identical(); });
    if (identical) return {};
    const bool of_a = plan_.yardstick == Yardstick::first;
    return probe_noise(*host_, report_.engine_id, of_a ? request_.a : request_.b, plan_.yardstick, options(of_a ? plan_.inner_a : plan_.inner_b),
                       probes_, plan_.outputs, report_.remarks, part_of(control_, 0.6, 0.7));
}

Status Comparison::judge() {
    for (const auto& output : plan_.outputs) {
        report_.outputs.push_back(output.finish(request_.tolerance));
        report_.verdict = std::max(report_.verdict, report_.outputs.back().verdict);
        if (!output.remark().empty()) plan_.remarks.push_back(output.remark());
    }
    drop_what_is_no_class();
    for (std::size_t i = 0; i < report_.samples.size(); ++i) compare::judge(report_.samples[i], i, plan_.outputs, request_.tolerance);
    return {};
}

/// The largest of three colours is no class.
void Comparison::drop_what_is_no_class() {
    std::vector<OutputShape> shapes;
    for (const auto& output : report_.outputs) shapes.push_back({output.name, output.type, output.shape});
    const auto& preset = report_.preset;
    const ImageSize input = preset ? ImageSize{preset->width, preset->height} : ImageSize{};
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (!may_be_classes(shapes, i, input)) report_.outputs[i].top1_agreement.reset();
}

/// Those on which the two models differ most.
Result<InputPair> Comparison::worst_inputs() const {
    std::vector<std::string> said_already;
    CREASE_TRY(auto for_a, inputs_->make(inputs_->entries()[entries_[worst_of(report_.samples)]], control_));
    CREASE_TRY(auto for_b, adapted(for_a, wanted_by_b_, plan_.inputs, said_already));
    return InputPair{std::move(for_a), std::move(for_b)};
}

Status Comparison::find_first() {
    if (report_.verdict != Verdict::suspicious && report_.verdict != Verdict::wrong) return {};
    if (!plan_.no_verdict.empty()) return {};
    CREASE_TRY(const auto inputs, worst_inputs());
    const SearchRun run{*host_, report_.engine_id, request_, options(), inputs, plan_.yardstick};
    auto first = find_first_difference(run, *plan_.a, *plan_.b, part_of(control_, 0.7, 0.8));
    if (first) report_.first = std::move(*first);
    else if (first.error().code == ErrorCode::cancelled) return forward_error(std::move(first).error());
    else report_.remarks.push_back("Where the two begin to differ could not be found: " + first.error().sentence());
    return {};
}

Status Comparison::announce() {
    if (request_.judged && (request_.time || request_.as_deployed)) request_.judged(concluded());
    return {};
}

Status Comparison::time_both() {
    if (!request_.time && !request_.as_deployed) return {};
    return take_times(request_, plan_, *first_, report_, part_of(control_, 0.8, 1));
}

CompareReport Comparison::concluded() const {
    auto report = report_;
    for (auto& timing : report.timings) timing.speedup = measure_speedup(timing.pairs);
    if (!comparable_) report.verdict = Verdict::incomparable;
    if (!plan_.no_verdict.empty()) {
        report.verdict = Verdict::unjudged;
        report.summary = "No verdict is possible, because " + plan_.no_verdict + ".";
    }
    report.accuracy = count_accuracy(report.samples);
    if (report.summary.empty()) report.summary = summarise(report);
    report.remarks.insert(report.remarks.begin(), plan_.remarks.begin(), plan_.remarks.end());
    for (const auto& attempt : host_->attempts()) report.remarks.push_back("The engine tried " + attempt + ", and was kept from it.");
    return report;
}

Result<CompareReport> Comparison::run() {
    for (const Step step : {&Comparison::start, &Comparison::load, &Comparison::prepare_inputs, &Comparison::run_inputs, &Comparison::probe,
                            &Comparison::judge, &Comparison::find_first, &Comparison::announce, &Comparison::time_both}) {
        if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        CREASE_CHECK((this->*step)());
        if (!comparable_) break;
    }
    control_.progress(1, "done");
    return concluded();
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
