"""Runs an exported file, operator by operator, so that accuracy is measured on the file and not on the network it came from.

Knows the dozen operators the samples use and refuses any other.
"""
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

from training import as_input


def conv(a, x, w, b=None):
    pads = a.get("pads", [0, 0, 0, 0])
    if pads[:2] != pads[2:]:
        raise ValueError("asymmetric pads")
    return F.conv2d(x, w, b, a.get("strides", 1), pads[:2], a.get("dilations", 1), a.get("group", 1))


def pad(a, x, pads):
    """The exporter writes a Pad before every AveragePool, of nothing here."""
    if any(pads.tolist()):
        raise ValueError("padding")
    return x


def average(a, x):
    if any(a.get("pads", [0])):
        raise ValueError("padded AveragePool")
    return F.avg_pool2d(x, a["kernel_shape"], a["strides"])


OPERATORS = {
    "Conv": conv,
    "BatchNormalization": lambda a, x, w, b, m, v: F.batch_norm(x, m, v, w, b, False, 0.0, a["epsilon"]),
    "Relu": lambda a, x: F.relu(x),
    "Sigmoid": lambda a, x: torch.sigmoid(x),
    "Add": lambda a, x, y: x + y,
    "Mul": lambda a, x, y: x * y,
    "Pad": pad,
    "Constant": lambda a: torch.from_numpy(numpy_helper.to_array(a["value"]).copy()),
    "AveragePool": average,
    "GlobalAveragePool": lambda a, x: x.mean((2, 3), keepdim=True),
    "Flatten": lambda a, x: torch.flatten(x, a.get("axis", 1)),
    "Gemm": lambda a, x, w, b: F.linear(x, w, b),
}


def attributes(node) -> dict:
    return {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}


@torch.no_grad()
def run(data: bytes, image: torch.Tensor) -> torch.Tensor:
    graph = onnx.load_model_from_string(data).graph
    values = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    values[graph.input[0].name] = image
    for node in graph.node:
        arguments = [values[name] for name in node.input if name]
        values[node.output[0]] = OPERATORS[node.op_type](attributes(node), *arguments)
    return values[graph.output[0].name]


def accuracy(data: bytes, digits) -> float:
    """Part of the digits that the file names rightly, 0..1."""
    answers = run(data, as_input(digits.images)).argmax(1).numpy()
    return float(np.mean(answers == digits.labels))
