import {html, nothing} from '/lib/lit-html/lit-html.js';
import {earlier} from './cards/earlier.js';
import {facts} from './cards/facts.js';
import {happened} from './cards/happened.js';
import {mood} from './cards/mood.js';
import {note, result} from './cards/result.js';
import {steps} from './cards/steps.js';
import {transcript} from './cards/transcript.js';
import {wants} from './cards/wants.js';
import {who} from './cards/who.js';
import {why} from './cards/why.js';
import {change, state} from './store.js';

const TABS = {
  ringing: [
    ['talk', 'The call'],
    ['why', 'Why and mood'],
  ],
  briefing: [
    ['talk', 'The call'],
    ['why', 'Why and mood'],
  ],
  wrap_up: [
    ['talk', 'Result'],
    ['facts', 'Facts'],
    ['why', 'Transcript'],
  ],
};
const IN_CALL = [
  ['talk', 'Talk'],
  ['facts', 'Facts'],
  ['why', 'Why and mood'],
];

const tabs = (phase) => html`<div class="tabs" role="group" aria-label="Part of the call">
  ${(TABS[phase] ?? IN_CALL).map(
    ([
      id,
      words,
    ]) => html`<button type="button" data-to=${id} aria-pressed=${state.tab === id ? 'true' : 'false'}
      @click=${() => change((state) => (state.tab = id))}>${words}</button>`,
  )}
</div>`;

const screenPop = () => [
  [who(), facts(), earlier()],
  [wants(), steps(), transcript()],
  [why(), mood()],
];
const contents = {
  ringing: screenPop,
  briefing: screenPop,
  wrap_up: () => [[happened(), mood(), facts()], [wants(), result(), note()], [transcript()]],
};
const inCall = () => [
  [who(), facts()],
  [wants(), transcript()],
  [why(), mood(), earlier()],
];

const column = (name, label, cards) =>
  cards.length
    ? html`<div class="column ${name}" role="group" aria-label=${label} tabindex="-1" data-region>${cards}</div>`
    : nothing;

/** Who calls is left, what it is about in the middle, help right. */
export const columns = () => {
  const {phase} = state.call;
  const [left, middle, right] = (contents[phase] ?? inCall)();
  return html`<div class="columns">
    ${tabs(phase)} ${column('left', 'Who calls', left)} ${column('middle', 'What it is about', middle)}
    ${column('right', 'Help', right)}
  </div>`;
};
