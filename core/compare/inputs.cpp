#include "core/compare/inputs.h"

#include "core/compare/host_run.h"
#include "core/compare/image_input.h"
#include "core/compare/npy.h"
#include "core/compare/numbers.h"
#include "core/compare/random_input.h"
#include "core/io/whole_file.h"

#include <algorithm>

namespace crease::compare {
namespace {

constexpr int default_random_inputs = 4;
constexpr std::int64_t usual_length = 16; ///< of a sequence whose length is open

using Shape = std::vector<std::int64_t>;

bool fits(const Shape& declared, const Shape& given) {
    if (declared.empty()) return true;
    return std::equal(declared.begin(), declared.end(), given.begin(), given.end(),
                      [](auto want, auto have) { return want < 0 || want == have; });
}

bool is_open(const Shape& shape) {
    return std::any_of(shape.begin(), shape.end(), [](auto extent) { return extent < 0; });
}

// Open extents of an input that takes no image: one of a batch, and a short length of everything else.
Shape with_usual_extents(Shape shape) {
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] < 0) shape[i] = i == 0 || shape.size() == 2 ? 1 : usual_length;
    return shape;
}

std::string names_of(const std::vector<engine::TensorInfo>& inputs) {
    std::string text;
    for (const auto& input : inputs) text += (text.empty() ? "\"" : ", \"") + input.name + "\"";
    return text;
}

Status check_names(const std::map<std::string, Shape>& shapes, const std::vector<engine::TensorInfo>& inputs) {
    for (const auto& [name, shape] : shapes)
        if (std::none_of(inputs.begin(), inputs.end(), [&](const auto& input) { return input.name == name; }))
            return fail(ErrorCode::usage, "the model has no input called \"" + name + "\"", "",
                        "Its inputs are: " + names_of(inputs));
    return {};
}

Shape with_batch(Shape image, std::int64_t batch) {
    if (image.size() == 4) image[0] = std::max<std::int64_t>(batch, 1);
    return image;
}

// A network with a fixed batch of eight gets the same image eight times.
HostTensor repeated(HostTensor image, std::int64_t batch) {
    const auto one = image.bytes;
    image.shape = with_batch(std::move(image.shape), batch);
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
                                          ", which is more than can be fed to it; the most is " +
                                          std::to_string(largest_random_tensor) + " elements");
}

std::string counted(std::ptrdiff_t count, const std::string& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

Result<HostTensor> fitted(const HostTensor& array, const engine::TensorInfo& input, const std::string& file) {
    auto shape = array.shape;
    if (shape.size() + 1 == input.shape.size()) shape.insert(shape.begin(), 1); // an array without its batch axis
    if (!fits(input.shape, shape))
        return fail(ErrorCode::bad_input, "the array is " + engine::describe(array.type, array.shape) +
                                              ", but the input \"" + input.name + "\" is " +
                                              engine::describe(input.type, input.shape), file);
    CREASE_TRY(const auto values, to_doubles(array));
    return from_doubles(input.type, shape, values);
}

} // namespace

Status InputSet::resolve_shapes(const CompareRequest& request) {
    CREASE_CHECK(check_names(request.shapes, inputs_));
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        auto& input = inputs_[i];
        if (const auto given = request.shapes.find(input.name); given != request.shapes.end()) {
            if (!fits(input.shape, given->second) || is_open(given->second))
                return fail(ErrorCode::usage, "the input \"" + input.name + "\" is " +
                                                  engine::describe(input.type, input.shape) +
                                                  "; the shape given for it does not fit");
            input.shape = given->second;
        }
        CREASE_CHECK(check_size(input));
        if (!image_input_ && takes_image(input)) {
            image_input_ = i;
            preset_ = apply(request.preset, guess_preset(input));
            const auto shape = tensor_shape(*preset_, input.shape.size());
            const auto whole = with_batch(shape, input.shape.front());
            if (!fits(input.shape, whole))
                return fail(ErrorCode::usage, "the preprocessing asked for makes " +
                                                  engine::describe(input.type, shape) + ", but the input \"" +
                                                  input.name + "\" is " + engine::describe(input.type, input.shape));
            input.shape = whole;
        }
        input.shape = with_usual_extents(std::move(input.shape));
        CREASE_CHECK(check_size(input));
    }
    return {};
}

Status InputSet::add_images(const CompareRequest& request) {
    if (request.images.empty()) return {};
    if (!image_input_)
        return fail(ErrorCode::bad_input, "the model has no input that takes an image", "",
                    "--random compares it on random inputs");
    CREASE_TRY(const auto files, list_images(request.images));
    for (const auto& file : files) {
        const bool asked_for = std::find(request.images.begin(), request.images.end(), file) != request.images.end();
        entries_.push_back({file.filename().string(), file, request.seed, asked_for});
    }
    return {};
}

Result<InputSet> InputSet::prepare(const CompareRequest& request, const std::vector<engine::TensorInfo>& declared,
                                   const JobControl& control) {
    InputSet set;
    set.reader_ = std::make_shared<engine::ImageReader>(host_options(request, control));
    set.inputs_ = declared;
    set.timeout_ = request.run_timeout;
    CREASE_CHECK(set.resolve_shapes(request));
    CREASE_CHECK(set.add_images(request));
    const int random = request.images.empty() && request.random == 0 ? default_random_inputs : request.random;
    for (int i = 0; i < random; ++i)
        set.entries_.push_back({"random " + std::to_string(i), {}, request.seed + static_cast<std::uint64_t>(i), true});
    return set;
}

Result<HostTensor> InputSet::from_file(const std::filesystem::path& file) const {
    const auto& input = inputs_[*image_input_];
    if (file.extension() == ".npy") {
        CREASE_TRY(const auto array, read_npy(file));
        return fitted(array, input, file.string());
    }
    CREASE_CHECK(io::check_regular_file(file.string()));
    CREASE_TRY(auto image, load_image(*reader_, file, *preset_, input.type, input.shape.size()));
    return repeated(std::move(image), input.shape[0]);
}

Result<engine::NamedTensors> InputSet::make(const Entry& entry, const JobControl& control) const {
    engine::NamedTensors tensors;
    const engine::Patience patience{control.stop, std::chrono::steady_clock::now() + timeout_};
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const bool from_image = image_input_ == i && !entry.file.empty();
        // Inputs of one entry must not be copies of each other, so each draws from a stream of its own.
        const auto seed = entry.seed + (static_cast<std::uint64_t>(i) << 32);
        CREASE_TRY(auto tensor, from_image ? from_file(entry.file)
                                           : random_tensor(inputs_[i].type, inputs_[i].shape, seed, patience));
        tensors.push_back({inputs_[i].name, std::move(tensor)});
    }
    return tensors;
}

std::string InputSet::describe() const {
    const auto count = [&](auto kind) { return std::count_if(entries_.begin(), entries_.end(), kind); };
    const auto arrays = count([](const auto& e) { return e.file.extension() == ".npy"; });
    const auto random = count([](const auto& e) { return e.file.empty(); });
    const auto images = static_cast<std::ptrdiff_t>(entries_.size()) - arrays - random;
    std::string text;
    if (images > 0) text = counted(images, "image") + ", " + compare::describe(*preset_);
    if (arrays > 0) text += (text.empty() ? "" : "; ") + counted(arrays, "array") + (arrays == 1 ? " as it is" : " as they are");
    if (random > 0) text += (text.empty() ? "" : "; ") + counted(random, "random input");
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const auto words = "\"" + inputs_[i].name + "\" " + engine::describe(inputs_[i].type, inputs_[i].shape);
        if (random > 0) text += ", " + words;
        else if (image_input_ != i) text += "; random " + words; // no picture of it, but the models want something
    }
    return text;
}

} // namespace crease::compare
