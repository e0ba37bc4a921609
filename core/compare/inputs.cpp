#include "core/compare/inputs.h"

#include "core/compare/array_file.h"
#include "core/compare/host_run.h"
#include "core/compare/image_input.h"
#include "core/compare/numbers.h"
#include "core/compare/test_data.h"
#include "core/io/whole_file.h"

#include <algorithm>

namespace crease::compare {
namespace {

constexpr int default_random_inputs = 4;

using Shape = std::vector<std::int64_t>;

bool fits(const Shape& declared, const Shape& given) {
    if (declared.empty()) return true;
    return std::equal(declared.begin(), declared.end(), given.begin(), given.end(), [](auto want, auto have) { return want < 0 || want == have; });
}

std::string names_of(const WantedInputs& inputs) {
    std::string text;
    for (const auto& input : inputs) text += (text.empty() ? "\"" : ", \"") + input.info.name + "\"";
    return text;
}

template <class T>
Status check_names(const std::map<std::string, T>& by_name, const WantedInputs& inputs) {
    for (const auto& [name, value] : by_name)
        if (std::none_of(inputs.begin(), inputs.end(), [&, &wanted = name](const auto& input) { return input.info.name == wanted; }))
            return fail(ErrorCode::usage, "the model has no input called \"" + name + "\"", "", "Its inputs are: " + names_of(inputs));
    return {};
}

// A network with a fixed batch of eight gets the same image eight times.
HostTensor repeated(HostTensor image, std::int64_t batch) {
    const auto one = image.bytes;
    if (image.shape.size() == 4) image.shape[0] = std::max<std::int64_t>(batch, 1);
    const auto times = image.shape.size() == 4 ? image.shape[0] : 1;
    for (std::int64_t i = 1; i < times; ++i) image.bytes.insert(image.bytes.end(), one.begin(), one.end());
    return image;
}

// What a file states may be anything; no input is made before its size is known to be one that can be made. Open extents
// count as 1.
Status check_size(const engine::TensorInfo& input) {
    auto shape = input.shape;
    for (auto& extent : shape)
        if (extent < 0) extent = 1;
    const auto count = element_count(shape);
    if (count && *count <= largest_random_tensor) return {};
    return fail(ErrorCode::bad_input, "the input \"" + input.name + "\" is " + engine::describe(input.type, input.shape) +
                                          ", which is more than can be fed to it; the most is " + std::to_string(largest_random_tensor) +
                                          " elements");
}

std::string counted(std::ptrdiff_t count, const std::string& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

/// Height and width among the axes of an image's tensor.
std::array<std::size_t, 2> sides_of(Layout layout, std::size_t rank) {
    const auto first = rank - 3 + (layout == Layout::nchw ? 1 : 0);
    return {first, first + 1};
}

HostTensor filled(const engine::TensorInfo& input, double number) {
    const auto count = element_count(input.shape).value_or(0);
    const auto tensor = from_doubles(input.type, input.shape, std::vector<double>(static_cast<std::size_t>(count), number));
    return tensor ? *tensor : HostTensor{};
}

} // namespace

Status InputSet::take_shapes(const CompareRequest& request) {
    CREASE_CHECK(check_names(request.shapes, wanted_));
    CREASE_CHECK(check_names(request.ranges, wanted_));
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        auto& info = wanted_[i].info;
        if (const auto given = request.shapes.find(info.name); given != request.shapes.end()) {
            if (!fits(info.shape, given->second))
                return fail(ErrorCode::usage, "the input \"" + info.name + "\" is " + engine::describe(info.type, info.shape) +
                                                  "; the shape given for it does not fit");
            known_.shapes[info.name] = given->second;
        }
        if (const auto given = given_.values.find(i); given != given_.values.end()) {
            known_.values.insert(info.name);
            if (!given->second.tensors.empty()) known_.shapes[info.name] = given->second.tensors.front().shape;
        }
        if (const auto known = known_.shapes.find(info.name); known != known_.shapes.end()) {
            info.shape = known->second;
            wanted_[i].axes.resize(info.shape.size());
        }
        CREASE_CHECK(check_size(info));
    }
    return {};
}

// The first input that can take an image gets them, unless it was given something else.
Status InputSet::choose_image(const CompareRequest& request) {
    overrides_ = request.preset;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const bool chosen = given_.image ? given_.image == i : !given_.values.contains(i);
        if (!chosen || image_input_ || !takes_image(wanted_[i])) continue;
        image_input_ = i;
        preset_ = apply(overrides_, guess_preset(wanted_[i].info));
    }
    if (given_.image && !image_input_)
        return fail(ErrorCode::usage, "the input \"" + wanted_[*given_.image].info.name + "\" takes no image", "--input");
    return {};
}

// Of an image's axes only the sides are ever guessed.
void InputSet::open_sizes() {
    known_.image = image_input_;
    if (image_input_) {
        const auto rank = wanted_[*image_input_].info.shape.size();
        const auto shape = tensor_shape(*preset_, rank);
        const auto [height, width] = sides_of(preset_->layout, rank);
        for (std::size_t axis = 0; axis < rank; ++axis) {
            const bool free = (axis == height && !overrides_.height) || (axis == width && !overrides_.width);
            if (free) known_.image_sides.insert(axis);
            else if (wanted_[*image_input_].info.shape[axis] < 0) known_.image_extents[{*image_input_, axis}] = shape[axis];
        }
    }
    sizes_ = OpenSizes(wanted_, known_);
}

Status InputSet::resolve() {
    inputs_ = sizes_.sized(wanted_);
    if (image_input_) {
        auto& input = inputs_[*image_input_];
        const auto [height, width] = sides_of(preset_->layout, input.shape.size());
        auto whole = tensor_shape(*preset_, input.shape.size());
        if (whole.size() == 4) whole[0] = std::max<std::int64_t>(wanted_[*image_input_].info.shape[0], 1);
        if (!overrides_.height) whole[height] = input.shape[height];
        if (!overrides_.width) whole[width] = input.shape[width];
        preset_->height = static_cast<int>(std::min<std::int64_t>(whole[height], 1 << 20));
        preset_->width = static_cast<int>(std::min<std::int64_t>(whole[width], 1 << 20));
        if (const auto& declared = wanted_[*image_input_].info; !fits(declared.shape, whole))
            return fail(ErrorCode::usage, "the preprocessing asked for makes " + engine::describe(input.type, whole) + ", but the input \"" +
                                              input.name + "\" is " + engine::describe(declared.type, declared.shape));
        input.shape = whole;
    }
    for (const auto& input : inputs_) CREASE_CHECK(check_size(input));
    return {};
}

bool InputSet::guess_again() {
    while (sizes_.next())
        if (resolve()) return true;
    return false;
}

Status InputSet::add_images(const CompareRequest& request) {
    auto images = request.images;
    images.insert(images.end(), given_.images.begin(), given_.images.end());
    if (images.empty()) return {};
    if (!image_input_)
        return fail(ErrorCode::bad_input, "the model has no input that takes an image", "",
                    "--random compares it on random inputs, --input NAME=FILE on what is in a file");
    CREASE_TRY(const auto files, list_images(images));
    for (const auto& file : files) {
        const bool asked_for = std::find(images.begin(), images.end(), file) != images.end();
        entries_.push_back({.name = file.filename().string(),
                            .file = file,
                            .seed = request.seed,
                            .asked_for = asked_for,
                            .run = given_.runs > 0 ? entries_.size() % given_.runs : 0});
    }
    return {};
}

Status InputSet::add_recorded(const CompareRequest& request) {
    for (const auto& folder : request.test_data) {
        CREASE_TRY(const auto sets, find_test_data(folder));
        for (const auto& set : sets) entries_.push_back({.name = set.filename().string(), .asked_for = true, .recorded = set});
    }
    return {};
}

bool InputSet::is_drawn(std::size_t input) const { return !given_.values.contains(input) && !sizes_.value_of(input); }

Status InputSet::add_entries(const CompareRequest& request) {
    CREASE_CHECK(add_images(request));
    CREASE_CHECK(add_recorded(request));
    only_recorded_ = !request.test_data.empty() && request.random == 0 && request.images.empty();
    bool any_drawn = false;
    for (std::size_t i = 0; i < inputs_.size(); ++i) any_drawn |= is_drawn(i);
    int random = request.random;
    if (random == 0 && entries_.empty())
        random = given_.runs > 1 || !any_drawn ? static_cast<int>(std::max<std::size_t>(given_.runs, 1)) : default_random_inputs;
    for (int i = 0; i < random; ++i) {
        const auto index = static_cast<std::size_t>(i);
        entries_.push_back({.name = (any_drawn ? "random " : "given ") + std::to_string(i),
                            .seed = request.seed + index,
                            .asked_for = true,
                            .run = given_.runs > 0 ? index % given_.runs : 0,
                            .random = true});
    }
    return {};
}

Result<InputSet> InputSet::prepare(const CompareRequest& request, WantedInputs wanted, const JobControl& control) {
    InputSet set;
    set.reader_ = std::make_shared<engine::ImageReader>(host_options(request, control));
    set.wanted_ = std::move(wanted);
    set.timeout_ = request.limits.run_time;
    set.ranges_ = request.ranges;
    CREASE_TRY(set.given_, GivenInputs::read(request, set.wanted_));
    CREASE_CHECK(set.take_shapes(request));
    CREASE_CHECK(set.choose_image(request));
    set.open_sizes();
    CREASE_CHECK(set.resolve());
    CREASE_CHECK(set.add_entries(request));
    return set;
}

Result<HostTensor> InputSet::from_file(const std::filesystem::path& file) const {
    const auto& input = inputs_[*image_input_];
    if (file.extension() == ".npy") {
        CREASE_TRY(const auto arrays, read_arrays(file));
        auto tensors = fitted(arrays.begin()->second, input, false);
        if (!tensors) return fail(tensors.error().code, tensors.error().message, file.string());
        return std::move(tensors->front());
    }
    CREASE_CHECK(io::check_regular_file(file.string()));
    CREASE_TRY(auto image, load_image(*reader_, file, *preset_, input.type, input.shape.size()));
    return repeated(std::move(image), input.shape[0]);
}

Drawings InputSet::drawings() const {
    std::optional<Drawings::Image> image;
    if (image_input_) image = {*image_input_, preset_->height, preset_->width};
    return {wanted_, inputs_, ranges_, image};
}

Result<HostTensor> InputSet::one(std::size_t input, const Entry& entry, const engine::Patience& patience) const {
    if (image_input_ == input && !entry.file.empty()) return from_file(entry.file);
    if (const auto given = given_.values.find(input); given != given_.values.end()) {
        const auto& [number, tensors, source] = given->second;
        return number ? filled(inputs_[input], *number) : tensors[tensors.size() == 1 ? 0 : entry.run];
    }
    if (const auto value = sizes_.value_of(input)) return filled(inputs_[input], static_cast<double>(*value));
    // Inputs of one entry must not be copies of each other, so each draws from a stream of its own.
    return drawn(drawings().of(input), inputs_[input], entry.seed + (static_cast<std::uint64_t>(input) << 32), patience);
}

Result<engine::NamedTensors> InputSet::make(const Entry& entry, const JobControl& control) const {
    if (!entry.recorded.empty()) return read_test_inputs(entry.recorded, inputs_);
    engine::NamedTensors tensors;
    const engine::Patience patience{control.stop, std::chrono::steady_clock::now() + timeout_};
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        CREASE_TRY(auto tensor, one(i, entry, patience));
        tensors.push_back({inputs_[i].name, std::move(tensor)});
    }
    return tensors;
}

/// "\"ids\" int64 1x16 from 0 to 999"
std::string InputSet::describe_input(std::size_t input) const {
    std::string text = "\"" + inputs_[input].name + "\" " + engine::describe(inputs_[input].type, inputs_[input].shape);
    if (const auto given = given_.values.find(input); given != given_.values.end())
        return text + (given->second.number ? " = " : " from ") + given->second.source;
    if (const auto value = sizes_.value_of(input)) return text + " = " + std::to_string(*value);
    const auto how = compare::describe(drawings().of(input));
    return how.empty() ? text : text + " " + how;
}

std::string InputSet::describe() const {
    const auto count = [&](auto kind) { return std::count_if(entries_.begin(), entries_.end(), kind); };
    const auto arrays = count([](const auto& e) { return e.file.extension() == ".npy"; });
    const auto random = count([](const auto& e) { return e.random; });
    const auto recorded = count([](const auto& e) { return !e.recorded.empty(); });
    const auto images = static_cast<std::ptrdiff_t>(entries_.size()) - arrays - random - recorded;
    bool any_drawn = false;
    for (std::size_t i = 0; i < inputs_.size(); ++i) any_drawn |= is_drawn(i);
    std::string text;
    if (images > 0) text = counted(images, "image") + ", " + compare::describe(*preset_);
    if (arrays > 0) text += (text.empty() ? "" : "; ") + counted(arrays, "array") + (arrays == 1 ? " as it is" : " as they are");
    if (recorded > 0) text += (text.empty() ? "" : "; ") + counted(recorded, "recorded input");
    if (random > 0) text += (text.empty() ? "" : "; ") + counted(random, any_drawn ? "random input" : "given input");
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        if (random > 0) text += ", " + describe_input(i);
        else if (image_input_ != i && images + arrays > 0) // no picture of it, but the models want something
            text += (is_drawn(i) ? "; random " : "; ") + describe_input(i);
    }
    return text;
}

} // namespace crease::compare
