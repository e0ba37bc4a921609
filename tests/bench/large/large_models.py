#!/usr/bin/python3
"""large_models.py CREASE FOLDER: models at the size where memory and file formats end, through the real program.

Writes a chain of convolutions with BatchNormalization, 151 MB of weights each: 17 of them with their weights in a file beside the model
(2.6 GB), 12 of them in one file (1.8 GB, close to the 2 GB that a protobuf may have). Scans and folds both, saves, compares the
smaller one with its fold, and prints time, peak memory, and what a plain copy of the same bytes with fsync takes in the same minute. FOLDER needs
12 GB. Ends with 1 where a limit does not hold: a scan within 0.3 s, a fold within 64 MB plus three of the largest tensors.
"""
import os
import shutil
import sys
import time

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

CHANNELS = 2048
LARGEST = CHANNELS * CHANNELS * 9 * 4  # bytes of one weight
MOST_MEMORY = (64 << 20) + 3 * LARGEST


def initializer(name, array):
    return numpy_helper.from_array(array.astype(np.float32), name)


def model(count):
    """A chain of `count` Conv 3x3 and BatchNormalization, without the convolutions' weights."""
    random = np.random.default_rng(7)
    nodes, small, value = [], [], "x"
    for i in range(count):
        parameters = [f"gamma{i}", f"beta{i}", f"mean{i}", f"variance{i}"]
        nodes.append(helper.make_node("Conv", [value, f"w{i}"], [f"c{i}"], name=f"conv{i}", pads=[1, 1, 1, 1]))
        nodes.append(helper.make_node("BatchNormalization", [f"c{i}", *parameters], [f"n{i}"], name=f"bn{i}"))
        nodes.append(helper.make_node("Relu", [f"n{i}"], [f"r{i}"], name=f"relu{i}"))
        small += [initializer(name, random.uniform(0.5, 1.5, CHANNELS)) for name in parameters]
        value = f"r{i}"
    shape = [1, CHANNELS, 4, 4]
    graph = helper.make_graph(nodes, "chain", [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
                              [helper.make_tensor_value_info(value, TensorProto.FLOAT, shape)], small)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    made.ir_version = 8
    return made


def weights(count):
    """One convolution's weight after the other; they keep the variance of what goes through."""
    random = np.random.default_rng(11)
    for i in range(count):
        yield f"w{i}", random.standard_normal(LARGEST // 4, dtype=np.float32) * np.float32((CHANNELS * 9) ** -0.5)


def write_external(path, count):
    made = model(count)
    with open(path + ".data", "wb") as data:
        for name, numbers in weights(count):
            tensor = made.graph.initializer.add()
            tensor.name, tensor.data_type, tensor.data_location = name, TensorProto.FLOAT, TensorProto.EXTERNAL
            tensor.dims.extend([CHANNELS, CHANNELS, 3, 3])
            for key, value in (("location", os.path.basename(path) + ".data"), ("offset", data.tell()), ("length", LARGEST)):
                tensor.external_data.add(key=key, value=str(value))
            data.write(numbers.tobytes())
    onnx.save(made, path)


def write_inline(path, count):
    made = model(count)
    for name, numbers in weights(count):
        tensor = made.graph.initializer.add()
        tensor.name, tensor.data_type, tensor.raw_data = name, TensorProto.FLOAT, numbers.tobytes()
        tensor.dims.extend([CHANNELS, CHANNELS, 3, 3])
    onnx.save(made, path)


def apart(write, *arguments):
    """In a process of its own: a child's peak memory begins with what its parent had."""
    child = os.fork()
    if child == 0:
        write(*arguments)
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        raise SystemExit("the model could not be written")


def run(command):
    """Seconds, peak memory in bytes and exit code of a command."""
    started = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    return time.perf_counter() - started, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def plain_copy(paths, folder):
    started = time.perf_counter()
    for path in paths:
        target = os.path.join(folder, "copy")
        shutil.copyfile(path, target)
        with open(target, "rb+") as file:
            os.fsync(file.fileno())
        os.remove(target)
    return time.perf_counter() - started


def line(what, seconds, memory=None, note=""):
    print(f"{what:44} {seconds:8.2f} s  {'' if memory is None else f'{memory / 2**20:8.0f} MB'}  {note}", flush=True)


def main():
    crease, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    good = True

    def check(holds, what):
        nonlocal good
        good = good and holds
        return "" if holds else f"MISSED: {what}"

    for name, write, count in (("2.6 GB, weights beside it", write_external, 17), ("1.8 GB in one file", write_inline, 12)):
        path, folded = (os.path.join(folder, f"{write.__name__}{end}.onnx") for end in ("", "_folded"))
        apart(write, path, count)
        files = [file for file in (path, path + ".data") if os.path.exists(file)]
        print(f"{name}: {sum(map(os.path.getsize, files)) / 2**30:.2f} GiB, largest tensor {LARGEST / 2**20:.0f} MB")
        seconds, memory, code = min(run([crease, "scan", path]) for _ in range(3))
        line("  scan, the best of three", seconds, memory, check(code == 0 and seconds < 0.3, "0.3 s"))
        external = ["--external"] if write is write_external else []
        seconds, memory, code = run([crease, "fold", path, "-o", folded, *external])
        line("  fold and save", seconds, memory, check(code == 0 and memory < MOST_MEMORY, f"{MOST_MEMORY / 2**20:.0f} MB"))
        line("  a plain copy with fsync", plain_copy(files, folder))
        if write is write_inline:
            seconds, memory, code = run([crease, "compare", path, folded, "--random", "1"])
            line("  compare with its fold", seconds, memory, check(code == 0, f"exit code {code}"))
        for file in os.listdir(folder):
            os.remove(os.path.join(folder, file))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
