#!/usr/bin/python3
"""Whether `crease diagnose` finds, places and names the mistakes of converters: the table of it.

    diagnose.py CREASE [--correct N] [--each N] [--jobs N]

Makes small networks of the blocks in blocks.py, with random numbers, and their deploy forms as the papers' converters make them, under other
names. N pairs are right; in the others one block is converted with one mistake, so many of each kind. Prints how many of
each were aligned, placed and named, and exits with 1 if a right pair was called different, or fewer than 95 % of the mistakes were named.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import blocks

SIZE = 16


class Writer:
    def __init__(self):
        self.nodes, self.weights = [], []

    def add(self, op, inputs, output, name, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], name, **attributes))
        return output

    def weight(self, name, values):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values, np.float32), name))
        return name

    def model(self, output, channels):
        graph = helper.make_graph(self.nodes, "g", [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, SIZE, SIZE])],
                                  [helper.make_tensor_value_info(output, TensorProto.FLOAT, None)], self.weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


def window(size, stride, groups):
    h, w = size
    return {"kernel_shape": [h, w], "pads": [h // 2, w // 2, h // 2, w // 2], "strides": [stride, stride], "group": groups}


def training(network):
    writer, value = Writer(), "image"
    for block in network:
        ends = []
        for i, one in enumerate(block.branches):
            base, at = f"{block.name}.branch{i}", value
            if one.kernel is not None:
                inputs = [at, writer.weight(base + ".conv.weight", one.kernel)] + ([] if one.bias is None else [writer.weight(base + ".conv.bias", one.bias)])
                at = writer.add("Conv", inputs, base + "/conv", "/" + base + "/conv/Conv", **window(one.kernel.shape[2:], block.stride, block.groups))
            n = one.norm
            inputs = [at] + [writer.weight(base + ".bn." + part, getattr(n, part)) for part in ("gamma", "beta", "mean", "var")]
            ends.append(writer.add("BatchNormalization", inputs, base + "/bn", "/" + base + "/bn/BatchNormalization", epsilon=float(n.eps)))
        value = ends[0]
        for i, end in enumerate(ends[1:]):
            value = writer.add("Add", [value, end], f"{block.name}/sum{i}", f"/{block.name}/Add_{i}")
        value = writer.add("Relu", [value], block.name + "/relu", f"/{block.name}/Relu")
    return writer.model(value, network[-1].channels[1])


def deploy(network, mistake=None, place=0, branch=0, rng=None):
    writer, value, number = Writer(), "image", 0
    for index, block in enumerate(network):
        weight, bias = blocks.converted(block, mistake if index == place else None, branch, rng)
        inputs = [value, writer.weight(f"w{number}", weight), writer.weight(f"b{number}", bias)]
        value = writer.add("Conv", inputs, str(100 + number), f"Conv_{number}", **window(block.size, block.stride, block.groups))
        value = writer.add("Relu", [value], str(101 + number), f"Relu_{number + 1}")
        number += 2
    return writer.model(value, network[-1].channels[1])


def network_of(kind, seed):
    rng = np.random.default_rng(seed)
    make, made, cin = blocks.KINDS[kind], [blocks.plain(rng, "stem", 3, 8, 1, 1)], 8
    for i in range(4):
        groups = int(rng.choice([1, 2, 4])) if kind != "replknet" else 1
        grow = i == 2 and kind != "replknet"
        made.append(make(rng, f"stage{i // 2}.{i % 2}", cin, 2 * cin if grow else cin, 2 if grow else 1, cin if kind == "mobileone" and i % 2 == 0 and not grow else groups))
        cin = made[-1].channels[1]
    return made, rng


def places(network, mistake):
    return [(i, j) for i, block in enumerate(network) for j in range(len(block.branches)) if blocks.applies(block, mistake, j)
            and (j == 0 or mistake not in blocks.KERNEL_MISTAKES)]


def ask(crease, a, b):
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("a.onnx", "b.onnx")]
        onnx.save(a, paths[0])
        onnx.save(b, paths[1])
        done = subprocess.run([crease, "diagnose", *paths, "--json"], capture_output=True, text=True, check=False)
        return json.loads(done.stdout) if done.stdout else {"same_structure": False, "same": False, "differing": [], "words": done.stderr}


def right(crease, seed):
    network, _ = network_of(list(blocks.KINDS)[seed % len(blocks.KINDS)], seed)
    answer = ask(crease, training(network), deploy(network))
    return {"mistake": "", "aligned": answer["same_structure"], "same": answer["same"], "seed": seed, "words": [one["mistake"] or one["numbers"] for one in answer["differing"]]}


def wrong(crease, mistake, seed):
    network, rng = network_of(list(blocks.KINDS)[seed % len(blocks.KINDS)], seed)
    able = places(network, mistake)
    if not able:
        return None
    place, branch = able[int(rng.integers(len(able)))]
    answer = ask(crease, training(network), deploy(network, mistake, place, branch, rng))
    found = [one for one in answer["differing"] if one["numbers"]]
    value = str(100 + 2 * place)
    named = found[0]["mistake"] if found else None
    wanted = {"whole_bias_forgotten": "bias_forgotten"}.get(mistake, mistake)
    return {"mistake": mistake, "aligned": answer["same_structure"], "found": bool(found), "placed": [one["b"]["value"] for one in found] == [value],
            "named": bool(named) and named["code"] == wanted, "seed": seed, "kind": network[place].kind, "words": named and named["sentence"]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crease")
    parser.add_argument("--correct", type=int, default=300)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with ThreadPoolExecutor(options.jobs) as pool:
        good = list(pool.map(lambda seed: right(options.crease, seed), range(options.correct)))
        tasks = [(mistake, 1000 * k + i) for k, mistake in enumerate(blocks.MISTAKES) for i in range(options.each)]
        bad = [one for one in pool.map(lambda task: wrong(options.crease, *task), tasks) if one]
    print(f"{len(good)} right pairs: {sum(one['aligned'] for one in good)} aligned, {sum(one['same'] for one in good)} the same")
    for one in good:
        if not one["same"]:
            print("   seed", one["seed"], one["words"])
    print("mistake                      made  found  placed  named")
    for mistake in blocks.MISTAKES:
        of = [one for one in bad if one["mistake"] == mistake]
        print(f"{mistake:26} {len(of):6} {sum(one['found'] for one in of):6} {sum(one['placed'] for one in of):7} {sum(one['named'] for one in of):6}")
        for one in [one for one in of if not one["named"]][:3]:
            print("   seed", one["seed"], one["kind"], one["words"])
    named = sum(one["named"] for one in bad)
    print(f"{'all':26} {len(bad):6} {sum(one['found'] for one in bad):6} {sum(one['placed'] for one in bad):7} {named:6}   {100 * named / max(1, len(bad)):.1f} %")
    return 0 if all(one["same"] for one in good) and named >= 0.95 * len(bad) else 1


if __name__ == "__main__":
    sys.exit(main())
