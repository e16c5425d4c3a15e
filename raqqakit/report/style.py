"""How a report looks: on a screen, light and dark, on a phone, and on paper."""

# Each kind of mark has a line of its own under it, for those who see no colour.
STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --page: #ffffff; --soft: #f2f2f2;
  --line: #6b6b6b; --link: #0b4f8a; --actor: #d9ebf7; --location: #fbe3d2;
  --time: #d9f0e8; --quantity: #f1e2ef; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; --page: #161616;
  --soft: #262626; --line: #a0a0a0; --link: #9ccdf5; --actor: #173b52;
  --location: #57321a; --time: #12463a; --quantity: #4b2a46; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55;
  font: 1rem/1.55 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main, footer { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link);
  outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; }
p.heading { font-weight: 700; margin-top: 1.5rem; break-after: avoid; }
p.metadata { color: var(--ink); font-size: 0.85rem; }
mark { color: inherit; padding: 0 0.15em; text-decoration-line: underline;
  text-decoration-thickness: 2px; text-underline-offset: 3px; }
mark.actor { background: var(--actor); text-decoration-style: solid; }
mark.location { background: var(--location); text-decoration-style: double; }
mark.time { background: var(--time); text-decoration-style: dotted; }
mark.quantity { background: var(--quantity); text-decoration-style: wavy; }
/* Read aloud, not seen: the eye has the colour and the line. */
mark .note { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
mark { position: relative; }
.legend { list-style: none; padding: 0; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.9rem; }
.wide table { min-width: 48rem; }
caption { text-align: left; font-weight: 700; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.7rem 0.35rem 0; }
th { background: var(--soft); }
img { max-width: 100%; height: auto; background: #ffffff; }
@media screen and (max-width: 40rem) {
  .wide table { min-width: 0; }
  table, caption, tbody, tr, td { display: block; width: 100%; }
  /* Read aloud, not seen: the eye has each heading before its cell. */
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  tr { border-bottom: 2px solid var(--line); padding: 0.4rem 0; }
  td { border: 0; padding: 0.15rem 0; text-align: left !important;
    white-space: normal !important; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-label) ": "; font-weight: 700; }
  td::before { content: attr(data-label) ": " / ""; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --ink: #000; --page: #fff; --soft: #f2f2f2; --line: #555; --link: #000;
    --actor: #d9ebf7; --location: #fbe3d2; --time: #d9f0e8; --quantity: #f1e2ef; }
  body { font-size: 10.5pt; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; width: 100%; }
  .wide table { min-width: 0; }
  td, th { white-space: normal !important; overflow-wrap: break-word; }
  tr, img, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
