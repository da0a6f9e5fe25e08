import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock} from './clock.js';
import {icon} from './icons.js';

const LONGEST = 2000;
const MOST_MARKS = 20;
const HIDDEN = /•{2,}/u;
const ICONS = {caller: 'person', assistant: 'sound', agent: 'headset'};

const withHidden = (text) =>
  text
    .split(HIDDEN)
    .map((part, at) => (at === 0 ? part : html`<span class="said-hidden">hidden</span>${part}`));

const findNext = (text, phrases, from) => {
  const lower = text.toLowerCase();
  let next = null;
  for (const phrase of phrases) {
    const at = lower.indexOf(phrase.toLowerCase(), from);
    if (at >= 0 && (!next || at < next.at)) next = {at, end: at + phrase.length};
  }
  return next;
};

const marked = (text, phrases, mark, plain) => {
  const parts = [];
  let from = 0;
  for (
    let hit = findNext(text, phrases, 0);
    hit && parts.length < 2 * MOST_MARKS;
    hit = findNext(text, phrases, from)
  ) {
    parts.push(plain(text.slice(from, hit.at)));
    parts.push(mark(plain(text.slice(hit.at, hit.end))));
    from = hit.end;
  }
  parts.push(plain(text.slice(from)));
  return parts;
};

const usable = (phrases) => (phrases ?? []).filter((phrase) => typeof phrase === 'string' && phrase);

/**
 * A line's text with evidence underlined, personal data dotted under, and redacted parts as boxes; the end of
 * an endless line is left out.
 */
export const words = (text, evidence = [], personal = []) => {
  const whole = String(text ?? '');
  const shown = whole.length > LONGEST ? `${whole.slice(0, LONGEST)} …` : whole;
  const own = usable(personal);
  const withPersonal = (part) =>
    marked(part, own, (inner) => html`<span class="said-personal" title="Personal data">${inner}</span>`, withHidden);
  return marked(shown, usable(evidence), (inner) => html`<mark class="said-evidence">${inner}</mark>`, withPersonal);
};

/**
 * One line of a transcript: `line` as the service sends it, `name` of who speaks. Unfinished lines are
 * hidden from readers, who get the finished one.
 */
export const transcriptLine = (line, name) => {
  const who = ICONS[line.who] ? line.who : 'caller';
  return html`<div class="said ${who} ${line.final ? '' : 'unfinished'}"
      aria-hidden=${line.final ? nothing : 'true'}>
    <span class="said-icon">${icon(ICONS[who])}</span>
    <p class="said-by"><b>${name}</b> <time>${clock(line.atMillis)}</time></p>
    <p class="said-words">${words(line.text, line.evidence, line.personal)}${
      line.final ? nothing : html`<i class="said-dot"></i>`
    }</p>
  </div>`;
};

/** The rule between what the assistant heard and what a person says. */
export const joined = (text) => html`<p class="said-joined">${text}</p>`;
