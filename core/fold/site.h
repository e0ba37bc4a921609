#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/ids.h"
#include "core/model/graph.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace crease::fold {

/// What running something costs, symbolically: no weight byte and no input size is needed.
struct Cost {
    double macs_per_pixel = 0; ///< multiply-accumulates for one position of the anchor (one row of a Gemm)
    std::int64_t macs = -1;    ///< for all that is given when sizes are known, else -1 (an unknown batch counts as 1)
    std::int64_t params = 0;   ///< weight elements read
    std::int64_t nodes = 0;
};

/// The kernel that a site folds into.
struct KernelShape {
    std::string op;                   ///< "Conv", "ConvTranspose", "Gemm", "MatMul", "AveragePool"
    std::vector<std::int64_t> kernel; ///< spatial extents; empty for Gemm and MatMul
    std::vector<std::int64_t> strides, dilations, pads_begin, pads_end;
    std::int64_t groups = 1, in_channels = 0, out_channels = 0;
    bool bias = false;
    [[nodiscard]] std::string text() const; ///< "Conv 3x3, 64 to 64, stride 2, groups 4, +bias"
};

struct Derivation; // the numeric side: core/fold/form/derivation.h

/// The rule of the algebra that a step follows, whichever operator says it.
enum class StepRule : std::uint8_t {
    input,         ///< the anchor itself
    unchanged,     ///< handed on as it is
    normalization, ///< mean, variance and epsilon, gamma and beta into rows and bias
    factor,        ///< rows and bias times a constant (or divided by it)
    shift,         ///< constants into the bias
    sign,          ///< turned
    convolution,   ///< a kernel of the file
    matrix,        ///< the same without axes of space: Gemm, MatMul
    average,       ///< a kernel of equal taps
    offsets,       ///< taps keep their numbers and move: Pad, cropping
    transposed,    ///< the kernel of a ConvTranspose
    sum,           ///< branches added up on one lattice
    rows,          ///< some output channels
    stack,         ///< the output channels of several, one after the other
    carry,         ///< passed by what only moves elements
    spread,        ///< one factor for all pixels of a channel
    border,        ///< a border that holds the bias
    several,       ///< a scale and shift that goes into several operators
};
/// "normalization": stable, for scripts.
[[nodiscard]] std::string_view rule_name(StepRule rule);

/// A constant of the file and the part it plays in its step: "gamma", "weight", "summand"...
struct StepConstant {
    std::string_view role;
    ValueId value;
};

/// A number that the operator states, where it is not the one that changes nothing: "epsilon", "alpha", "divisor"...
struct StepNumber {
    std::string_view name;
    double value = 0;
};

/// One step of the derivation: a transfer that was applied, and the steps it was applied to. Proof, unit of partial
/// folding, and lesson in one.
struct Step {
    StepRule rule = StepRule::input;
    NodeId node;
    std::string op;              ///< operator type
    std::string text;            ///< "BatchNormalization into the 3x3 branch"
    ValueId value;               ///< the value whose form this step derives
    std::vector<NodeId> nodes;   ///< all nodes from the anchor up to and including this one
    bool foldable_alone = false; ///< closed by itself: may be folded before the rest (`--steps`)
    std::string id;              ///< the value's name: stable, for scripts
    std::vector<std::shared_ptr<const Step>> inputs;
    std::vector<StepConstant> constants;          ///< that it reads itself
    std::vector<StepNumber> numbers;              ///< that its operator states
    std::shared_ptr<const Derivation> derivation; ///< what it is made from; null for `several`
};

using StepPtr = std::shared_ptr<const Step>;

/// A site's steps, made when somebody first asks for them: of a large network nobody looks at most. Copies share them, and
/// several threads may ask. Null where there are none, or no memory for them.
class LazySteps {
public:
    LazySteps() = default;
    LazySteps(StepPtr made);
    explicit LazySteps(std::function<StepPtr()> make);
    [[nodiscard]] const StepPtr& operator()() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// Every step below and including `root`, each once (branches may share steps), users before inputs.
[[nodiscard]] std::vector<const Step*> step_order(const Step& root);

/// One operator that a site folds into.
struct End {
    ValueId anchor, output;
    KernelShape kernel;
    std::shared_ptr<const Derivation> derivation;
};

/// A maximal region with one anchor in and one value out that is exactly one linear operator; or a scale that goes into several
/// at once: it has an end for each of them.
struct Site {
    std::string id; ///< the output value's name (qualified "owner/branch:name" inside a body when not unique)
    GraphId graph;
    ValueId anchor, output;    ///< of several ends: the last one's, or what stays where they meet makes the output
    std::string label;         ///< "Conv+BN", "RepVGG block", "3-branch block", ...
    std::string block;         ///< where in the network, from node names: "stage2.1"; may be empty
    std::vector<NodeId> nodes; ///< in graph order
    KernelShape kernel;        ///< of the last end
    Cost before, after;
    bool worthwhile = true;              ///< false: exact, but it costs more than it saves; folded only when asked by id
    std::string price;                   ///< when not worthwhile: the reason, in numbers
    std::int64_t staying_params = 0;     ///< of before.params: weight elements that stay in the file, because others read them too
    std::string staying_weight;          ///< the largest of them
    std::vector<std::string> conditions; ///< what only the numbers can tell, a sentence each: it shows when folding
    LazySteps steps;
    std::vector<End> ends;                       ///< in graph order; usually one
    [[nodiscard]] std::string made_text() const; ///< what it folds into: the kernel's text, or how many operators
    std::vector<NodeId> meeting;                 ///< nodes between the ends and the output, which stay and read what the ends make
};

/// Why a node that somebody might expect to fold does not.
struct Refusal {
    NodeId node;
    GraphId graph;
    std::string op, node_name, output, code, reason; ///< code: snake_case and stable; reason: a sentence
};

struct ScanResult {
    std::vector<Site> sites;          ///< worthwhile ones first in graph order, then the others
    std::vector<Refusal> refusals;    ///< in graph order
    std::vector<std::string> remarks; ///< about the whole file ("IR < 4: initializers listed as inputs are constants")
    analysis::ModelFactsPtr facts;    ///< of the model that was scanned: folding asks it
    [[nodiscard]] const Site* find(const std::string& id) const;
    /// The step of that id which may be folded alone, and its site; nulls if there is none.
    [[nodiscard]] std::pair<const Site*, const Step*> find_step(const std::string& id) const;
};

} // namespace crease::fold
