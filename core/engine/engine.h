#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace crease::engine {

/// Name, type and shape of a model's input or output, as the engine reports it.
struct TensorInfo {
    std::string name;
    ElementType type = ElementType::undefined; ///< undefined when the value is not a tensor (a map, a sequence)
    std::vector<std::int64_t> shape;           ///< -1 where the extent is dynamic; empty for a scalar or unknown rank
};

struct NamedTensor {
    std::string name;
    HostTensor tensor;
};
using NamedTensors = std::vector<NamedTensor>;

/// Whether the engine may rewrite the graph by itself. `off` is what a comparison needs: both engines fuse Conv and
/// BatchNormalization when they may, and then both versions of a model would be the same program.
enum class RuntimeFusion { off, as_deployed };

struct SessionOptions {
    int threads = 0; ///< 0: as many as the process may use
    RuntimeFusion fusion = RuntimeFusion::off;
    bool profile = false;                   ///< collect times per node, see Session::profile()
    std::vector<std::string> extra_outputs; ///< inner values to return as well; must not be outputs already
    std::uint64_t jitter_seed = 0;          ///< not 0: load with weights moved by one rounding, see weight_jitter.h
};

/// A model to load: the file at `path`, or `bytes` when not empty (`path` then only tells where external data lies).
struct ModelSource {
    std::filesystem::path path;
    std::vector<std::byte> bytes;
};

struct RunResult {
    NamedTensors outputs;
    double milliseconds = 0; ///< wall time of the engine's own work, copies in and out of Crease excluded
};

struct NodeTime {
    std::string node; ///< the node's name in the model; may be empty
    std::string op;
    double microseconds = 0; ///< median over the runs so far; of OpenCV DNN the last run alone
};

/// A loaded model. Not thread safe. Errors have code `engine` (the engine's own words), or `bad_input` when the given
/// inputs do not fit the model.
class Session {
public:
    virtual ~Session() = default;
    [[nodiscard]] virtual const std::vector<TensorInfo>& inputs() const = 0;
    [[nodiscard]] virtual const std::vector<TensorInfo>& outputs() const = 0;
    /// Runs once. Every input must be given, in any order; outputs come back in the model's order.
    [[nodiscard]] virtual Result<RunResult> run(const NamedTensors& inputs) = 0;
    /// Times per node since loading, in execution order. Ends profiling: later runs are not profiled.
    [[nodiscard]] virtual Result<std::vector<NodeTime>> profile() = 0;
};

class Engine {
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string name() const = 0;    ///< for people: "ONNX Runtime"
    [[nodiscard]] virtual std::string version() const = 0; ///< "1.21.0"
    [[nodiscard]] virtual Result<std::unique_ptr<Session>> load(const ModelSource& model, const SessionOptions& options) = 0;
};

/// Checks names, element types and static extents of `inputs` against what the model declares.
[[nodiscard]] Status check_inputs(const std::vector<TensorInfo>& declared, const NamedTensors& inputs);

/// The tensor of that name, or null.
[[nodiscard]] const HostTensor* find_tensor(const NamedTensors& tensors, const std::string& name);

/// "float 1x3x224x224"; dynamic extents are written "?".
[[nodiscard]] std::string describe(ElementType type, const std::vector<std::int64_t>& shape);

/// The processors this process may run on; never less than 1.
[[nodiscard]] int available_processors();

} // namespace crease::engine
