#!/usr/bin/python3
"""Exports test networks in training form (BatchNormalization kept, statistics random but seeded) as ONNX files.

    export.py NAME [-o FILE] [--size H W] [--opset N] [--seed N]
    export.py --list
    export.py --all DIR [--skip-existing]
    export.py --expected        prints what expected.json should hold
"""
import argparse
import importlib
import json
import os
import sys
import warnings

import torch

from common import Network, count_ops, count_scales, deploy_convs, deploy_scales, export_training_form, prepare

FAMILIES = ("vision", "repvgg", "acnet", "mobileone", "dbb", "fastvit", "replknet", "unireplknet", "yolo", "qarepvgg",
            "ppyoloe", "orepa", "levit", "unet", "superres", "audio", "transformers", "detectors", "readers", "mobile", "lean")


def all_networks() -> dict:
    networks = {}
    for family in FAMILIES:
        networks.update(importlib.import_module(family).NETWORKS)
    return networks


def write_atomically(path: str, data: bytes) -> None:
    """A reader never sees half a file."""
    temporary = f"{path}.part"
    with open(temporary, "wb") as file:
        file.write(data)
    os.replace(temporary, path)


def export(name: str, network: Network, path: str, options) -> None:
    shape = (*network.shape[:-2], *options.size) if options.size else tuple(network.shape)
    model = prepare(network, options.seed, shape)
    counted = deploy_convs(model)
    if counted != network.convs:
        raise ValueError(f"{name}: its modules say {counted} convolutions, the table says {network.convs}")
    data = export_training_form(model, shape, network, options.opset)
    if network.scales is not None and (scales := deploy_scales(shape, network)) != network.scales:
        raise ValueError(f"{name}: its deploy form has {scales} Mul, Div, Add and Sub, the table says {network.scales}")
    write_atomically(path, data)
    ops = count_ops(data)
    print(f"{name}: {ops.get('Conv', 0)} Conv, {ops.get('BatchNormalization', 0)} BatchNormalization, "
          f"{count_scales(data)} Mul, Div, Add, Sub, {sum(ops.values())} nodes, {len(data) / 1e6:.1f} MB -> deploy form {network.convs} Conv, "
          f"{network.norms} BatchNormalization: {path}", flush=True)


def export_all(networks: dict, directory: str, options) -> int:
    os.makedirs(directory, exist_ok=True)
    failures = []
    for name, network in networks.items():
        path = os.path.join(directory, f"{name}.onnx")
        if options.skip_existing and os.path.exists(path):
            continue
        try:
            export(name, network, path, options)
        except Exception as error:  # one network that fails must not cost the others
            failures.append(name)
            print(f"{name}: FAILED: {error}", file=sys.stderr, flush=True)
    return 1 if failures else 0


def expected(networks: dict) -> str:
    def row(n: Network) -> dict:
        scales = {} if n.scales is None else {"scales_deploy": n.scales}
        return {"conv_nodes_deploy": n.convs, "bn_deploy": n.norms, **scales, "notes": n.notes}
    rows = {name: row(n) for name, n in networks.items()}
    return json.dumps(rows, indent=2)


def list_networks(networks: dict) -> None:
    for name, network in networks.items():
        print(f"{name:24} {'x'.join(map(str, network.shape)):12} {network.convs:4} Conv  {network.notes}")


def parse_arguments(names) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="*", metavar="NAME")
    parser.add_argument("-o", "--output", help="file to write (default: NAME.onnx); a directory for several names")
    parser.add_argument("--size", nargs=2, type=int, metavar=("H", "W"))
    parser.add_argument("--opset", type=int, help="default: 13, or what the network needs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--all", metavar="DIR")
    parser.add_argument("--skip-existing", action="store_true")
    parser.add_argument("--expected", action="store_true")
    options = parser.parse_args()
    unknown = [name for name in options.name if name not in names]
    if unknown:
        parser.error(f"no network is called {unknown[0]}; --list shows them all")
    return options


def main() -> int:
    warnings.filterwarnings("ignore")
    torch.set_num_threads(2)
    networks = all_networks()
    options = parse_arguments(networks)
    if options.list:
        list_networks(networks)
    elif options.expected:
        print(expected(networks))
    elif options.all:
        return export_all(networks, options.all, options)
    elif len(options.name) > 1:
        return export_all({n: networks[n] for n in options.name}, options.output or ".", options)
    elif options.name:
        name = options.name[0]
        export(name, networks[name], options.output or f"{name}.onnx", options)
    else:
        print("nothing to export: give a NAME, --list or --all DIR", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
