#!/usr/bin/python3
"""How far correct folds and mistakes lie from a network's rounding noise: the table that the limits of a verdict come from.

    calibrate.py CREASE RAW_RUN [--networks N] [--seeds N] [--model FILE ...] [--keep FILE] [--jobs N]

Makes small networks of many kinds (networks.py), folds each with the binary CREASE, and puts mistakes in (faults.py). Every
pair is compared with `crease compare --random 3 --json`; the table says, for each limit, how many correct folds lie above
it (false alarms) and how many mistakes below (missed). A mistake whose effect is no larger than the noise cannot be found by anyone, so those are
counted apart; how large the effect is, ONNX Runtime and numpy say alone (RAW_RUN is raw_run.cpp of this folder, yardstick.py measures). Of the
mistakes that were called suspicious or wrong it says how often the first value that differs is the one of the mistake (or, inside
a folded site, the site's own). `--model` adds files of one's own. `--keep` writes every single measurement, one JSON object a line; a run that finds
such a file goes on after the networks that are complete in it.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import onnx

import faults
import networks
from yardstick import Yardstick

LIMITS = (1, 1.5, 2, 3, 4, 5, 6, 8, 12, 16, 32, 64)


def fold(crease: str, source: str, target: str) -> bool:
    done = subprocess.run([crease, "fold", source, "-o", target], capture_output=True, text=True, check=False)
    return done.returncode == 0 and os.path.exists(target)


def measure(crease: str, a: str, b: str, seed: int) -> dict:
    done = subprocess.run([crease, "compare", a, b, "--random", "3", "--seed", str(seed), "--json"], capture_output=True, text=True, check=False)
    if not done.stdout:
        return {"verdict": "failed", "times": 0.0, "first": None, "words": done.stderr.strip()}
    report = json.loads(done.stdout)
    times = max((output["times_noise"] or 0 for output in report["outputs"]), default=0)
    first = report["first_difference"]
    return {"verdict": report["verdict"], "times": times, "first": first and first["value"], "words": report["summary"]}


def seen_at(original: onnx.ModelProto, folded: onnx.ModelProto, place: str) -> set:
    """Where a mistake at that value of the original can first be seen: the next values that the folded file computes too."""
    there = {name for node in folded.graph.node for name in node.output}
    seen, reached = set(), {place}
    for node in original.graph.node:
        if any(name in reached for name in node.input):
            reached.update(name for name in node.output)
        for name in node.output:
            if name in reached and name in there:
                seen.add(name)
                reached.discard(name)
    return seen


def measured_before(keep: str) -> list:
    """What an earlier run has written of the networks that it came to the end of."""
    if not keep or not os.path.exists(keep):
        return []
    with open(keep, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    complete = {line["complete"] for line in lines if "complete" in line}
    kept = [line for line in lines if line.get("network") in complete]
    with open(keep, "w", encoding="utf-8") as file:
        for line in kept + [{"complete": name} for name in sorted(complete)]:
            print(json.dumps(line), file=file)
    return kept


class Calibration:
    def __init__(self, options):
        self.options, self.results = options, measured_before(options.keep)
        self.complete = {result["network"] for result in self.results}
        self.keep = open(options.keep, "a", encoding="utf-8") if options.keep else None

    def write(self, line: dict) -> None:
        if self.keep:
            print(json.dumps(line), file=self.keep, flush=True)

    def note(self, name: str, kind: str, place: str, answer: dict) -> None:
        self.results.append({"network": name, "kind": kind, "place": place, **answer})
        self.write(self.results[-1])

    def correct(self, name: str, a: str, b: str, yardstick: Yardstick) -> None:
        effect = yardstick.times(b)
        for seed in range(self.options.seeds):
            self.note(name, "correct", "", {**measure(self.options.crease, a, b, seed), "effect": effect})

    def fault(self, name: str, kind: str, original: onnx.ModelProto, folded: onnx.ModelProto, a: str, folder: str, yardstick: Yardstick) -> None:
        into_original = faults.FAULTS[kind][0] == "original"
        model, place = faults.inject(kind, original if into_original else folded, len(name))
        if model is None:
            return
        path = os.path.join(folder, f"{kind.replace(' ', '_').replace('%', 'p')}.onnx")
        onnx.save(model, path)
        if into_original and not fold(self.options.crease, path, path + ".folded.onnx"):
            return
        b = path + ".folded.onnx" if into_original else path
        answer = measure(self.options.crease, a, b, 0)
        places = seen_at(original, folded, place) if into_original else {place}
        self.note(name, kind, place, {**answer, "placed": answer["first"] in places, "effect": yardstick.times(b)})

    def network(self, name: str, original: onnx.ModelProto) -> None:
        if name in self.complete:
            return
        with tempfile.TemporaryDirectory() as folder:
            a, b = os.path.join(folder, "a.onnx"), os.path.join(folder, "b.onnx")
            onnx.save(original, a)
            if not fold(self.options.crease, a, b):
                return
            yardstick = Yardstick(self.options.raw_run, folder, original, a)
            self.correct(name, a, b, yardstick)
            folded = onnx.load(b)
            for kind in faults.FAULTS:
                self.fault(name, kind, original, folded, a, folder, yardstick)
        self.write({"complete": name})


def table(results: list) -> str:
    right = sorted(r["times"] for r in results if r["kind"] == "correct" and r["verdict"] != "failed")
    wrong = [r for r in results if r["kind"] != "correct" and r["verdict"] != "failed"]
    visible = [r["times"] for r in wrong if r["effect"] > 4]
    networks_of_faults = len({r["network"] for r in wrong})
    lines = [f"{len(right)} correct folds: median {right[len(right) // 2]:.2f}, largest {right[-1]:.2f} times the noise" if right else "no correct folds",
             f"{len(wrong)} mistakes in {networks_of_faults} networks, {len(visible)} of them with an effect of more than four times the noise by ONNX Runtime alone",
             f"{sum(r['verdict'] in ('suspicious', 'wrong') for r in wrong if r['effect'] > 4)} of these {len(visible)} are called suspicious or wrong",
             "   limit   false alarms    missed, of all    missed, of those beyond four"]
    for limit in LIMITS:
        lines.append(f"{limit:8}   {sum(t > limit for t in right):4} of {len(right)}   {sum(r['times'] <= limit for r in wrong):8} of {len(wrong)}"
                     f"   {sum(t <= limit for t in visible):8} of {len(visible)}")
    return "\n".join(lines)


def placed(results: list) -> str:
    found = [r for r in results if r["kind"] != "correct" and r["verdict"] in ("suspicious", "wrong")]
    return f"{sum(r['placed'] for r in found)} of {len(found)} mistakes that were found are placed where they are"


def verdicts(results: list) -> str:
    counts: dict = {}
    for r in results:
        kind = counts.setdefault(r["kind"], {})
        kind[r["verdict"]] = kind.get(r["verdict"], 0) + 1
    return "\n".join(f"{kind:28} " + ", ".join(f"{n} {verdict}" for verdict, n in sorted(of.items())) for kind, of in counts.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crease")
    parser.add_argument("raw_run")
    parser.add_argument("--networks", type=int, default=len(networks.NETWORKS), help="how many of the kinds")
    parser.add_argument("--seeds", type=int, default=19, help="sets of inputs for each correct fold")
    parser.add_argument("--model", action="append", default=[])
    parser.add_argument("--keep")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    calibration = Calibration(options)
    made = [("-".join((trunk, head)) + ("-float16" if half else ""), networks.build(trunk, head, half, seed))
            for seed, (trunk, head, half) in enumerate(networks.NETWORKS[:options.networks])]
    made += [(os.path.basename(path), onnx.load(path)) for path in options.model]
    with ThreadPoolExecutor(options.jobs) as pool:
        list(pool.map(lambda pair: calibration.network(*pair), made))
    print(verdicts(calibration.results) + "\n\n" + table(calibration.results) + "\n" + placed(calibration.results))
    return 1 if any(r["kind"] == "correct" and r["verdict"] == "wrong" for r in calibration.results) else 0


if __name__ == "__main__":
    sys.exit(main())
