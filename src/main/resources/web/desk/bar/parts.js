import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since, spoken} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';

const RADIUS = 28.5;
const ROUND = 2 * Math.PI * RADIUS;

/** How long until this ring or wrap-up runs out. */
export const leftMillis = () => Math.max(0, (state.call.leftMillis ?? 0) - since(state.callAt));

/** Seconds left, in a circle that empties; no live region, which would talk without end. */
export const countdown = (millis, wholeMillis) => {
  const seconds = Math.ceil(millis / 1000);
  const part = wholeMillis > 0 ? Math.min(1, (seconds * 1000) / wholeMillis) : 0;
  return html`<div class="countdown" role="timer" aria-live="off" aria-label="${seconds} seconds left">
    <svg viewBox="0 0 62 62" aria-hidden="true">
      <circle class="countdown-whole" cx="31" cy="31" r=${RADIUS}/>
      <circle class="countdown-left" cx="31" cy="31" r=${RADIUS} transform="rotate(-90 31 31)"
        stroke-dasharray="${part * ROUND} ${ROUND}"/>
    </svg>
    <p aria-hidden="true"><b>${seconds}</b><span>sec</span></p>
  </div>`;
};

/** A time that runs while the page is shown. */
export const running = (millis) => {
  const now = (millis ?? 0) + since(state.callAt);
  return html`<time aria-label=${spoken(now)}>${clock(now)}</time>`;
};

/** A time that stands. */
export const standing = (millis) => html`<time aria-label=${spoken(millis)}>${clock(millis)}</time>`;

const reason = () => {
  if (state.link.phase !== 'open') return 'No connection';
  return null;
};

/**
 * A button that the service answers: while it waits it says so, without a connection it says why not.
 * `refusal` is a reason of its own.
 */
export const act = ({id, look, sign, words, doing, key, run, what, refusal = null}) => {
  const busy = state.pressed?.what === what;
  const why = reason() ?? refusal;
  return html`<button type="button" id=${id ?? nothing} class="button ${look}" aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${why ? 'true' : nothing} aria-describedby=${why ? 'bar-refusal' : nothing}
    aria-keyshortcuts=${key?.shortcut ?? nothing} @click=${run}>
    ${busy ? html`<span class="spinner"></span>` : icon(sign)}
    <span>${busy ? doing : words}</span> ${key && !busy ? html`<kbd class="key" aria-hidden="true">${key.cap}</kbd>` : nothing}
  </button>`;
};

/** Why the bar's buttons are not possible, beside them. */
export const refusal = (own = null) => {
  const why = reason() ?? own;
  return html`<p class="bar-help" id="bar-refusal" ?hidden=${!why}>${why}</p>`;
};
