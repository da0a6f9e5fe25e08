import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {accept, decline} from '../commands.js';
import {state} from '../store.js';
import {hasPhone, isNoted} from '../phone.js';
import {callerName, clip} from '../text.js';
import {faultWords} from '../voice.js';
import {act, countdown, leftMillis, refusal, running, standing} from './parts.js';

const number = ({who}) => {
  if (!who || (who.number && !who.name)) return nothing; // not known yet, or it is the title already
  const text = who.number ? clip(who.number, 40) : 'Number withheld';
  return html`<span>${icon('phone')} ${text}</span>`;
};

const onPhone = ({briefing}) => {
  const seconds = Math.round(briefing?.seconds ?? 0);
  const then = seconds > 0 ? `the ${seconds}-second summary` : 'the summary';
  return isNoted()
    ? html`<p class="bar-help pick-up" id="noted"><strong>Accepted.</strong> Pick up your phone; you will be connected after ${then}.</p>`
    : html`<p class="bar-help pick-up">Pick up your phone: it rings. ${seconds > 0 ? `A ${seconds}-second spoken` : 'A spoken'} summary plays to you first.</p>`;
};

const summary = (call) => {
  if (hasPhone()) return onPhone(call);
  const seconds = Math.round(call.briefing?.seconds ?? 0);
  return seconds > 0
    ? html`<p class="bar-help">A ${seconds}-second spoken summary plays to you first</p>`
    : nothing;
};

/** Who rings, for how long, and the decision. */
export const ringing = () => {
  const {call, voice} = state;
  const lacking = voice.fault && !hasPhone() ? `Microphone missing. ${faultWords()}` : null;
  return html`${countdown(leftMillis(), call.ringMillis)}
    <div class="bar-who">
      <h2 id="bar-title" tabindex="-1">${callerName(call, 'Unknown caller')}</h2>
      <p class="bar-facts figures">
        ${number(call)}
        <span>${icon('clock')} Waiting ${running(call.waitedMillis)}</span>
        <span>${icon('sound')} ${standing(call.assistantMillis)} with the assistant</span>
      </p>
    </div>
    ${lacking || state.link.phase !== 'open' ? refusal(lacking) : summary(call)}
    <div class="bar-buttons">
      ${act({id: 'decline', look: 'large', sign: 'cross', words: 'Decline', doing: 'Declining', what: 'decline', run: decline, key: {cap: 'X', shortcut: 'X'}})}
      ${isNoted() ? nothing : act({id: 'accept', look: 'large strong', sign: 'phone', words: 'Accept', doing: 'Accepting', what: 'accept', run: accept, refusal: lacking, key: {cap: 'A', shortcut: 'A'}})}
    </div>`;
};
