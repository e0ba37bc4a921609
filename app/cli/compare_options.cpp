#include "app/cli/compare_options.h"

#include "app/cli/model_options.h"
#include "app/cli/option_values.h"
#include "core/compare/input_text.h"
#include "core/engine/engine_names.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace crease::cli {
namespace {

template <class T>
struct Choice {
    const char* name;
    T value;
};

constexpr Choice<compare::Layout> layouts[] = {{"nchw", compare::Layout::nchw}, {"nhwc", compare::Layout::nhwc}};
constexpr Choice<compare::Channels> channel_orders[] = {
    {"rgb", compare::Channels::rgb}, {"bgr", compare::Channels::bgr}, {"gray", compare::Channels::gray}};
constexpr Choice<compare::Resize> resizes[] = {{"stretch", compare::Resize::stretch}, {"crop", compare::Resize::crop}, {"pad", compare::Resize::pad}};

constexpr Choice<compare::Resampling> resamplings[] = {{"area", compare::Resampling::area},
                                                       {"bilinear", compare::Resampling::bilinear},
                                                       {"bicubic", compare::Resampling::bicubic},
                                                       {"opencv", compare::Resampling::linear}};
constexpr Choice<compare::Alpha> grounds[] = {
    {"ignore", compare::Alpha::ignored}, {"white", compare::Alpha::on_white}, {"black", compare::Alpha::on_black}};

template <class T, std::size_t N>
std::vector<std::string> names_of(const Choice<T> (&choices)[N]) {
    std::vector<std::string> names;
    for (const auto& choice : choices) names.emplace_back(choice.name);
    return names;
}

// CLI11 has already refused every other word.
template <class T, std::size_t N>
std::optional<T> chosen(const std::string& name, const Choice<T> (&choices)[N]) {
    for (const auto& choice : choices)
        if (name == choice.name) return choice.value;
    return std::nullopt;
}

std::optional<std::array<double, 3>> triple(const std::vector<double>& values) {
    if (values.size() == 1) return std::array{values[0], values[0], values[0]};
    if (values.size() == 3) return std::array{values[0], values[1], values[2]};
    return std::nullopt;
}

std::vector<std::string> preset_names() {
    std::vector<std::string> names;
    for (const auto& preset : compare::named_presets()) names.emplace_back(preset.name);
    return names;
}

Status check_triple(const char* flag, const std::vector<double>& values) {
    if (values.empty() || triple(values)) return {};
    return fail(ErrorCode::usage, "takes one number, or three separated by commas", flag);
}

Result<compare::PresetOverrides> to_overrides(const CompareOptions& options) {
    compare::PresetOverrides overrides;
    if (!options.size.empty()) {
        const auto extents = compare::extents_of(options.size);
        if (!extents || extents->size() > 2 || extents->front() > 1 << 14 || extents->back() > 1 << 14)
            return fail(ErrorCode::usage, "takes a size such as 224 or 320x240 (width x height)", "--size");
        overrides.width = static_cast<int>(extents->front());
        overrides.height = static_cast<int>(extents->back());
    }
    overrides.layout = chosen(options.layout, layouts);
    overrides.channels = chosen(options.channels, channel_orders);
    overrides.resize = chosen(options.resize, resizes);
    if (!options.scale.empty()) {
        CREASE_TRY(overrides.scale, parse_fraction(options.scale));
    }
    overrides.resampling = chosen(options.resampling, resamplings);
    overrides.alpha = chosen(options.alpha, grounds);
    if (options.crop_fraction != 0) overrides.crop_fraction = options.crop_fraction;
    if (options.pad_value >= 0) overrides.pad_value = options.pad_value;
    if (options.top_left) overrides.top_left = true;
    if (options.ignore_exif) overrides.exif = false;
    CREASE_CHECK(check_triple("--mean", options.mean));
    CREASE_CHECK(check_triple("--std", options.stddev));
    overrides.mean = triple(options.mean);
    overrides.stddev = triple(options.stddev);
    const auto* preset = compare::find_preset(options.preset);
    return preset ? compare::laid_over(overrides, preset->fields) : overrides;
}

void add_input_options(CLI::App& command, CompareOptions& o) {
    command.add_option("--image", o.images, "An image, a .npy array, or a directory of them; may be repeated")
        ->type_name("FILE|DIR")
        ->take_all()
        ->group("Inputs");
    command.add_option("--random", o.random, "So many random inputs (4 when there are no images)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000))
        ->group("Inputs");
    command.add_option("--seed", o.seed, "Seed of the random inputs")->type_name("S")->group("Inputs");
    command.add_option("--shape", o.shapes, "Shape of an input whose extents are open; may be repeated")
        ->type_name("NAME=1x3x224x224")
        ->take_all()
        ->group("Inputs");
    command
        .add_option("--input", o.inputs,
                    "Value of an input: a number, numbers, a file (.npy, .npz, .pb, .wav, an image), or FILE.npz for all inputs; may be repeated")
        ->type_name("NAME=VALUE|FILE")
        ->take_all()
        ->group("Inputs");
    command.add_option("--sample-rate", o.sample_rate, "Samples a second that a .wav is resampled to (what the model asks for, or its own)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000))
        ->group("Inputs");
    command.add_flag("--split-batches", o.split_batches, "Cut an array along its first axis although it could go in as a whole")->group("Inputs");
    command.add_option("--random-range", o.ranges, "Between what random numbers of an input lie, both included; may be repeated")
        ->type_name("NAME=LOW:HIGH")
        ->take_all()
        ->group("Inputs");
    command
        .add_option("--test-data", o.test_data, "Recorded inputs and outputs (input_0.pb, output_0.pb), or a folder of such folders; may be repeated")
        ->type_name("DIR")
        ->take_all()
        ->group("Inputs");
    command.add_option("--labels", o.labels, "Right class of each image: lines \"file,class\", or JSON")->type_name("FILE")->group("Inputs");
    command.add_option("--classes", o.class_names, "Names of the classes, one a line")->type_name("FILE")->group("Inputs");
}

void add_preprocessing_options(CLI::App& command, CompareOptions& o) {
    const char* group = "Preprocessing (guessed from the model unless given)";
    command.add_option("--preset", o.preset, "A known way of preparing images; the options below go before it")
        ->check(CLI::IsMember(preset_names()))
        ->group(group);
    command.add_option("--size", o.size, "Size of the input image")->type_name("WxH")->group(group);
    command.add_option("--layout", o.layout, "Order of the axes")->check(CLI::IsMember(names_of(layouts)))->group(group);
    command.add_option("--channels", o.channels, "Order of the channels")->check(CLI::IsMember(names_of(channel_orders)))->group(group);
    command.add_option("--resize", o.resize, "How an image is brought to size")->check(CLI::IsMember(names_of(resizes)))->group(group);
    command.add_option("--scale", o.scale, "Factor of a pixel (0 to 255), e.g. 1/255")->type_name("NUMBER")->group(group);
    command.add_option("--resampling", o.resampling, "How pixels are made: area, or as Pillow does it (bilinear, bicubic), or as OpenCV does it")
        ->check(CLI::IsMember(names_of(resamplings)))
        ->group(group);
    command.add_option("--crop", o.crop_fraction, "With --resize crop: the share of the shorter side that is kept")
        ->type_name("SHARE")
        ->check(CLI::Range(0.01, 1.0))
        ->group(group);
    command.add_option("--pad-value", o.pad_value, "With --resize pad: the grey that fills")
        ->type_name("0-255")
        ->check(CLI::Range(0, 255))
        ->group(group);
    command.add_flag("--top-left", o.top_left, "With --resize pad: fill on the right and below only")->group(group);
    command.add_option("--alpha", o.alpha, "What transparent pixels lie on; ignored unless given")
        ->check(CLI::IsMember(names_of(grounds)))
        ->group(group);
    command.add_flag("--ignore-exif", o.ignore_exif, "Do not turn pictures as EXIF says they were held")->group(group);
    command.add_option("--mean", o.mean, "Subtracted after scaling: one number or three")->delimiter(',')->group(group);
    command.add_option("--std", o.stddev, "Divided by after that: one number or three")->delimiter(',')->group(group);
}

void add_running_options(CLI::App& command, CompareOptions& o) {
    command.add_option("--engine", o.engine, "Which engine runs the models")->check(CLI::IsMember(engine::engine_ids()))->group("Running");
    command.add_option("--threads", o.threads, "Threads of the engine (all processors)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024))
        ->group("Running");
    command.add_option("--timeout", o.timeout_seconds, "Seconds that one step may take: loading, preparing an input, one run")
        ->type_name("S")
        ->check(CLI::PositiveNumber)
        ->group("Running");
    command.add_flag("--time", o.time, "Also measure speed, both in turn, runtime fusion off")->group("Running");
    command.add_flag("--as-deployed", o.as_deployed, "Also with the runtime's own optimisations on (implies --time)")->group("Running");
    command.add_option("--pairs", o.pairs, "Pairs of runs to time (enough for two seconds)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000000))
        ->group("Running");
    command.add_option("--time-batch", o.time_batches, "Sizes of a batch to take times with, where the model leaves its batch open (implies --time)")
        ->type_name("N,...")
        ->delimiter(',')
        ->check(CLI::Range(1, 65536))
        ->group("Running");
    command.add_option("--time-threads", o.time_threads, "Numbers of threads to take times with (those of --threads; implies --time)")
        ->type_name("N,...")
        ->delimiter(',')
        ->check(CLI::Range(1, 1024))
        ->group("Running");
}

} // namespace

void add_options(CLI::App& command, CompareOptions& o) {
    command.add_option("A", o.a, "The original model")->required();
    command.add_option("B", o.b, "The model to compare with it")->required();
    command.add_option("--tolerance", o.tolerance, "Differences up to this share of an output's largest value count as rounding")
        ->type_name("T")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--map", o.map, "The second model's name of an input or output of the first, where it is not clear; may be repeated")
        ->type_name("A=B")
        ->take_all();
    command.add_option("--top-k", o.top_k, "How many best classes are compared and shown")->type_name("K")->check(CLI::Range(1, 100));
    command.add_flag("--json", o.json, "Print the report as JSON");
    command.add_flag("--quiet", o.quiet, "Print nothing; the exit code is the answer");
    add_constant_inputs(command, o.constant_inputs, "Run both with their weights that are also inputs as constants");
    add_input_options(command, o);
    add_preprocessing_options(command, o);
    add_running_options(command, o);
    command.footer("Exit code: 0 nothing changed but rounding, 1 it did, 2 wrong usage, 3 bad input, 4 engine failed, 5 these inputs "
                   "cannot tell, 6 the models' inputs or outputs do not match.");
}

Result<compare::CompareRequest> to_request(const CompareOptions& o) {
    compare::CompareRequest request;
    request.a.path = o.a;
    request.b.path = o.b;
    request.images.assign(o.images.begin(), o.images.end());
    request.random = o.random;
    request.seed = o.seed;
    for (const auto& text : o.shapes) {
        CREASE_TRY(auto shape, parse_shape(text));
        request.shapes.insert(std::move(shape));
    }
    request.inputs = o.inputs;
    request.sample_rate = o.sample_rate;
    request.split_batches = o.split_batches;
    request.test_data.assign(o.test_data.begin(), o.test_data.end());
    for (const auto& text : o.ranges) {
        CREASE_TRY(auto range, parse_range(text));
        request.ranges.insert(std::move(range));
    }
    CREASE_TRY(request.map, parse_map(o.map));
    CREASE_TRY(request.preset, to_overrides(o));
    request.labels = o.labels;
    request.class_names = o.class_names;
    request.top_k = o.top_k;
    request.engine = o.engine;
    request.threads = o.threads;
    request.tolerance = o.tolerance;
    request.time = o.time || o.as_deployed || !o.time_batches.empty() || !o.time_threads.empty();
    request.time_batches = o.time_batches;
    request.time_threads = o.time_threads;
    request.as_deployed = o.as_deployed;
    request.pairs = o.pairs;
    request.limits.load_time = request.limits.run_time = std::chrono::milliseconds(static_cast<std::int64_t>(o.timeout_seconds * 1000));
    return request;
}

} // namespace crease::cli
