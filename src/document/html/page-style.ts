/**
 * How the page looks, on screen and on paper. Widths are relative, so that it reads well at 320
 * pixels and at 200 per cent; wide tables scroll on their own.
 */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 Aptos, Calibri, Carlito, Arial, 'Liberation Sans', sans-serif; }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.6em 0 .5em; }
h1 { font-size: 2rem; margin-top: .5em; } h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; } h4 { font-size: 1rem; }
p { margin: .5em 0; max-width: 48rem; }
nav ul { padding-left: 1.2em; }
a { color: #0b5394; }
nav a { display: inline-block; padding: .2em 0; min-width: 24px; }
section + section { border-top: 2px solid #595959; margin-top: 3rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5em 0 1.2em; }
caption { text-align: left; font-weight: 600; padding: .2em 0; }
th, td { border: 1px solid #bfbfbf; padding: .3em .5em; text-align: left; vertical-align: middle; font-weight: 400; }
thead th, thead td { background: #e7eaee; font-weight: 600; vertical-align: bottom; }
.b { font-weight: 600; } .i { font-style: italic; }
.c { text-align: center; } .r { text-align: right; }
.badge { display: inline-block; border: 1px solid #bfbfbf; padding: .1em .6em; }
th, td, .badge { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
svg { display: block; width: 100%; min-width: 6rem; height: 1.1rem; }
@page { size: A4; margin: 20mm 15mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-size: 9pt; } }
@page landscape { size: A4 landscape; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  section + section { break-before: page; border: 0; margin: 0; }
  .wide { overflow: visible; }
  .landscape { page: landscape; }
  h1, h2, h3, h4, caption, thead { break-after: avoid; }
  h4 + p { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
