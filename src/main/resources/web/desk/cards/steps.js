import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';
import {clip, missingHere} from '../text.js';

const MOST = 8;
const PARTS = [
  ['done', 'check', 'good', 'Done'],
  ['failed', 'cross', 'bad', 'Failed'],
  ['left', 'arrow', 'primary', 'Left'],
];

const part =
  (steps) =>
  ([name, sign, tone, words]) => {
    const lines = steps[name] ?? [];
    if (lines.length === 0) return nothing;
    return html`<div class="step ${tone}">
    <h3>${icon(sign)} ${words}</h3>
    <ul>${lines.slice(0, MOST).map((line) => html`<li>${clip(line, 240)}</li>`)}</ul>
  </div>`;
  };

const nothingDone = ({done, failed, left}) => !done?.length && !failed?.length && !left?.length;

/** What the assistant did, what failed, what is left; and whether anything was changed. */
export const steps = () => {
  const {steps} = state.call;
  const shown = steps && !nothingDone(steps);
  return html`<section class="card steps" id="steps" aria-labelledby="steps-title">
    <h2 class=${shown ? 'for-readers' : 'card-title'} id="steps-title">What the assistant did</h2>
    ${steps ? PARTS.map(part(steps)) : missingHere()}
    ${steps && !shown ? html`<p class="missing">The assistant did nothing yet.</p>` : nothing}
    ${steps?.changed ? html`<p class="changed">${icon('lock')} <strong>${clip(steps.changed, 240)}</strong></p>` : nothing}
  </section>`;
};
