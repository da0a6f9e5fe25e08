import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';
import {clip, missing} from '../text.js';
import {card} from './card.js';

const MOST = 30;
const FLAGS = {unclear: ['attention', 'Heard unclearly'], booking: ['plain', 'From the booking']};

const flag = ({flag, heard}) => {
  const known = FLAGS[flag];
  if (!known) return nothing;
  return html`<dd class="mark flag ${known[0]}" title=${heard ? `Heard: ${clip(heard, 200)}` : nothing}>${known[1]}</dd>`;
};

const row = (fact) => html`<div class="fact">
  <dt class="label">${clip(fact.label ?? fact.name, 60)}</dt>
  <dd>${clip(fact.value, 200)}${
    fact.flag === 'unclear' && fact.heard
      ? html`<span class="label"> heard “${clip(fact.heard, 120)}”</span>`
      : nothing
  }</dd>
  ${flag(fact)}
</div>`;

const POINTS = [
  ['done', 'check', 'good', 'Done'],
  ['failed', 'cross', 'bad', 'Failed'],
  ['left', 'arrow', 'primary', 'Left'],
];

// In the call the card of steps has gone: what is done, failed and left stays in one line each.
const short = (steps) => html`<ul class="points short-steps">
  ${POINTS.flatMap(([part, sign, tone, name]) =>
    (steps[part] ?? [])
      .slice(0, 6)
      .map(
        (words) =>
          html`<li class=${tone}>${icon(sign)} <span><span class="for-readers">${name}: </span>${clip(words, 160)}</span></li>`,
      ),
  )}
  ${steps.changed ? html`<li>${icon('lock')} <span>${clip(steps.changed, 160)}</span></li>` : nothing}
</ul>`;

const rows = (facts) => {
  if (!facts) return missing();
  if (facts.length === 0) return html`<p class="missing">No facts were heard yet.</p>`;
  return html`<dl class="facts">${facts.slice(0, MOST).map(row)}</dl>`;
};

/** What is known of the matter; in the call also what became of it. */
export const facts = () => {
  const {call} = state;
  const inCall = ['talking', 'reconnecting'].includes(call.phase);
  return card('facts', 'Facts', [rows(call.facts), inCall && call.steps ? short(call.steps) : nothing]);
};
