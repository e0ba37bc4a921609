"""A network's rounding noise and a mistake's effect, measured with ONNX Runtime and numpy alone: what `crease compare` says of a
pair is no witness for itself."""
import os
import subprocess

import numpy as np
import onnx
from onnx import TensorProto, numpy_helper

PROBES = 8
INPUTS = 3
LEAST = 4  #: roundings of the largest value: less than that is luck, in outputs of few elements


def half(model: onnx.ModelProto) -> bool:
    return model.graph.input[0].type.tensor_type.elem_type == TensorProto.FLOAT16


def inputs_of(model: onnx.ModelProto, random: np.random.Generator) -> np.ndarray:
    shape = [d.dim_value for d in model.graph.input[0].type.tensor_type.shape.dim]
    return random.standard_normal([INPUTS] + shape).astype(np.float16 if half(model) else np.float32)


def moved(values: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Every number by one unit in the last place, up or down."""
    towards = np.where(random.random(values.shape) < 0.5, -np.inf, np.inf).astype(values.dtype)
    return np.where(values == 0, values, np.nextafter(values, towards))


def jittered(model: onnx.ModelProto, random: np.random.Generator) -> onnx.ModelProto:
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    for tensor in copy.graph.initializer:
        if tensor.data_type in (TensorProto.FLOAT, TensorProto.FLOAT16):
            tensor.CopyFrom(numpy_helper.from_array(moved(numpy_helper.to_array(tensor), random), tensor.name))
    return copy


def outputs_of(program: str, folder: str, inputs: np.ndarray, models: list, count: int) -> list:
    """By model, a list by output of the values at all inputs, stacked."""
    fed, got = os.path.join(folder, "inputs.bin"), os.path.join(folder, "outputs.bin")
    inputs.tofile(fed)
    subprocess.run([program, fed, got, *models], check=True, capture_output=True)
    with open(got, "rb") as file:
        def tensor():
            rank = int(np.fromfile(file, np.int64, 1)[0])
            shape = np.fromfile(file, np.int64, rank)
            return np.fromfile(file, np.float64, int(np.prod(shape))).reshape(shape)
        runs = [[[tensor() for _ in range(count)] for _ in inputs] for _ in models]
    return [[np.stack([at_input[i] for at_input in run]) for i in range(count)] for run in runs]


class Yardstick:
    """What rounding does to each output of a model, by slice of the axis after the batch (for a plain vector: as a whole)."""

    def __init__(self, program: str, folder: str, model: onnx.ModelProto, path: str):
        random = np.random.default_rng(7)
        self.program, self.folder, self.count = program, folder, len(model.graph.output)
        self.integer = [o.type.tensor_type.elem_type == TensorProto.INT64 for o in model.graph.output]
        self.rounding = LEAST * float(np.finfo(np.float16 if half(model) else np.float32).eps)
        self.inputs = inputs_of(model, random)
        paths = [path]
        for probe in range(PROBES):
            paths.append(os.path.join(folder, f"probe{probe}.onnx"))
            onnx.save(jittered(model, random), paths[-1])
        self.right, *probes = outputs_of(program, folder, self.inputs, paths, self.count)
        self.noise = [np.max([self.change(i, probe[i]) for probe in probes], axis=0) for i in range(self.count)]

    def change(self, output: int, values: np.ndarray) -> np.ndarray:
        """By slice: the largest difference, of integers the share of those that differ."""
        right = self.right[output]
        if self.integer[output]:
            return np.array([np.mean(right != values)])
        apart = np.abs(values - right)
        return np.nan_to_num(apart.max(axis=tuple(k for k in range(apart.ndim) if k != 2)) if apart.ndim > 3 else np.array([apart.max()]), nan=np.inf)

    def least(self, output: int) -> np.ndarray:
        right = np.abs(self.right[output])
        if self.integer[output]:
            return np.array([1e-3])
        return self.rounding * (right.max(axis=tuple(k for k in range(right.ndim) if k != 2)) if right.ndim > 3 else np.array([right.max()]))

    def times(self, path: str) -> float:
        """How many times the noise a model's outputs differ from the right ones, where that is most."""
        other = outputs_of(self.program, self.folder, self.inputs, [path], self.count)[0]
        worst = 0.0
        for i in range(self.count):
            if other[i].shape != self.right[i].shape:
                return float("inf")
            change, yard = self.change(i, other[i]), np.maximum(self.noise[i], self.least(i))
            worst = max(worst, float(np.max(np.divide(change, yard, out=np.where(change > 0, np.inf, 0.0), where=yard > 0))))
        return worst
