// How the annotator looks: the text with its marks, and the comparison.

import { button, freshId, make } from "./dom.mjs";
import { slice } from "./offsets.mjs";
import { markAt, overlap } from "./marks.mjs";

export const LOOKS = 4;

/** The text as a list of tokens to choose from, with what stands between them. */
export function drawText({ text, units, tokens, language }) {
  const id = freshId("text");
  const box = make("div", {
    role: "listbox", "aria-multiselectable": "true", tabindex: "0", class: "rr-text",
    "aria-label": "The text, word by word",
  });
  const options = [];
  const gaps = [];
  let place = 0;
  const gap = (end) => {
    const between = make("span", { "data-start": place, lang: language });
    between.textContent = slice(text, units, place, end);
    gaps.push([place, end, between]);
    box.append(between);
  };
  tokens.forEach(([start, end], number) => {
    if (start > place) gap(start);
    const option = make("span", {
      role: "option", id: `${id}-${number}`, "data-start": start, "data-token": number,
      "aria-selected": "false", lang: language,
    });
    option.append(slice(text, units, start, end));
    options.push(option);
    box.append(option);
    place = end;
  });
  if (place < units.length - 1) gap(units.length - 1);
  return { box, options, gaps };
}

/** Show which tokens are marked, which are chosen, and where the cursor is. */
export function paint({ box, options, gaps }, { tokens, labels, history, chosen, cursor }) {
  const marks = history.now;
  options.forEach((option, number) => {
    const [start, end] = tokens[number];
    const mark = marks.find((m) => overlap(m, { start, end }));
    const goesOn = mark && number + 1 < tokens.length && tokens[number + 1][0] < mark.end;
    look(option, mark, labels);
    tag(option, mark && !goesOn ? mark.label : "");
    option.setAttribute("aria-selected", String(chosen[0] <= number && number <= chosen[1]));
    option.classList.toggle("rr-cursor", number === cursor);
  });
  gaps.forEach(([start, end, between]) => {
    const mark = markAt(marks, start);
    look(between, mark && mark.end >= end ? mark : undefined, labels);
  });
  if (options[cursor]) box.setAttribute("aria-activedescendant", options[cursor].id);
}

function look(element, mark, labels) {
  if (mark) element.dataset.look = String(labels.indexOf(mark.label) % LOOKS);
  else delete element.dataset.look;
}

/** The label's word behind a mark, so that no mark is known by its colour alone. */
function tag(option, words) {
  const present = option.querySelector("small");
  if ((present?.textContent.trim() ?? "") === words) return;
  present?.remove();
  if (words) option.append(make("small", { lang: "en", class: "rr-tag" }, ` ${words}`));
}

/** The list of all marks, each a button that goes to it. */
export function drawList(list, { text, units, history, language }, go) {
  list.replaceChildren(
    ...history.now.map((mark) => {
      const goes = button("", () => go(mark));
      goes.append(
        make("span", { lang: language }, slice(text, units, mark.start, mark.end)),
        ` (${mark.label})`,
      );
      return make("li", {}, goes);
    }),
  );
}

/** The comparison: its scores, the text with both markings, and a table of the pairs. */
export function drawComparison(place, view, comparison) {
  place.replaceChildren();
  if (!comparison.pairs) return;
  place.append(
    make("p", { class: "rr-heading" }, `Compared with ${comparison.against}`),
    make("p", {}, comparison.words),
    bothMarkings(view, comparison.pairs),
    pairTable(view, comparison.pairs),
  );
}

function bothMarkings({ text, units, language }, pairs) {
  const length = units.length - 1;
  const ends = pairs.flatMap((p) => [p.start, p.end]);
  const cuts = [...new Set([0, ...ends, length])].sort((a, b) => a - b);
  const box = make("p", { class: "rr-both", lang: language });
  cuts.slice(0, -1).forEach((start, number) => {
    const end = cuts[number + 1];
    const here = pairs.filter((p) => p.start <= start && end <= p.end);
    const piece = make("span", {}, slice(text, units, start, end));
    if (here.length) piece.dataset.kind = here[0].kind;
    box.append(piece);
    for (const pair of pairs.filter((p) => p.end === end)) {
      box.append(make("small", { lang: "en", class: "rr-tag" }, ` [${inShort(pair)}]`));
    }
  });
  return box;
}

/** The result in words, with the other's label where it is not mine as well. */
function inShort({ kind, words, other }) {
  return other && kind !== "agree" ? `${words}: ${other.label}` : words;
}

function pairTable({ language }, pairs) {
  const head = ["Result", "Yours", "The other"].map((words) => make("th", { scope: "col" }, words));
  const rows = pairs.map((pair) => {
    const result = make("th", { scope: "row" });
    result.append(make("span", { "data-kind": pair.kind }, pair.words));
    return make("tr", {}, result, sideOf(pair.mine, language), sideOf(pair.other, language));
  });
  return make(
    "div", { class: "rr-wide", tabindex: "0", role: "region", "aria-label": "Every pair of marks" },
    make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows)),
  );
}

function sideOf(mark, language) {
  if (!mark) return make("td", {}, "–");
  return make("td", {}, make("span", { lang: language }, mark.surface), ` (${mark.label})`);
}
