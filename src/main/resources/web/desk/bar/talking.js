import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since, spoken} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {hangUp, toggleMute} from '../commands.js';
import {verifiedMark} from '../cards/verified.js';
import {hasPhone} from '../phone.js';
import {state} from '../store.js';
import {callerName, clip} from '../text.js';
import {act, refusal, running} from './parts.js';

const phase = ({phase}) =>
  phase === 'reconnecting'
    ? html`<span class="bar-phase attention"><span class="dot attention"></span> Reconnecting</span>`
    : html`<span class="bar-phase good"><span class="dot good"></span> In call</span>`;

const mute = () => {
  const {muted} = state.voice;
  return html`<button type="button" class="button quiet stacked ${muted ? 'on' : ''}" aria-pressed=${muted ? 'true' : 'false'}
    aria-keyshortcuts="M" @click=${toggleMute}>
    ${icon(muted ? 'microphoneOff' : 'microphone')}
    <span class="with-key">${muted ? 'Muted' : 'Mute'} <kbd class="key" aria-hidden="true">M</kbd></span>
  </button>`;
};

/** Time, name and what the agent can do in the talk. */
export const talking = () => {
  const {call} = state;
  const before = (call.assistantMillis ?? 0) + (call.waitedMillis ?? 0);
  const whole = before + (call.talkMillis ?? 0) + since(state.callAt);
  return html`<div class="bar-time">${phase(call)}<p class="bar-clock figures">${running(call.talkMillis)}</p></div>
    <div class="bar-who">
      <h2 id="bar-title" tabindex="-1">${callerName(call, 'Unknown caller')}</h2> ${verifiedMark(call)}
      <p class="bar-facts figures">
        ${call.who?.name && call.who.number ? html`<span>${clip(call.who.number, 40)}</span>` : nothing}
        <span><time aria-label=${spoken(whole)}>${clock(whole)}</time> in total</span>
      </p>
    </div>
    ${refusal()}
    <div class="bar-buttons">
      ${hasPhone() ? nothing : mute()}
      ${act({id: 'end', look: 'bad stacked', sign: 'hangUp', words: 'End', doing: 'Ending', what: 'hangup', run: hangUp, key: {cap: '⇧ E', shortcut: 'Shift+E'}})}
    </div>`;
};
