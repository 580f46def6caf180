/** The style of the page: light, dark and print. */
export const pageStyle = `
:root { color-scheme: light dark;
  --page: #ffffff; --ink: #1d2429; --soft: #55606a; --line: #cfd6dc; --panel: #f3f6f8; --link: #0b5394;
  --yes: #8c1d18; --no: #1b5e3a; --open: #7a4b00; --dose: #2f6f9f; --low: #8fa9bd; --add: #6b5b95;
  --score: #a23b00; --mark: #7b2d8b; --episode: #6a737b; }
@media (prefers-color-scheme: dark) { :root {
  --page: #14181b; --ink: #e8ecef; --soft: #a9b4bd; --line: #3a444c; --panel: #1d2327; --link: #8fc4f2;
  --yes: #ffb4ab; --no: #8fd8ad; --open: #f2c36b; --dose: #5a9fd4; --low: #54697a; --add: #a99bd6;
  --score: #ffa467; --mark: #d98fe6; --episode: #98a3ab; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 70rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.05rem; font-weight: 600; margin: 0; color: var(--soft); }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
a { color: var(--link); } p { margin: .4rem 0; } ul, ol { margin: .3rem 0; padding-left: 1.3rem; }
.soft { color: var(--soft); } .small { font-size: .875rem; }
.verdict { border-left: .4rem solid; padding: .3rem 0 .3rem 1rem; margin: 1rem 0; }
.verdict.yes { border-color: var(--yes); } .verdict.no { border-color: var(--soft); } .verdict.unknown { border-color: var(--open); }
.verdict .answer { font-size: 1.6rem; font-weight: 700; line-height: 1.25; margin: 0 0 .3rem; }
.mark { display: inline-block; width: 1.3em; font-weight: 700; }
.mark.yes { color: var(--no); } .mark.no { color: var(--yes); } .mark.unknown { color: var(--open); }
.verdict.yes .answer { color: var(--yes); } .verdict.no .answer { color: var(--ink); } .verdict.unknown .answer { color: var(--open); }
.badge { font-size: .75rem; border: 1px solid var(--line); border-radius: .6rem; padding: 0 .5rem; color: var(--soft); white-space: nowrap; }
.reasons { list-style: none; padding-left: 0; } .reasons .reasons { padding-left: 1.35rem; border-left: 1px solid var(--line); margin-left: .45rem; }
.reasons li { margin: .25rem 0; } .reasons li.leaf { padding-left: 1.1rem; }
summary { cursor: pointer; } summary:focus-visible, a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.basis { font-size: .8125rem; color: var(--soft); margin-left: 1.3em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; } td.path { overflow-wrap: anywhere; } .date { white-space: nowrap; }
td ul { padding-left: 1rem; margin: 0; }
.evidence-list tr:target, .sources li:target { background: var(--panel); }
.questions { table-layout: fixed; min-width: 40rem; } .questions th:nth-child(1) { width: 20%; } .questions th:nth-child(2) { width: 33%; } .questions th:nth-child(3) { width: 29%; }
.flags { list-style: none; padding-left: 0; }
.flags li { border-left: .25rem solid var(--line); padding: .1rem 0 .1rem .8rem; margin: .6rem 0; } .flags li.high { border-color: var(--yes); } .flags li.moderate { border-color: var(--open); }
.flags .basis { margin-left: 0; } .do::before { content: "→ "; }
.options { list-style: none; padding-left: 0; } .option { border-top: 1px solid var(--line); } .option summary { padding: .35rem 0; }
.option details:target summary { background: var(--panel); } .rank { display: inline-block; min-width: 1.8em; color: var(--soft); font-variant-numeric: tabular-nums; }
.option dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .35rem 1rem; margin: .2rem 0 1rem 1.3rem; font-size: .9375rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; } dd ul { margin: 0; padding-left: 1rem; }
.kinds { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; padding: .3rem .8rem .5rem; min-width: 0; } .kinds label { display: inline-block; margin-right: 1rem; }
.plan:has([value="first"]:checked) :is(.option:not(.first), .status:not(:has(.first))),
.plan:has([value="medicines"]:checked) :is(.option:not(.medicines), .status:not(:has(.medicines))),
.plan:has([value="stimulation"]:checked) :is(.option:not(.stimulation), .status:not(:has(.stimulation))),
.plan:has([value="psychotherapy"]:checked) :is(.option:not(.psychotherapy), .status:not(:has(.psychotherapy))),
.plan:has([value="beside"]:checked) :is(.option:not(.beside), .status:not(:has(.beside))),
.plan:has([value="investigational"]:checked) :is(.option:not(.investigational), .status:not(:has(.investigational))) { display: none; }
.print-only { display: none; } .safety-plan > li { margin: .5rem 0; }
@media (max-width: 40rem) { .option dl { grid-template-columns: 1fr; margin-left: 0; } dd { margin-bottom: .4rem; } }
figure { margin: 0; } figure svg { width: 100%; height: auto; min-width: 42rem; display: block; }
svg text { font-size: 12px; fill: var(--ink); } svg .quiet { fill: var(--soft); font-size: 11px; } svg .on-bar { fill: var(--page); font-size: 11px; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .base { stroke: var(--line); }
svg .dose { fill: var(--low); } svg .dose.adequate { fill: var(--dose); } svg .dose.added { fill: var(--add); }
svg .possible { fill: none; stroke: var(--soft); stroke-dasharray: 3 3; } svg .unknown-dose { fill: var(--panel); stroke: var(--open); stroke-dasharray: 4 2; }
svg .minimum { stroke: var(--ink); stroke-dasharray: 2 3; } svg .score-line { fill: none; stroke: var(--score); stroke-width: 2; }
svg .score-point { fill: var(--score); } svg .procedure { fill: var(--mark); } svg .episode { fill: var(--episode); }
svg .episode.earliest { fill: none; stroke: var(--episode); stroke-dasharray: 3 3; }
.key span { margin-right: 1.2rem; white-space: nowrap; } .key i { display: inline-block; width: .9em; height: .9em; vertical-align: -.1em; margin-right: .35em; border: 1px solid var(--soft); }
.key .adequate { background: var(--dose); } .key .low { background: var(--low); } .key .added { background: var(--add); } .key .possible { border-style: dashed; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .6rem; color: var(--soft); font-size: .875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .safety-plan > li { padding-bottom: 2.2rem; border-bottom: 1px solid var(--line); }
  :root { --page: #ffffff; --ink: #000000; --soft: #333333; --line: #999999; --panel: #eeeeee; --link: #000000;
    --yes: #8c1d18; --no: #1b5e3a; --open: #7a4b00; --dose: #2f6f9f; --low: #8fa9bd; --add: #6b5b95; --score: #a23b00; --mark: #7b2d8b; --episode: #6a737b; }
  body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; } figure svg { min-width: 0; }
  details:not(.option details)::details-content { content-visibility: visible; display: block; } h2, h3, tr, figure, .option { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .kinds, .sensitive { display: none; } .print-only { display: block; } }
`
