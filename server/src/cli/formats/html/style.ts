/** The style of the page of `--format html`: light or dark as the reader has it, and plain on paper. */
export const style = `
:root { color-scheme: light dark; --line: #d0d0d0; --faint: #6b6b6b; --paper: #fff; --ink: #1c1c1c;
  --error: #b3261e; --warning: #8a5a00; --information: #1a56b0; --hint: #5a5a5a;
  --error-back: #fbdad7; --warning-back: #fdeac2; --information-back: #dbe8fb; --hint-back: #e9e9e9; }
@media (prefers-color-scheme: dark) { :root { --line: #454545; --faint: #a0a0a0; --paper: #1c1c1c; --ink: #e4e4e4;
  --error: #ff8f87; --warning: #f3c057; --information: #8fb8ff; --hint: #b4b4b4;
  --error-back: #5a201c; --warning-back: #4f3a08; --information-back: #1d3a66; --hint-back: #3a3a3a; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: var(--paper); color: var(--ink);
  font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
th, td.severity, td:first-child { white-space: nowrap; }
.contents td:first-child, .contents th:first-child { white-space: normal; overflow-wrap: anywhere; width: 60%; }
.rule, .fix, small, .number { color: var(--faint); }
.fix, .rule { font-size: .9em; }
.text { border: 1px solid var(--line); padding: .5rem 0; font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
.line { display: flex; }
.number { flex: none; width: 3.5rem; padding-right: .8rem; text-align: right; font: .8em/2.1 monospace; user-select: none; }
.content { flex: 1; min-width: 0; padding-right: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; border-bottom: 2px solid; }
sup a { font: .75em/1 system-ui, sans-serif; text-decoration: none; font-weight: 600; padding: 0 .1em; }
tr.error .severity, sup .error { color: var(--error); } mark.error { background: var(--error-back); border-color: var(--error); }
tr.warning .severity, sup .warning { color: var(--warning); } mark.warning { background: var(--warning-back); border-color: var(--warning); }
tr.information .severity, sup .information { color: var(--information); } mark.information { background: var(--information-back); border-color: var(--information); }
tr.hint .severity, sup .hint { color: var(--hint); } mark.hint { background: var(--hint-back); border-color: var(--hint); }
:target { outline: 2px solid var(--information); } .anchor:target + * { outline: 2px solid var(--information); }
dt { font-weight: 600; } dd { margin: 0 0 .6rem 1.5rem; }
.failures { color: var(--error); }
@media print { :root { color-scheme: light; --line: #999; --faint: #444; --paper: #fff; --ink: #000;
  --error: #000; --warning: #000; --information: #000; --hint: #000;
  --error-back: none; --warning-back: none; --information-back: none; --hint-back: none; }
  body { padding: 0; max-width: none; font-size: 11pt; } a { text-decoration: none; }
  thead { display: table-header-group; } tr, dd { break-inside: avoid; } h2, h3 { break-after: avoid; }
  mark.error { border-bottom: 3px double; } mark.hint, mark.information { border-bottom: 1px dotted; } }
`;
