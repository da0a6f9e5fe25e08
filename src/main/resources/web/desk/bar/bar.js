import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {hasPhone} from '../phone.js';
import {state} from '../store.js';
import {connectVoice, faultWords} from '../voice.js';
import {briefing} from './briefing.js';
import {ringing} from './ringing.js';
import {talking} from './talking.js';
import {wrapUp} from './wrap-up.js';

const BARS = {ringing, briefing, talking, reconnecting: talking, wrap_up: wrapUp};

const strip = (tone, sign, title, help, way = nothing) =>
  html`<div class="notice ${tone}" role="status">${icon(sign)}<p><strong>${title}</strong> ${help}</p>${way}</div>`;

const press = (words) =>
  html`<button type="button" class="button small" @click=${connectVoice}>${words}</button>`;

const sound = () => {
  const {voice, call} = state;
  if (hasPhone() || !['briefing', 'talking', 'reconnecting'].includes(call.phase)) return nothing;
  if (voice.phase === 'needs-press') {
    return strip(
      'attention',
      'headset',
      'Your sound is not connected.',
      'The browser needs a press of yours first.',
      press('Connect sound'),
    );
  }
  if (call.phase === 'reconnecting' || voice.phase === 'lost') {
    const told = call.phase === 'reconnecting' ? ' The caller was told and waits.' : '';
    return strip('attention', 'warning', 'Your sound was cut.', `Connecting again.${told}`);
  }
  if (voice.fault) {
    return strip('bad', 'microphoneOff', 'The caller does not hear you.', faultWords(), press('Try again'));
  }
  return nothing;
};

/** Under the header, never moving: only what is in it changes with the call. */
export const bar = () => {
  const {phase} = state.call;
  return html`<section class="bar ${phase}" id="bar" tabindex="-1" data-region aria-labelledby="bar-title">
      ${(BARS[phase] ?? talking)()}
    </section>
    ${sound()}`;
};
