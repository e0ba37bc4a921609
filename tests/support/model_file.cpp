#include "tests/support/model_file.h"

#include "core/io/io.h"
#include "core/io/proto_walk.h"

namespace crease::test {
namespace {

void name_place(onnx::TensorProto& tensor, const char* key, const std::string& value) {
    auto* entry = tensor.add_external_data();
    entry->set_key(key);
    entry->set_value(value);
}

/// Takes the raw data of all tensors out, one after the other, with gaps so that none is aligned by accident.
std::string take_out(onnx::ModelProto& proto, const std::string& location) {
    std::string bytes;
    io::for_each_tensor(proto, [&](onnx::TensorProto& tensor) {
        if (tensor.raw_data().empty()) return true;
        bytes.append(bytes.size() % 7 + 1, '\xff');
        name_place(tensor, "location", location);
        name_place(tensor, "offset", std::to_string(bytes.size()));
        name_place(tensor, "length", std::to_string(tensor.raw_data().size()));
        bytes += tensor.raw_data();
        tensor.clear_raw_data();
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        return true;
    });
    return bytes;
}

} // namespace

ModelFile::ModelFile(onnx::ModelProto proto, WeightsIn where) {
    if (where == WeightsIn::other_file) write_file(folder_.file("weights.bin"), take_out(proto, "weights.bin"));
    write_file(path(), proto.SerializeAsString());
    auto read = io::read_model(path());
    if (!read) throw std::runtime_error(read.error().sentence());
    model_ = std::move(*read);
}

} // namespace crease::test
