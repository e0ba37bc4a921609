// dagre_draw.mjs CACHE GRAPH OUT: draws a graph with dagre, writes places and polylines, prints milliseconds of processor time.
// CACHE is a folder whose node_modules holds @dagrejs/dagre.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [cache, source, target] = process.argv.slice(2);
const dagre = createRequire(path.resolve(cache, "package.json"))(process.env.DAGRE ?? "@dagrejs/dagre");

const [head, words, numbers, ...rest] = readFileSync(source, "utf8").trim().split("\n");
const [, nodeCount, edgeCount] = head.split(" ");
const names = words.split(" ");
const operators = numbers.split(" ").map((i) => names[i]);
const edges = rest.map((line) => line.split(" "));
if (operators.length != nodeCount || edges.length != edgeCount) throw new Error(`${source} is damaged`);

const graph = new dagre.graphlib.Graph({ multigraph: true });
graph.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 36, edgesep: 24 * 0.45 });
graph.setDefaultEdgeLabel(() => ({}));
operators.forEach((word, i) => graph.setNode(String(i), { width: 40 + 7 * word.length, height: 28 }));
edges.forEach(([a, b], i) => graph.setEdge(a, b, {}, String(i)));

const start = process.cpuUsage();
dagre.layout(graph);
const used = process.cpuUsage(start);
const milliseconds = (used.user + used.system) / 1e3;

const lines = operators.map((_, i) => `${graph.node(String(i)).x} ${graph.node(String(i)).y}`);
edges.forEach(([a, b], i) => {
  const points = graph.edge(a, b, String(i)).points;
  lines.push([points.length, ...points.flatMap((p) => [p.x, p.y])].join(" "));
});
writeFileSync(target, lines.join("\n") + "\n");
console.log(milliseconds.toFixed(1));
