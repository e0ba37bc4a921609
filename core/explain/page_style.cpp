// What every page has: its colours, light and dark, and the script. Nothing is fetched from anywhere; the page says so to the
// browser as well (Content-Security-Policy).

#include "core/explain/drawing.h"
#include "core/explain/page.h"

namespace crease::explain {
namespace {

constexpr auto style = R"css(
:root{color-scheme:light dark;--ink:#1d2530;--quiet:#5b6675;--accent:#0b6bcb;--paper:#fff;--back:#f5f6f8;--above:#b2182b;--below:#2166ac;--on:#fff;--line:#b8c0ca}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--quiet:#9aa5b4;--accent:#6db3ff;--paper:#1b2027;--back:#13171c;--above:#f4745f;--below:#5aa2e8;--on:#10141a;--line:#465160}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 system-ui,"DejaVu Sans",sans-serif;display:grid;grid-template-columns:15rem minmax(0,1fr);grid-template-areas:"head head" "nav main"}
body:not(:has(nav)){grid-template-columns:minmax(0,62rem);grid-template-areas:"head" "main"}
header{grid-area:head;padding:1rem 1.5rem .5rem;border-bottom:1px solid var(--line)}
h1{margin:0;font-size:1.5rem}header p{margin:.2rem 0;color:var(--quiet);overflow-wrap:anywhere}
.controls{display:flex;gap:.5rem;align-items:center;flex-wrap:wrap}
button,select{font:inherit;padding:.2rem .7rem;border:1px solid var(--line);border-radius:5px;background:var(--paper);color:var(--ink)}
button:focus-visible,select:focus-visible,a:focus-visible,.formula:focus-visible{outline:2px solid var(--accent)}
nav{grid-area:nav;padding:1rem;border-right:1px solid var(--line);overflow-wrap:anywhere}
nav ol{margin:0;padding-left:1.5rem}nav a{color:var(--ink);text-decoration:none;display:block;padding:.2rem .4rem;border-radius:4px}
nav a.here{background:var(--accent);color:var(--on)}
main{grid-area:main;padding:1rem 1.5rem;min-width:0}
.scene{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1rem 1.3rem;margin-bottom:1rem}
h2{margin:0 0 .6rem;font-size:1.2rem}h3{margin:.8rem 0 .1rem;font-size:.95rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:1.5rem}
aside{font-size:.93rem}aside p{margin:.1rem 0}
.paper{font-style:italic;color:var(--quiet);margin-top:.8rem!important}
.remark{color:var(--quiet)}
svg{max-width:100%;height:auto;display:block;margin:.6rem 0}
.formulas{overflow:auto hidden;padding-block:.3rem}.formula{cursor:copy;width:fit-content;padding:.35rem .3rem;border-radius:4px;font-size:1.08rem}
.formula:hover{background:var(--back)}.formula.copied::after{content:" copied";color:var(--accent);font-size:.8rem}
math[display=block]{text-align:left;width:fit-content;margin:0}
.lit{background:color-mix(in srgb,var(--accent) 25%,transparent);border-radius:3px}
svg .lit{stroke:var(--accent);stroke-width:2}
table{border-collapse:collapse}th{text-align:left;font-weight:500;color:var(--quiet);padding:.1rem .9rem .1rem 0;vertical-align:top}td{padding:.1rem .5rem .1rem 0;overflow-wrap:anywhere}
.told{margin-top:.8rem;font-size:.85rem}
.one .scene{display:none}.one .scene.here{display:block}
@media (max-width:900px){body{grid-template-columns:1fr;grid-template-areas:"head" "nav" "main"}.columns{grid-template-columns:1fr}nav{border-right:0}}
@media print{:root{--ink:#000;--quiet:#444;--paper:#fff;--back:#fff;--above:#b2182b;--below:#2166ac;--on:#fff;--line:#999}body{display:block;font-size:10pt}nav,.controls{display:none}
.one .scene,.scene{display:block;break-inside:avoid;border:0;padding:0 0 1rem}h2{break-after:avoid}@page{margin:11mm 13mm}.columns{grid-template-columns:1fr 18rem;gap:1rem;break-inside:avoid}aside{font-size:8pt;line-height:1.25}.told{font-size:7.5pt;margin-top:.4rem}h3{margin:.4rem 0 0}
.formula{font-size:9.5pt;padding:.1rem .2rem}.formulas{padding-block:0}svg{margin:.3rem 0}#result svg{max-height:20cm;width:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

constexpr auto script = R"js(
(() => {
  const scenes = [...document.querySelectorAll('.scene')], links = [...document.querySelectorAll('nav a')];
  const by = id => document.getElementById(id);
  let at = 0, timer = null, one = scenes.length > 1;
  const show = number => {
    at = Math.max(0, Math.min(scenes.length - 1, number));
    document.body.classList.toggle('one', one);
    scenes.forEach((scene, i) => scene.classList.toggle('here', i === at));
    links.forEach((link, i) => { link.classList.toggle('here', i === at); link.toggleAttribute('aria-current', i === at); });
    if (!one && scenes.length > 1) scenes[at].scrollIntoView({block: 'start'});
    if (at === scenes.length - 1) stop();
  };
  const stop = () => { clearInterval(timer); timer = null; if (by('play')) by('play').textContent = '▶ Play'; };
  const play = () => {
    if (timer) return stop();
    one = true;
    if (at === scenes.length - 1) at = -1;
    show(at + 1);
    timer = setInterval(() => show(at + 1), 4000);
    by('play').textContent = '❚❚ Pause';
  };
  const go = number => { stop(); show(number); };
  links.forEach((link, i) => link.addEventListener('click', event => { event.preventDefault(); go(i); }));
  const on = (id, what) => { if (by(id)) by(id).addEventListener('click', what); };
  on('back', () => go(at - 1)); on('next', () => go(at + 1)); on('play', play);
  on('all', () => { stop(); one = !one; by('all').textContent = one ? 'All steps' : 'One step'; show(at); });
  if (by('channels')) by('channels').addEventListener('change', event =>
    document.querySelectorAll('.view').forEach(view => { view.hidden = view.dataset.channel !== event.target.value; }));
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(SELECT|BUTTON|INPUT)$/.test(event.target.tagName)) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === ' ') { event.preventDefault(); play(); }
  });
  const light = (scene, key, lit) => scene.querySelectorAll('[data-key]').forEach(mark => {
    const own = mark.dataset.key.split('/')[0];
    if (own === key && !mark.closest('svg')) mark.classList.toggle('lit', lit);
  });
  scenes.forEach(scene => ['mouseover', 'mouseout'].forEach(kind => scene.addEventListener(kind, event => {
    const mark = event.target.closest('[data-key]');
    if (mark) light(scene, mark.dataset.key.split('/')[0], kind === 'mouseover');
  })));
  const copy = formula => navigator.clipboard?.writeText(formula.dataset.latex).then(() => {
    formula.classList.add('copied'); setTimeout(() => formula.classList.remove('copied'), 1200);
  });
  document.querySelectorAll('.formula').forEach(formula => {
    formula.addEventListener('click', () => copy(formula));
    formula.addEventListener('keydown', event => { if (event.key === 'Enter') copy(formula); });
  });
  const wanted = scenes.findIndex(scene => '#' + scene.id === location.hash);
  if (scenes.length) show(Math.max(0, wanted));
})();
)js";

} // namespace

std::string page_frame(const std::string& title, const std::string& body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src "
           "'unsafe-inline'\">\n<title>" +
           xml_escaped(title) + "</title>\n<style>" + style + svg_style() + "</style>\n</head>\n<body>\n" + body + "\n<script>" + script +
           "</script>\n</body>\n</html>\n";
}

} // namespace crease::explain
