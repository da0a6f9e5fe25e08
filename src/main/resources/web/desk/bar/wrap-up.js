import {html, nothing} from '/lib/lit-html/lit-html.js';
import {moreTime, saveWrapUp} from '../commands.js';
import {flushDraft} from '../drafts.js';
import {verifiedMark} from '../cards/verified.js';
import {state} from '../store.js';
import {callerName} from '../text.js';
import {act, countdown, leftMillis, refusal, standing} from './parts.js';

const ENDED = {caller: 'The caller hung up', agent: 'You ended the call', line: 'The line broke'};
const SAVES = {
  available: 'Save and be available',
  break: 'Save and take a break',
  offline: 'Save and go offline',
};
const LAST_MOMENT_MILLIS = 2500;

let whole = {call: null, millis: 0};
let flushed = null;

// The card says how long is left, not how long the wrap-up lasts in all: the most seen is the whole circle.
const wholeMillis = (left) => {
  if (whole.call !== state.call.id) whole = {call: state.call.id, millis: left};
  whole.millis = Math.max(whole.millis, left);
  return whole.millis;
};

const saveLastMoment = (left) => {
  if (left > LAST_MOMENT_MILLIS) flushed = null;
  else if (flushed !== state.call.id) {
    flushed = state.call.id;
    flushDraft();
  }
};

/** After the talk: time left, and saving. */
export const wrapUp = () => {
  const {call} = state;
  const left = leftMillis();
  saveLastMoment(left);
  const needed = state.wrapUp.result ? null : 'Choose a result to save';
  return html`${countdown(left, wholeMillis(left))}
    <div class="bar-who">
      <h2 id="bar-title" tabindex="-1">Wrap-up: ${callerName(call, 'Unknown caller')}</h2> ${verifiedMark(call)}
      <p class="bar-facts figures">
        ${ENDED[call.wrapUp?.endedBy] ? html`<span>${ENDED[call.wrapUp.endedBy]}</span>` : nothing}
        <span>${standing(call.talkMillis)} with you</span>
        <span>${standing(call.assistantMillis)} with the assistant</span>
      </p>
    </div>
    ${refusal(state.wrapUp.asked ? needed : null)}
    <div class="bar-buttons">
      ${act({look: 'large', sign: 'clock', words: '30 seconds more', what: 'more_time', run: moreTime, key: {cap: '+', shortcut: '+'}})}
      ${act({look: 'large strong', sign: 'check', words: SAVES[state.desk?.status?.next] ?? 'Save', doing: 'Saving', what: 'wrapup', run: saveWrapUp, refusal: needed, key: {cap: 'Ctrl ↵', shortcut: 'Control+Enter'}})}
    </div>`;
};
