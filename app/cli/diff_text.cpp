#include "app/cli/diff_command.h"
#include "core/base/printable.h"

#include <algorithm>
#include <map>

namespace crease::cli {
namespace {

using diff::ModelDiff;
using diff::Pair;
using diff::Place;

constexpr std::size_t most_listed = 20;

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string side_text(const char* which, const diff::Extent& extent) {
    return std::string(which) + ": " + counted(extent.nodes, "node", "nodes") + ", " +
           (extent.sites == 0 ? "nothing folds" : counted(extent.sites, "site folds", "sites fold")) + ", " +
           counted(extent.operators, "operator", "operators") + " then\n";
}

std::string place_text(const Place& place) {
    return place.op + " " + printable(place.name.empty() ? "that makes \"" + place.value + "\"" : "\"" + place.name + "\"");
}

/// A heading and a line for each, the first so many.
template <class All, class Line>
std::string listed(const std::string& heading, const All& all, const Line& line) {
    if (all.empty()) return "";
    std::string text = "\n" + heading + "\n";
    for (std::size_t i = 0; i < all.size() && i < most_listed; ++i) text += "  " + line(all[i]) + "\n";
    return all.size() > most_listed ? text + "  ... and " + std::to_string(all.size() - most_listed) + " more (--json lists all)\n" : text;
}

std::vector<Pair> chosen(const ModelDiff& diff, bool (*wanted)(const Pair&)) {
    std::vector<Pair> out;
    std::copy_if(diff.pairs.begin(), diff.pairs.end(), std::back_inserter(out), wanted);
    return out;
}

bool is_changed(const Pair& pair) { return pair.changed; }
bool has_other_numbers(const Pair& pair) { return !pair.numbers.empty(); }

std::string structure_text(const ModelDiff& diff) {
    if (diff.same_structure()) return "Folded, both have the same structure: " + counted(diff.pairs.size(), "operator", "operators") + " in pairs.\n";
    return "Folded, they differ: " + counted(diff.pairs.size(), "pair", "pairs") + ", " + std::to_string(chosen(diff, is_changed).size()) +
           " of them changed, " + std::to_string(diff.only_a.size()) + " only in A, " + std::to_string(diff.only_b.size()) + " only in B.\n";
}

std::string numbers_text(const ModelDiff& diff, std::size_t other) {
    if (diff.numbers_compared == 0) return "There are no weights to compare.\n";
    if (other == 0) return "The weights are the same up to rounding (" + counted(diff.numbers_compared, "pair", "pairs") + ").\n";
    return "The weights of " + std::to_string(other) + " of " + counted(diff.numbers_compared, "pair", "pairs") + " differ by more than rounding.\n";
}

std::string outline_text(const ModelDiff& diff) {
    return listed("only in A", diff.only_a, place_text) + listed("only in B", diff.only_b, place_text) +
           listed("changed", chosen(diff, is_changed), [](const Pair& pair) {
               return place_text(pair.a) + " (" + printable(pair.a.kind) + ") is " + place_text(pair.b) + " (" + printable(pair.b.kind) + ") in B";
           });
}

} // namespace

std::string diff_text(const ModelDiff& diff) {
    const auto other = chosen(diff, has_other_numbers);
    return side_text("A", diff.a) + side_text("B", diff.b) + structure_text(diff) + numbers_text(diff, other.size()) + outline_text(diff) +
           listed("weights that differ", other,
                  [](const Pair& pair) { return printable(diff::sentence(pair)) + " In B: " + place_text(pair.b) + "."; });
}

std::string diagnosis_text(const ModelDiff& diff) {
    const auto other = chosen(diff, has_other_numbers);
    std::string text = structure_text(diff) + numbers_text(diff, other.size());
    std::map<std::string, std::size_t> clauses;
    for (const auto& pair : other)
        if (pair.mistake) ++clauses[pair.mistake->clause];
    for (const auto& [clause, count] : clauses)
        if (count > 1) text += std::to_string(count) + " times the reason is: " + printable(clause) + ".\n";
    const auto known = static_cast<std::size_t>(std::count_if(other.begin(), other.end(), [](const Pair& pair) { return pair.mistake.has_value(); }));
    if (known < other.size()) text += "In " + counted(other.size() - known, "pair", "pairs") + " no known mistake gives B's numbers.\n";
    return text +
           listed("what differs", other, [](const Pair& pair) { return printable(diff::sentence(pair)) + " In B: " + place_text(pair.b) + "."; }) +
           outline_text(diff);
}

} // namespace crease::cli
