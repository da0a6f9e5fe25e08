import {html} from '/lib/lit-html/lit-html.js';
import {since} from '/assets/clock.js';
import {state} from './store.js';

const LATE_MILLIS = 2000;

/** Text of the service, cut where nobody reads on. */
export const clip = (text, most = 400) => {
  const whole = String(text ?? '');
  return whole.length > most ? `${whole.slice(0, most)} …` : whole;
};

/** The caller's name or number, else `otherwise`. */
export const callerName = (call, otherwise = 'the caller') =>
  clip(call?.who?.name || call?.who?.number || otherwise, 80);

/** The caller as a word in a sentence: the name if there is one. */
export const callerWord = (call) => clip(call?.who?.name || 'the caller', 80);

/** What stands in a card whose part of the context is not there. */
export const missing = (late = 'Not available: ask the caller') =>
  html`<p class="missing">${since(state.seenAt) < LATE_MILLIS ? 'Still loading' : late}</p>`;

/** The same where the caller cannot help. */
export const missingHere = () => missing('Not available');

export const isSafe = (call) => ['data', 'pin'].includes(call?.who?.verified?.level);
