import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {chooseStatus} from './commands.js';
import {leftovers, throwAway} from './drafts.js';
import {hasPhone, lacking} from './phone.js';
import {faultWords} from './voice.js';
import {change, state} from './store.js';
import {clip} from './text.js';

const waitingWords = (queue) => {
  const number = queue?.waiting ?? 0;
  if (number === 0 && hasPhone())
    return 'No one is waiting. The next call rings your phone and appears here, with everything the caller said.';
  if (number === 0) return 'No one is waiting. The next call appears here, with everything the caller said.';
  return `${number === 1 ? 'One caller is' : `${number} callers are`} waiting. The next call appears here.`;
};

const words = () => {
  const {status, queue} = state.desk;
  const lack = lacking(status);
  if (lack) {
    const offer = status.state !== 'available' && status.reason !== 'no_phone';
    return ['warning', lack.title, lack.help(clip(state.desk.agent, 40)), offer];
  }
  const lasting = clock((status.sinceMillis ?? 0) + since(state.deskAt));
  switch (status.state) {
    case 'available':
      return ['headset', 'You are available', waitingWords(queue), false];
    case 'break':
      return [
        'clock',
        status.reason ? `Break: ${clip(status.reason, 40)}` : 'You are on a break',
        `For ${lasting}. No calls come to you.`,
        true,
      ];
    case 'not_answering':
      return ['warning', 'Not answering', 'A call rang out at your desk, so no more come to you.', true];
    default:
      return ['headset', 'You are offline', 'No calls come to you until you are available.', true];
  }
};

const microphone = () => {
  const {asking, fault} = state.voice;
  if (asking) {
    return html`<div class="notice primary">${icon('microphone')}
      <p><strong>The browser asks for your microphone.</strong> Callers hear you through it. Choose Allow.</p></div>`;
  }
  if (!fault) return nothing;
  return html`<div class="notice attention">${icon('microphoneOff')}
    <p><strong>No microphone.</strong> Calls ring here, but callers would not hear you. ${faultWords()}</p></div>`;
};

const discard = (key) => {
  throwAway(key);
  change();
};

const unsaved = ({key, who, note}) => html`<div class="notice attention">${icon('warning')}
  <p><strong>Your note on ${clip(who, 80)} did not reach the service.</strong> It is kept on this device: “${clip(note, 2000)}”</p>
  <button type="button" class="button small" @click=${() => navigator.clipboard?.writeText(note)}>Copy</button>
  <button type="button" class="button small" @click=${() => discard(key)}>Throw away</button></div>`;

/** What the desk shows without a call. */
export const empty = () => {
  if (!state.desk)
    return html`<section class="card empty" id="bar" tabindex="-1"><p class="second">Connecting.</p></section>`;
  const [sign, title, help, offer] = words();
  return html`<section class="card empty ${state.desk.status.state}" id="bar" tabindex="-1" data-region aria-labelledby="empty-title">
    <span class="empty-sign">${icon(sign)}</span>
    <h2 id="empty-title">${title}</h2>
    <p class="second">${help}</p>
    ${
      offer
        ? html`<button type="button" class="button strong" @click=${() => chooseStatus('available')}>Make me available</button>`
        : nothing
    }
    ${microphone()} ${leftovers().map(unsaved)}
  </section>`;
};
