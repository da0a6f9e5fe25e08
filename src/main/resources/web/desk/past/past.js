import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, day, timeOfDay} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';
import {clip} from '../text.js';
import {openOne, openPast} from './load.js';
import {pastCall} from './one.js';
import {callerWords, outcomeWords, reasonWords, resultWords} from './words.js';

const row = (call) => html`<tr>
  <td class="when"><time datetime=${clip(call.beganAt, 40)}>${day(clip(call.beganAt, 40))}, ${timeOfDay(clip(call.beganAt, 40))}</time></td>
  <th scope="row"><button type="button" class="row-button" @click=${() => openOne(call.id)}>
    ${callerWords(call)}</button></th>
  <td>${clip(call.wants || '–', 160)}</td>
  <td>${reasonWords(call.reason)}</td>
  <td>${clip(call.agent || '–', 60)}</td>
  <td>${call.result ? resultWords(call.result) : outcomeWords(call.outcome)}</td>
  <td class="figures">${Number.isFinite(call.seconds) ? clock(call.seconds * 1000) : html`<span class="second">goes on</span>`}</td>
</tr>`;

const table = (calls) => html`<div class="table-frame" tabindex="0" role="group" aria-labelledby="past-title">
  <table class="calls">
    <thead><tr>${['Began', 'Caller', 'Would like to', 'Passed on because', 'Agent', 'Result', 'Length'].map(
      (words) => html`<th scope="col">${words}</th>`,
    )}</tr></thead>
    <tbody>${calls.map(row)}</tbody>
  </table>
</div>`;

const failed = () => html`<div class="notice bad">${icon('warning')}
  <p><strong>Past calls cannot be read now.</strong> Your calls are not touched by this.</p>
  <button type="button" class="button small" @click=${openPast}>Try again</button></div>`;

const contents = ({phase, calls}) => {
  if (phase === 'failed') return failed();
  if (calls.length > 0) return table(calls);
  return html`<p class="missing">${phase === 'loading' ? 'Still loading' : 'No calls yet.'}</p>`;
};

/** The list of past calls, or one of them. */
export const past = () => {
  const {past} = state;
  if (past.one) return pastCall(past.one);
  return html`<section class="card" id="bar" tabindex="-1" data-region aria-labelledby="past-title">
    <div class="card-head"><h1 id="past-title" tabindex="-1">Past calls</h1>${
      past.calls.length ? html`<span class="card-aside">the newest ${past.calls.length}</span>` : nothing
    }</div>
    ${contents(past)}
  </section>`;
};
