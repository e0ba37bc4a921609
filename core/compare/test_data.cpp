#include "core/compare/test_data.h"

#include "core/compare/array_file.h"
#include "core/compare/metrics.h"

#include <algorithm>
#include <cstdio>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const fs::path& set, const std::string& what, std::size_t index) { return set / (what + "_" + std::to_string(index) + ".pb"); }

bool is_set(const fs::path& folder) {
    std::error_code code;
    return fs::is_regular_file(file_of(folder, "input", 0), code) || fs::is_regular_file(file_of(folder, "output", 0), code);
}

/// The tensors of one kind, in order; each under its name in the file, which may be empty.
Result<engine::NamedTensors> read_all(const fs::path& set, const std::string& what) {
    engine::NamedTensors tensors;
    std::error_code code;
    for (std::size_t i = 0; fs::exists(file_of(set, what, i), code); ++i) {
        CREASE_TRY(auto arrays, read_arrays(file_of(set, what, i)));
        tensors.push_back({arrays.begin()->first, std::move(arrays.begin()->second)});
    }
    return tensors;
}

/// By its name, or else by its place.
const HostTensor* recorded(const engine::NamedTensors& all, const std::string& name, std::size_t place) {
    if (const auto* named = engine::find_tensor(all, name)) return named;
    return place < all.size() ? &all[place].tensor : nullptr;
}

} // namespace

Result<std::vector<fs::path>> find_test_data(const fs::path& folder) {
    std::error_code code;
    if (is_set(folder)) return std::vector{folder};
    std::vector<fs::path> sets;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (is_set(entry.path())) sets.push_back(entry.path());
    if (code) return fail(ErrorCode::io, "the folder cannot be read (" + code.message() + ")", folder.string());
    if (sets.empty())
        return fail(ErrorCode::bad_input, "there is no recorded input in this folder", folder.string(),
                    "One holds input_0.pb, or folders such as test_data_set_0 that do");
    std::sort(sets.begin(), sets.end());
    return sets;
}

Result<engine::NamedTensors> read_test_inputs(const fs::path& set, const std::vector<engine::TensorInfo>& inputs) {
    CREASE_TRY(const auto all, read_all(set, "input"));
    engine::NamedTensors tensors;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto* tensor = recorded(all, inputs[i].name, i);
        if (!tensor) return fail(ErrorCode::bad_input, "no value is recorded for the input \"" + inputs[i].name + "\"", set.string());
        tensors.push_back({inputs[i].name, *tensor});
    }
    return tensors;
}

std::string beside_recorded(const fs::path& set, const engine::NamedTensors& outputs, const std::string& which) {
    const auto all = read_all(set, "output");
    if (!all || all->empty()) return "";
    double largest = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto* before = recorded(*all, outputs[i].name, i);
        if (!before) continue;
        const auto difference = measure(*before, outputs[i].tensor);
        if (!difference)
            return "The " + which + " model's output \"" + outputs[i].name + "\" is not like the one recorded in " + set.filename().string() + ": " +
                   difference.error().message + ".";
        if (difference->nonfinite > 0)
            return "The " + which + " model's output \"" + outputs[i].name + "\" has NaN or infinity where " + set.filename().string() +
                   " records none, or the other way round.";
        if (difference->scale > 0) largest = std::max(largest, difference->max_abs / difference->scale);
        else if (difference->max_abs > 0) largest = 1;
    }
    char number[32];
    std::snprintf(number, sizeof number, "%.2g", largest);
    return "The " + which + " model's outputs are within " + number + " of the largest value of those recorded in " + set.filename().string() + ".";
}

} // namespace crease::compare
