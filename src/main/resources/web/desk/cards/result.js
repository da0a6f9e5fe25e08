import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/assets/icons.js';
import {editDraft} from '../drafts.js';
import {state} from '../store.js';
import {clip, missingHere} from '../text.js';
import {aside, card} from './card.js';

const LONGEST_NOTE = 2000;
const KEYS = 9;

const choice = ({id, label}, at) => {
  const chosen = state.wrapUp.result === id;
  return html`<button type="button" class="result" aria-pressed=${chosen ? 'true' : 'false'}
    aria-keyshortcuts=${at < KEYS ? String(at + 1) : nothing} @click=${() => editDraft({result: id})}>
    ${at < KEYS ? html`<kbd class="key" aria-hidden="true">${at + 1}</kbd>` : nothing}
    <span>${clip(label, 60)}</span> ${chosen ? icon('check') : nothing}
  </button>`;
};

/** What came of the call: one of the admin's results. */
export const result = () => {
  const results = state.call.wrapUp?.results;
  const body = results ? html`<div class="results">${results.slice(0, 30).map(choice)}</div>` : missingHere();
  const needed = state.wrapUp.asked && !state.wrapUp.result;
  return card('result', 'Result', body, {
    aside: aside(needed ? html`<strong class="bad">Choose one first</strong>` : 'needed to save'),
  });
};

/** What the next agent should know; kept on this device until it is saved. */
export const note = () =>
  card(
    'note-card',
    html`<label for="note">Note</label>`,
    html`<textarea class="field note" id="note" rows="4" maxlength=${LONGEST_NOTE} aria-keyshortcuts="N"
    placeholder="Anything the next agent should know" .value=${live(state.wrapUp.note)}
    @input=${(event) => editDraft({note: event.target.value})}></textarea>`,
    {look: 'note-card', aside: html`<kbd class="key" aria-hidden="true">N</kbd>`},
  );
