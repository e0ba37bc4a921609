#!/usr/bin/env node
// compare_with_dagre.mjs [REPORT] [NAME...]: our layout beside dagre's, on the same graphs, with the same node sizes and
// gaps, in one run, measured by the same ruler. Prints a table; ends with code 1 if a promise is broken.
//
// REPORT is the built layout_report (default: build/dev/tests/bench/layout/layout_report under the source tree). dagre comes from
// npm on first use, into $XDG_CACHE_HOME/crease/dagre (or ~/.cache/crease/dagre). Times are processor time.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const version = "1.1.4";
const here = path.dirname(fileURLToPath(import.meta.url));
const isReport = process.argv[2] && existsSync(process.argv[2]);
const report = isReport ? process.argv[2] : path.join(here, "../../../build/dev/tests/bench/layout/layout_report");
const chosen = process.argv.slice(isReport ? 3 : 2);
const names = chosen.length ? chosen : ["resnet50", "repvgg_a0", "inception_v3", "unet", "vit_b_16", "densenet121", "swin_t"];
const patience = 20; // minutes for dagre on one graph
const promisedSpeed = { densenet121: 300 };
const promisedMilliseconds = { swin_t: 150 };

function installDagre() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "crease", `dagre-${version}`);
  if (existsSync(path.join(cache, "node_modules/@dagrejs/dagre"))) return cache;
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, "package.json"), '{"private": true}');
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", `@dagrejs/dagre@${version}`], { cwd: cache });
  return cache;
}

function measure(...options) {
  const [milliseconds, width, height, crossings, length, through] = execFileSync(report, options, { encoding: "utf8" })
    .trim()
    .split(" ")
    .map(Number);
  return { milliseconds, width, height, crossings, length, through };
}

function drawWithDagre(cache, name, folder) {
  const drawn = path.join(folder, name);
  const run = spawnSync(process.execPath, [path.join(here, "dagre_draw.mjs"), cache, path.join(here, `graphs/${name}.graph`), drawn], {
    encoding: "utf8",
    timeout: patience * 60_000,
  });
  if (run.error?.code === "ETIMEDOUT") return { failure: `over ${patience} min` };
  if (/Maximum call stack/.test(run.stderr)) return { failure: "stack overflow" };
  if (run.status !== 0) throw new Error(`dagre on ${name}: ${run.signal ?? run.stderr}`);
  return { ...measure(name, "--drawn", drawn), milliseconds: Number(run.stdout) };
}

function brokenPromises(name, ours, theirs) {
  const broken = [];
  if (ours.through > 0) broken.push(`${ours.through} edges run through nodes`);
  if (ours.milliseconds > (promisedMilliseconds[name] ?? Infinity)) broken.push("too slow");
  if (theirs.failure) return broken;
  if (ours.crossings > theirs.crossings) broken.push("more crossings");
  if (ours.length > 1.2 * theirs.length) broken.push("longer than 1.2 times");
  if (theirs.milliseconds / ours.milliseconds < (promisedSpeed[name] ?? 0)) broken.push("not fast enough");
  return broken;
}

function row(name, ours, theirs, broken) {
  const number = (value, digits = 0) => (value === undefined ? "-" : value.toFixed(digits));
  const ratio = (a, b, digits) => (a === undefined || b === undefined || b === 0 ? "-" : (a / b).toFixed(digits));
  return [
    name,
    number(ours.milliseconds, 1),
    theirs.failure ?? number(theirs.milliseconds, 0),
    ratio(theirs.milliseconds, ours.milliseconds, 0),
    number(ours.crossings),
    number(theirs.crossings),
    ratio(ours.length, theirs.length, 2),
    ratio(ours.width, theirs.width, 2),
    number(ours.through),
    number(theirs.through),
    broken.join(", ") || "ok",
  ];
}

const header = ["graph", "ms", "dagre ms", "faster", "crossings", "dagre", "length/dagre", "width/dagre", "through", "dagre", "promises"];
const widths = [14, 8, 14, 8, 10, 8, 13, 12, 8, 6, 3];

function print(cells) {
  console.log(cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" "));
}

const cache = installDagre();
const folder = mkdtempSync(path.join(os.tmpdir(), "crease-dagre-"));
let failed = false;
print(header);
for (const name of names) {
  const ours = measure(name);
  const theirs = drawWithDagre(cache, name, folder);
  const broken = brokenPromises(name, ours, theirs);
  failed ||= broken.length > 0;
  print(row(name, ours, theirs, broken));
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
