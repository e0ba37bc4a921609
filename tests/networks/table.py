#!/usr/bin/python3
"""Folds exported networks with crease and sets what is left beside the paper's deploy form.

    table.py CREASE DIR [NAME ...] [--no-compare]

DIR holds what `export.py --all DIR` wrote. Exit code 1 if a network keeps more Conv or BatchNormalization nodes than its
deploy form, or if the folded file answers differently.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from common import count_ops
from export import all_networks


def counts(path: str) -> tuple:
    """(nodes, Conv, BatchNormalization)"""
    with open(path, "rb") as file:
        ops = count_ops(file.read())
    return sum(ops.values()), ops.get("Conv", 0), ops.get("BatchNormalization", 0)


def compare(crease: str, original: str, folded: str, network) -> str:
    """'same', or the last line of what crease said."""
    shape = "x".join(map(str, (1, *network.shape)))
    done = subprocess.run([crease, "compare", original, folded, "--random", "2", "--shape", f"image={shape}"],
                          capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return "same"
    return ((done.stderr or done.stdout).strip().splitlines() or [f"exit code {done.returncode}"])[-1]


def row(options, name: str, network, scratch: str) -> bool:
    original, folded = os.path.join(options.directory, f"{name}.onnx"), os.path.join(scratch, f"{name}.onnx")
    done = subprocess.run([options.crease, "fold", original, "-o", folded], capture_output=True, text=True, check=False)
    if done.returncode != 0 or not os.path.exists(folded):
        print(f"{name:22} fold failed with {done.returncode}: {done.stderr.strip()}", flush=True)
        return False
    before, after = counts(original), counts(folded)
    answer = "not compared" if options.no_compare else compare(options.crease, original, folded, network)
    os.remove(folded)
    few = after[1] <= network.convs and after[2] <= network.norms
    print(f"{name:22} {before[0]:6} {before[1]:5} {before[2]:5}   {after[0]:6} {after[1]:5} {after[2]:5}   "
          f"{network.convs:5} {network.norms:5}   {'good' if few else 'MORE'}, {answer}", flush=True)
    return few and answer in ("same", "not compared")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crease")
    parser.add_argument("directory")
    parser.add_argument("name", nargs="*", metavar="NAME")
    parser.add_argument("--no-compare", action="store_true")
    options = parser.parse_args()
    there = {name: network for name, network in all_networks().items()
             if os.path.exists(os.path.join(options.directory, f"{name}.onnx")) and (not options.name or name in options.name)}
    if not there:
        parser.error(f"{options.directory} holds none of these networks; export.py --all writes them")
    print(f"{'':22} {'original':>18}   {'folded':>18}   {'deploy form':>11}\n{'network':22} {'nodes':>6} {'Conv':>5} {'BN':>5}   "
          f"{'nodes':>6} {'Conv':>5} {'BN':>5}   {'Conv':>5} {'BN':>5}", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        good = [row(options, name, network, scratch) for name, network in there.items()]
    print(f"{sum(good)} of {len(good)} networks good")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
