#!/usr/bin/python3
"""Makes skeletons of exported networks: the same file without its weights, small enough to be committed.

    make_skeletons.py DIR [NAME ...] [-o OUT]       DIR holds what `export.py --all DIR` wrote; OUT: skeletons/ beside this

A skeleton keeps every node, name, shape, integer and small constant. Of each larger float tensor only the distribution is
kept, in its doc_string; tests/support/skeleton.cpp fills it again with numbers of that distribution:

    normal MEAN DEVIATION
    uniform LOW HIGH
    signed LOW HIGH        uniform, and a tenth of the numbers negative

The deviations are those of the exported weights, which export.py scaled until activations stayed of the order of one.
"""
import argparse
import gzip
import os
import sys

import numpy
import onnx
from onnx import numpy_helper

FLOATS = (onnx.TensorProto.FLOAT, onnx.TensorProto.DOUBLE, onnx.TensorProto.FLOAT16)
SMALL = 8  # elements; scalars that say alpha, epsilon or a pool's size must stay as they are

# What common.py gives BatchNormalization's scale, shift, mean and variance.
NORM_ROLES = {1: "signed 0.5 1.5", 2: "uniform -0.3 0.3", 3: "uniform -0.5 0.5", 4: "uniform 0.5 2"}


def norm_roles(graph: onnx.GraphProto) -> dict:
    """Distributions by the name of the tensor that a BatchNormalization reads."""
    return {node.input[position]: role for node in graph.node if node.op_type == "BatchNormalization"
            for position, role in NORM_ROLES.items()}


def distribution(tensor: onnx.TensorProto) -> str:
    values = numpy_helper.to_array(tensor).astype(numpy.float64)
    return f"normal {values.mean():.4g} {values.std():.4g}"


def strip_tensor(tensor: onnx.TensorProto, role: str) -> None:
    if tensor.data_type not in FLOATS or numpy.prod(tensor.dims, dtype=numpy.int64) <= SMALL:
        return
    tensor.doc_string = role or distribution(tensor)
    for field in ("raw_data", "float_data", "double_data", "int32_data"):
        tensor.ClearField(field)


def strip(model: onnx.ModelProto) -> None:
    roles = norm_roles(model.graph)
    for node in model.graph.node:
        node.ClearField("doc_string")  # PyTorch's stack traces
        for attribute in node.attribute:
            if attribute.HasField("t"):
                strip_tensor(attribute.t, "")
    for tensor in model.graph.initializer:
        strip_tensor(tensor, roles.get(tensor.name, ""))


def write_skeleton(source: str, target: str) -> int:
    model = onnx.load(source)
    strip(model)
    # Neither a time nor a name in the archive: the same network gives the same bytes.
    data = gzip.compress(model.SerializeToString(deterministic=True), 9, mtime=0)
    with open(target, "wb") as file:
        file.write(data)
    return len(data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory")
    parser.add_argument("name", nargs="*", metavar="NAME")
    parser.add_argument("-o", "--output", default=os.path.join(os.path.dirname(__file__), "skeletons"))
    options = parser.parse_args()
    os.makedirs(options.output, exist_ok=True)
    names = options.name or sorted(f[:-5] for f in os.listdir(options.directory) if f.endswith(".onnx"))
    for name in names:
        size = write_skeleton(os.path.join(options.directory, f"{name}.onnx"), os.path.join(options.output, f"{name}.onnx.gz"))
        print(f"{name:24} {size / 1e3:8.1f} kB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
