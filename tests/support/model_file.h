#pragma once

#include "core/model/graph.h"
#include "tests/support/temporary_directory.h"

#include <onnx/onnx_pb.h>

namespace crease::test {

/// Where the raw data of a model's tensors lies.
enum class WeightsIn {
    model_file, ///< inside the .onnx; the reader keeps the smallest of them in memory
    other_file, ///< as external data, every one of them
};

/// A model in a file of its own, opened the way the program opens it; the file goes with it.
class ModelFile {
public:
    /// Throws std::runtime_error when that cannot be done, which fails the test that asked.
    explicit ModelFile(onnx::ModelProto proto, WeightsIn where = WeightsIn::model_file);

    [[nodiscard]] const ModelPtr& model() const { return model_; }
    [[nodiscard]] std::string path() const { return folder_.file("model.onnx"); }

private:
    TemporaryDirectory folder_;
    ModelPtr model_;
};

} // namespace crease::test
