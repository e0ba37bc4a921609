#include "core/compare/given_inputs.h"

#include "core/compare/array_file.h"
#include "core/compare/image_input.h"
#include "core/compare/numbers.h"
#include "core/compare/resample.h"
#include "core/compare/usual_sizes.h"

#include <algorithm>
#include <charconv>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

std::string names_of(const WantedInputs& wanted) {
    std::string text;
    for (const auto& input : wanted) text += (text.empty() ? "\"" : ", \"") + input.info.name + "\"";
    return text;
}

/// "16000", "[1, 2, 3]", "0.5,true".
std::optional<std::vector<double>> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    const auto is_filler = [](char c) { return c == ' ' || c == ',' || c == '[' || c == ']'; };
    while (!text.empty()) {
        if (is_filler(text.front())) {
            text.remove_prefix(1);
            continue;
        }
        const auto word = text.substr(0, static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_filler) - text.begin()));
        text.remove_prefix(word.size());
        double value = word == "true" ? 1 : 0;
        if (word != "true" && word != "false") {
            const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), value);
            if (code != std::errc() || end != word.data() + word.size()) return std::nullopt;
        }
        numbers.push_back(value);
    }
    return numbers.empty() ? std::nullopt : std::optional(numbers);
}

/// "44100 samples a second, resampled to 16000 by ..."
std::string describe_rate(int own, int rate) {
    const auto text = std::to_string(own) + " samples a second, ";
    return own == rate ? text + "as they are" : text + "resampled to " + std::to_string(rate) + " by " + resampling_method;
}

bool is_sound(const std::string& text) { return fs::path(text).extension() == ".wav"; }

/// Reads one after another into what was given.
class Reading {
public:
    Reading(const CompareRequest& request, const WantedInputs& wanted) : request_(request), wanted_(wanted) {}

    Status add(const std::string& text) {
        for (std::size_t i = 0; i < wanted_.size(); ++i) { // a name may hold '='
            const auto& name = wanted_[i].info.name;
            if (text.size() > name.size() && text.starts_with(name) && text[name.size()] == '=') return value(i, text.substr(name.size() + 1));
        }
        if (fs::path(text).extension() == ".npz") return archive(text);
        return fail(ErrorCode::usage, "\"" + text + "\" does not begin with the name of an input and '='", "--input",
                    "The inputs are: " + names_of(wanted_));
    }
    Result<GivenInputs> finish() {
        for (const auto& [input, value] : given_.values) {
            const auto runs = value.tensors.size();
            if (runs > 1 && given_.runs > 1 && runs != given_.runs)
                return fail(ErrorCode::usage, "the values given make " + std::to_string(given_.runs) + " runs for one input and " +
                                                  std::to_string(runs) + " for \"" + wanted_[input].info.name + "\"");
            given_.runs = std::max(given_.runs, runs);
        }
        return std::move(given_);
    }

private:
    Status value(std::size_t input, const std::string& text) {
        const fs::path file(text);
        std::error_code code;
        if (looks_like_arrays(file)) return arrays(input, file);
        if (looks_like_image(file) || fs::is_directory(file, code)) {
            given_.image = input;
            given_.images.push_back(file);
            return {};
        }
        const auto numbers = numbers_in(text);
        if (!numbers)
            return fail(ErrorCode::usage, "\"" + text + "\" is neither a number, nor a list of them, nor a file of arrays, sound or an image",
                        "--input");
        if (numbers->size() == 1) {
            given_.values[input] = {numbers->front(), {}, text};
            return {};
        }
        CREASE_TRY(const auto list, from_doubles(ElementType::float64, shape_for(input, numbers->size()), *numbers));
        return keep(input, fitted(list, wanted_[input].info, false), text);
    }
    // A list has no shape of its own: it takes the input's where that is settled.
    std::vector<std::int64_t> shape_for(std::size_t input, std::size_t count) const {
        auto shape = wanted_[input].info.shape;
        if (const auto given = request_.shapes.find(wanted_[input].info.name); given != request_.shapes.end()) shape = given->second;
        if (!shape.empty() && shape.front() < 0 && shape.size() > 1) shape.front() = 1;
        const auto size = static_cast<std::int64_t>(count);
        if (element_count(shape).value_or(-1) == size) return shape;
        const auto open = std::find(shape.begin(), shape.end(), -1);
        std::int64_t rest = 1;
        for (const auto extent : shape) rest *= extent < 0 ? 1 : extent;
        if (std::count(shape.begin(), shape.end(), -1) != 1 || rest == 0 || size % rest != 0) return {size};
        *open = size / rest;
        return shape;
    }
    Status arrays(std::size_t input, const fs::path& file) {
        auto info = wanted_[input].info;
        if (const auto given = request_.shapes.find(info.name); given != request_.shapes.end() && given->second.size() == info.shape.size())
            info.shape = given->second;
        if (file.extension() == ".wav") {
            CREASE_TRY(const auto sound, read_wav(file));
            const int rate = rate_for(sound.rate);
            return keep(input, fitted_sound(resampled(sound.samples, sound.rate, rate), info),
                        file.filename().string() + " (" + describe_rate(sound.rate, rate) + ")");
        }
        CREASE_TRY(const auto held, read_arrays(file));
        const auto named = held.find(info.name);
        if (named == held.end() && held.size() != 1)
            return fail(ErrorCode::bad_input, "there is no array called \"" + info.name + "\" in this file", file.string());
        return keep(input, fitted(named != held.end() ? named->second : held.begin()->second, info, request_.split_batches),
                    file.filename().string());
    }
    /// That the model is told, or asked for; else the sound's own.
    int rate_for(int own) {
        if (request_.sample_rate > 0) return request_.sample_rate;
        const auto asks = [](const WantedInput& input) { return is_sample_rate(input); };
        const auto told = std::find_if(wanted_.begin(), wanted_.end(), asks);
        if (told == wanted_.end()) return own;
        const auto place = static_cast<std::size_t>(told - wanted_.begin());
        const auto given = given_.values.find(place);
        const double rate = given != given_.values.end() && given->second.number ? *given->second.number : own == 8000 ? 8000 : 16000;
        if (rate < 1 || rate > 1e6) return own;
        if (given == given_.values.end()) given_.values[place] = {rate, {}, std::to_string(static_cast<int>(rate)) + ", as the sound"};
        return static_cast<int>(rate);
    }
    Status archive(const fs::path& file) {
        CREASE_TRY(const auto held, read_arrays(file));
        bool any = false;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            const auto named = held.find(wanted_[i].info.name);
            if (named == held.end()) continue;
            any = true;
            CREASE_CHECK(keep(i, fitted(named->second, wanted_[i].info, request_.split_batches), file.filename().string()));
        }
        if (any) return {};
        return fail(ErrorCode::bad_input, "none of the arrays in this file bears the name of an input", file.string(),
                    "The inputs are: " + names_of(wanted_));
    }
    Status keep(std::size_t input, Result<std::vector<HostTensor>> tensors, const std::string& source) {
        if (!tensors) {
            auto error = std::move(tensors).error();
            error.context = source;
            return forward_error(std::move(error));
        }
        given_.values[input] = {std::nullopt, std::move(*tensors), source};
        return {};
    }

    const CompareRequest& request_;
    const WantedInputs& wanted_;
    GivenInputs given_;
};

} // namespace

Result<GivenInputs> GivenInputs::read(const CompareRequest& request, const WantedInputs& wanted) {
    Reading reading(request, wanted);
    for (const bool sounds : {false, true}) // their rate may be among the others
        for (const auto& text : request.inputs)
            if (is_sound(text) == sounds) CREASE_CHECK(reading.add(text));
    return reading.finish();
}

} // namespace crease::compare
