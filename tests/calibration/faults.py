"""Mistakes that converters make, put into one place of a model. Those of a BatchNormalization go into the original, which is
then folded; those of a convolution go into the folded file."""
import random

import numpy as np
import onnx
from onnx import helper, numpy_helper


def tensors(model: onnx.ModelProto) -> dict:
    return {tensor.name: tensor for tensor in model.graph.initializer}


def replace(tensor: onnx.TensorProto, values: np.ndarray) -> None:
    kind = helper.mapping.TENSOR_TYPE_TO_NP_TYPE[tensor.data_type]
    tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values.astype(kind)), tensor.name))


def edited(model: onnx.ModelProto, name: str, change) -> bool:
    """Whether the tensor is there and the change changed it."""
    tensor = tensors(model).get(name)
    if tensor is None:
        return False
    before = numpy_helper.to_array(tensor).astype(np.float64)
    after = change(before.copy())
    if after is None or np.array_equal(before, after):
        return False
    replace(tensor, after)
    return True


def of_norm(slot: int, change):
    return "original", "BatchNormalization", lambda model, node: edited(model, node.input[slot], change)


def of_conv(slot: int, change):
    return "folded", "Conv", lambda model, node: len(node.input) > slot and edited(model, node.input[slot], change)


def other_epsilon(factor: float):
    def apply(model, node) -> bool:
        attribute = next((a for a in node.attribute if a.name == "epsilon"), None)
        if attribute is None:
            return False
        attribute.f *= factor
        return True
    return "original", "BatchNormalization", apply


def scaled_channel(factor: float):
    def change(weight):
        weight[len(weight) // 2] *= factor
        return weight
    return change


def swapped(weight):
    if len(weight) < 2:
        return None
    weight[[0, 1]] = weight[[1, 0]]
    return weight


def off_centre(model, node) -> bool:
    """A 1x1 kernel brought to 3x3 in the corner instead of the middle."""
    weight = tensors(model).get(node.input[1])
    attributes = {a.name: a for a in node.attribute}
    pads = list(attributes["pads"].ints) if "pads" in attributes else [0, 0, 0, 0]
    if weight is None or list(weight.dims[2:]) != [1, 1] or any(pads):
        return False
    values = numpy_helper.to_array(weight)
    wide = np.zeros(values.shape[:2] + (3, 3), values.dtype)
    wide[:, :, 0, 0] = values[:, :, 0, 0]
    replace(weight, wide)
    kept = [a for a in node.attribute if a.name not in ("pads", "kernel_shape")]
    del node.attribute[:]
    node.attribute.extend(kept + [helper.make_attribute("pads", [1, 1, 1, 1]), helper.make_attribute("kernel_shape", [3, 3])])
    return True


#: name: (which file, which operator, the change of (model, node) that says whether it did anything)
FAULTS = {
    "eps 1e-4 for 1e-5": other_epsilon(10), "eps 1e-3 for 1e-5": other_epsilon(100), "eps forgotten": other_epsilon(0),
    "gamma forgotten": of_norm(1, np.ones_like), "beta forgotten": of_norm(2, np.zeros_like), "mean forgotten": of_norm(3, np.zeros_like),
    "variance without root": of_norm(4, lambda v: v * v),
    "1x1 off centre": ("original", "Conv", off_centre),
    "bias dropped": of_conv(2, np.zeros_like),
    "channel 1 % off": of_conv(1, scaled_channel(1.01)), "convolution times 1.2": of_conv(1, lambda w: w * 1.2),
    "convolution times 1.001": of_conv(1, lambda w: w * 1.001), "channels swapped": of_conv(1, swapped),
    "kernel flipped": of_conv(1, lambda w: w[:, :, ::-1, ::-1] if w.ndim == 4 else None),
    "weights rounded to float16": of_conv(1, lambda w: w.astype(np.float16).astype(np.float64)),
}


def inject(fault: str, model: onnx.ModelProto, seed: int):
    """A copy of the model with the mistake in one random place, and that place; (None, None) where there is none for it."""
    _, operator, apply = FAULTS[fault]
    places = [i for i, node in enumerate(model.graph.node) if node.op_type == operator]
    random.Random(f"{fault} {seed}").shuffle(places)
    for place in places:
        copy = onnx.ModelProto()
        copy.CopyFrom(model)
        if apply(copy, copy.graph.node[place]):
            return copy, copy.graph.node[place].output[0]
    return None, None
