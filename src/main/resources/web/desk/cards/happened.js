import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';
import {clip, missingHere} from '../text.js';
import {card} from './card.js';

const list = (lines, sign, tone, name) =>
  (lines ?? [])
    .slice(0, 8)
    .map(
      (line) =>
        html`<li class=${tone}>${icon(sign)} <span><span class="for-readers">${name}: </span>${clip(line, 200)}</span></li>`,
    );

const body = (steps) => {
  if (!steps) return missingHere();
  return html`<ul class="points">
    ${list(steps.done, 'check', 'good', 'Done')} ${list(steps.failed, 'cross', 'bad', 'Failed')}
    ${list(steps.left, 'arrow', 'primary', 'Left')}
    ${steps.changed ? html`<li>${icon('lock')} <span>${clip(steps.changed, 200)}</span></li>` : nothing}
  </ul>`;
};

/** What the assistant had done when the call came here. */
export const happened = () => card('steps', 'What the assistant did', body(state.call.steps));
