import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since, spoken} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {keypad} from './keypad.js';
import {outcomeWords, phaseWords} from './words.js';

const DOTS = {
  calling: 'attention',
  assistant: 'good',
  waiting: 'attention',
  agent: 'primary',
  reconnecting: 'attention',
};

const elapsed = (call) => {
  if (call.phase === 'ended') return call.endedAfter;
  if (call.phase === 'waiting') return since(call.waitingSince);
  return call.isUp ? since(call.startedAt) : null;
};

const status = (call) => {
  const millis = elapsed(call);
  const outcome = call.phase === 'ended' ? outcomeWords(call.outcome, call.agent) : '';
  return html`
    <p class="call-status"><i class="dot ${DOTS[call.phase] ?? ''}"></i>
      <span>${phaseWords(call)}${
        millis === null
          ? nothing
          : html`, <time role="timer" aria-label=${spoken(millis)}>${clock(millis)}</time>`
      }</span></p>
    ${outcome ? html`<p class="call-outcome">${outcome}</p>` : nothing}`;
};

const round = (ui) => {
  const {call} = ui;
  const calls = call.canCall;
  const label = calls ? (call.phase === 'ended' ? 'Call again' : 'Call now') : 'Hang up';
  return html`
    <button type="button" id="call" class="round ${calls ? 'begin' : 'end'}"
        aria-busy=${call.phase === 'ending' ? 'true' : nothing}
        aria-labelledby="call-label" @click=${calls ? ui.begin : ui.hangUp}>
      ${icon(calls ? 'phone' : 'hangUp')}
    </button>
    <p class="call-label"><span id="call-label">${label}</span>
      ${calls ? html`<kbd class="key">Enter</kbd>` : nothing}
      ${ui.escPressed ? html`<span class="again">Press <kbd class="key">Esc</kbd> again</span>` : nothing}
    </p>`;
};

const meters = (ui) => html`
  <div class="meters">
    ${
      ui.call.canCall
        ? html`<button type="button" class="meter-name" aria-pressed=${ui.call.testing ? 'true' : 'false'}
            @click=${ui.toggleTest}>Mic test</button>`
        : html`<span class="meter-name">You</span>`
    }
    ${ui.spokenMeter.element}
    <span class="meter-name">${ui.call.phase === 'agent' ? ui.call.agent ?? 'Person' : 'Assistant'}</span>
    ${ui.heardMeter.element}
  </div>`;

const microphoneChoice = (ui) => html`
  <div class="choice">
    ${icon('microphone')}
    <select class="field" aria-label="Microphone" @change=${ui.chooseMicrophone}>
      ${ui.microphones.map(
        ({deviceId, label}) =>
          html`<option value=${deviceId} ?selected=${deviceId === ui.deviceId}>${label || 'System microphone'}</option>`,
      )}
    </select>
    ${icon('down')}
  </div>`;

const mute = ({call, toggleMuted}) => html`
  <button type="button" class="button mute" aria-pressed=${call.muted ? 'true' : 'false'}
      @click=${toggleMuted}>
    ${icon(call.muted ? 'microphoneOff' : 'microphone')} ${call.muted ? 'Muted' : 'Mute'}
    <kbd class="key" aria-hidden="true">M</kbd>
  </button>`;

/** The telephone itself: who is called, the one strong button, meters, keys, microphone. */
export const callCard = (ui) => html`
  <section class="phone ${ui.call.phase === 'agent' ? 'in-talk' : ''}" aria-labelledby="company">
    <div class="phone-top card">
      <h1 id="company">${ui.call.company || 'Warmline'}</h1>
      ${status(ui.call)} ${round(ui)} ${meters(ui)}
    </div>
    <div class="phone-keys card">
      ${keypad({possible: ui.call.isUp, lit: ui.litKey, onPress: ui.press})}
      ${ui.call.canCall ? microphoneChoice(ui) : mute(ui)}
    </div>
  </section>`;
