#include "core/compare/settle.h"

namespace crease::compare {
namespace {

using namespace std::chrono_literals;

constexpr auto long_enough = 60s;

std::string fed(const engine::NamedTensors& inputs) {
    std::string text;
    for (const auto& [name, tensor] : inputs) {
        text += (text.empty() ? "\"" : ", \"") + name + "\" " + engine::describe(tensor.type, tensor.shape);
        if (tensor.shape.empty() && tensor.type == ElementType::int64 && tensor.bytes.size() == 8)
            text += " = " + std::to_string(*reinterpret_cast<const std::int64_t*>(tensor.bytes.data()));
    }
    return text;
}

std::string what_to_give(const engine::NamedTensors& inputs) {
    const auto& first = inputs.empty() ? std::string("NAME") : inputs.front().name;
    return "On the command line, --shape " + first + "=1x16000 gives the extents of an input, and --input " + first +
           "=FILE.npy or =NUMBER its values.";
}

Error told(Error error, const engine::NamedTensors& inputs) {
    if (error.code != ErrorCode::engine) return error;
    error.message.erase(error.message.find_last_not_of(". \n") + 1);
    error.message += ", when fed " + fed(inputs);
    if (error.advice.empty()) error.advice = what_to_give(inputs);
    return error;
}

/// The engine's own no; what it says when its process is gone begins otherwise.
bool is_refusal(const Error& error) { return error.code == ErrorCode::engine && !error.message.starts_with("the engine "); }

} // namespace

Result<engine::RunResult> run_fed(engine::Session& model, const engine::NamedTensors& inputs) {
    auto result = model.run(inputs);
    if (result) return result;
    return forward_error(told(std::move(result).error(), inputs));
}

Status settle(InputSet& inputs, engine::Session& model, std::vector<std::string>& remarks, const JobControl& control) {
    if (!inputs.is_a_guess() || inputs.entries().empty()) return {};
    const auto start = std::chrono::steady_clock::now();
    std::optional<Error> first;
    int tries = 0;
    do {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        control.progress(0.08, tries == 0 ? "trying the inputs" : "trying other sizes of the inputs");
        const auto made = inputs.make(inputs.entries().front(), control);
        if (!made) return {}; // that is said when the inputs run
        auto ran = model.run(*made);
        ++tries;
        if (ran) {
            if (first)
                remarks.push_back("The file leaves open " + inputs.guessed() + ", which was found by trying: the engine refused the first guess (" +
                                  first->message + ").");
            return {};
        }
        if (!is_refusal(ran.error())) return forward_error(told(std::move(ran).error(), *made));
        if (!first) first = told(std::move(ran).error(), *made);
    } while (std::chrono::steady_clock::now() - start < long_enough && inputs.guess_again());
    auto error = std::move(*first);
    if (tries > 1) error.message += "; " + std::to_string(tries - 1) + " other sizes were refused as well";
    return forward_error(std::move(error));
}

} // namespace crease::compare
