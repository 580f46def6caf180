/** What letters, packets and handouts have beside the style of the page. */
export const documentStyle = `
body.document { max-width: 56rem; }
body.document h1 { font-size: 1.5rem; color: var(--ink); line-height: 1.25; }
body.document h2 { margin-top: 1.75rem; } body.document h3 { font-size: 1rem; margin: 1.1rem 0 .2rem; }
body.document li { margin: .15rem 0; } body.document table { font-size: .82rem; table-layout: fixed; min-width: 40rem; }
body.document caption { font-weight: 600; padding-top: .8rem; } time { white-space: nowrap; } td, th { overflow-wrap: break-word; }
.parts-1 { width: 1em; } .parts-2 { width: 2em; } .parts-3 { width: 3em; } .parts-4 { width: 4em; } .parts-5 { width: 5em; }
.parts-6 { width: 6em; } .parts-7 { width: 7em; } .parts-8 { width: 8em; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(23rem, 100%), 1fr)); gap: .15rem 1.5rem; margin: .5rem 0; }
dl div { display: flex; gap: .5rem; align-items: baseline; } dt { color: var(--soft); flex: 0 0 8.5rem; } dd { margin: 0; }
.blank { border-bottom: 1px dashed var(--soft); color: var(--soft); padding: 0 .35rem; }
.blank::before { content: "["; } .blank::after { content: "]"; }
.callout { border: 1px solid var(--line); border-left: .4rem solid var(--soft); padding: .5rem 1rem; margin: .8rem 0; background: var(--panel); }
.callout.yes { border-left-color: var(--yes); } .callout.no { border-left-color: var(--no); }
.callout.unknown, .callout.caution { border-left-color: var(--open); } .callout.help { border-left-color: var(--link); }
.callout-title { font-weight: 700; font-size: 1.1rem; }
.lines .line { border-top: 1px solid var(--ink); margin: 2.6rem 0 0; padding-top: .2rem; max-width: 26rem; color: var(--soft); font-size: .875rem; }
.lines.writing .line { border-top: 0; border-bottom: 1px solid var(--line); margin: .9rem 0 0; padding-bottom: 3.2rem; max-width: none; color: var(--ink); font-size: inherit; font-weight: 600; }
.handout { font-size: 1.125rem; line-height: 1.6; } .handout.document { max-width: 42rem; } .handout .callout-title { font-size: 1.25rem; }
@media print { .new-page { break-before: page; } .callout { break-inside: avoid; } body.document { max-width: none; }
  .handout { font-size: 12pt; } }
`
