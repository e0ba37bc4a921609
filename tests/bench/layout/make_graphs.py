#!/usr/bin/python3
"""Reduces networks to the plain graphs that the layout benchmarks and tests read.

    make_graphs.py DIR          reads DIR/*.onnx (see tests/networks/export.py), writes graphs/*.graph beside this script

A graph is as a viewer draws it: operators and network inputs are nodes, whatever is computed from constants alone is part
of its consumer. The file: name, node and edge count; the operators' names; one operator number per node; one edge per line.
"""
import pathlib
import sys

NETWORKS = ("resnet50", "repvgg_a0", "mobileone_s0", "inception_v3", "densenet121", "vit_b_16", "swin_t")


def drawn_nodes(graph):
    constant = {tensor.name for tensor in graph.initializer}
    nodes = []
    for node in graph.node:
        if all(not name or name in constant for name in node.input):
            constant.update(node.output)
        else:
            nodes.append(node)
    return [value.name for value in graph.input if value.name not in constant], nodes


def reduce_model(path):
    import onnx

    inputs, nodes = drawn_nodes(onnx.load(path, load_external_data=False).graph)
    producer = {name: i for i, name in enumerate(inputs)}
    operators = ["Input"] * len(inputs)
    edges = []
    for node in nodes:
        index = len(operators)
        operators.append(node.op_type)
        edges += [(producer[name], index) for name in node.input if name in producer]
        producer.update((name, index) for name in node.output)
    return operators, edges


class Builder:
    def __init__(self):
        self.operators, self.edges = ["Input"], []

    def add(self, operator, *inputs):
        self.operators.append(operator)
        self.edges += [(i, len(self.operators) - 1) for i in inputs]
        return len(self.operators) - 1

    def double_conv(self, x):
        for _ in range(2):
            x = self.add("Relu", self.add("BatchNormalization", self.add("Conv", x)))
        return x


def unet(levels=4):
    """Ronneberger's U-Net with BatchNormalization and transposed convolutions."""
    build, x, skips = Builder(), 0, []
    for _ in range(levels):
        x = build.double_conv(x)
        skips.append(x)
        x = build.add("MaxPool", x)
    x = build.double_conv(x)
    for skip in reversed(skips):
        x = build.double_conv(build.add("Concat", build.add("ConvTranspose", x), skip))
    build.add("Conv", x)
    return build.operators, build.edges


def write(name, operators, edges, folder):
    names = sorted(set(operators))
    number = {operator: i for i, operator in enumerate(names)}
    lines = [f"{name} {len(operators)} {len(edges)}", " ".join(names), " ".join(str(number[o]) for o in operators)]
    lines += [f"{a} {b}" for a, b in edges]
    (folder / f"{name}.graph").write_text("\n".join(lines) + "\n")
    print(f"{name}: {len(operators)} nodes, {len(edges)} edges")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(__file__).parent / "graphs"
    folder.mkdir(exist_ok=True)
    for name in NETWORKS:
        write(name, *reduce_model(pathlib.Path(sys.argv[1]) / f"{name}.onnx"), folder)
    write("unet", *unet(), folder)


if __name__ == "__main__":
    main()
