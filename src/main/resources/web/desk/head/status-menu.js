import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since, spoken} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {chooseStatus} from '../commands.js';
import {lacking} from '../phone.js';
import {state} from '../store.js';
import {clip} from '../text.js';
import {item, menu} from './menu.js';

const LOOKS = {
  offline: ['', 'Offline'],
  available: ['good', 'Available'],
  break: ['plain', 'Break'],
  ringing: ['attention', 'Ringing'],
  briefing: ['primary', 'In a call'],
  talking: ['primary', 'In a call'],
  reconnecting: ['attention', 'In a call'],
  wrap_up: ['assistant', 'Wrap-up'],
  not_answering: ['bad', 'Not answering'],
};
const NEXT = {available: 'Available', break: 'Break', offline: 'Offline'};
const REASONS = [
  ['lunch', 'Break: lunch'],
  ['training', 'Break: training'],
  ['other', 'Break: other'],
];
const TIMED = ['available', 'ringing', 'break'];

const title = (status) => {
  const {state: at, reason, next} = status;
  const [, words] = LOOKS[at] ?? LOOKS.offline;
  const lack = lacking(status);
  if (lack) return at === 'offline' ? `${words}: ${lack.short.toLowerCase()}` : lack.short;
  if (at === 'break' && reason) return `${words}: ${clip(reason, 30)}`;
  return NEXT[next] && ['briefing', 'talking', 'reconnecting', 'wrap_up'].includes(at)
    ? `${words}, then ${NEXT[next]}`
    : words;
};

const face = (status, opens) => {
  const dot = lacking(status) ? 'attention' : (LOOKS[status.state] ?? LOOKS.offline)[0];
  const lasting = (status.sinceMillis ?? 0) + since(state.deskAt);
  return html`<span class="dot ${dot}"></span> <span class="status-words">${title(status)}</span>
    ${
      TIMED.includes(status.state)
        ? html`<time class="second" aria-label=${spoken(lasting)}>${clock(lasting)}</time>`
        : nothing
    }
    ${opens ? icon('down') : nothing}`;
};

const lack = (status) => {
  const found = lacking(status);
  return found
    ? html`<p class="menu-lack"><strong>${found.title}.</strong> ${found.help(clip(state.desk.agent, 40))}</p>`
    : nothing;
};

const items = (status) => () => {
  const inCall = ['briefing', 'talking', 'reconnecting', 'wrap_up'].includes(status.state);
  const now = inCall ? status.next : status.state;
  return html`${inCall ? html`<p class="label">After this call</p>` : nothing}
    ${item('Available', () => chooseStatus('available'), {chosen: now === 'available'})}
    ${REASONS.map(([reason, words]) =>
      item(words, () => chooseStatus('break', reason), {chosen: now === 'break' && status.reason === reason}),
    )}
    ${item('Offline', () => chooseStatus('offline'), {chosen: now === 'offline'})}
    ${lack(status)}`;
};

/** The agent's status; in a call, its menu sets what follows. */
export const statusMenu = () => {
  const status = state.desk?.status;
  if (!status) return nothing;
  if (status.state === 'ringing') return html`<p class="status">${face(status, false)}</p>`;
  return menu(
    'status',
    `status ${status.state === 'not_answering' ? 'bad' : ''}`,
    face(status, true),
    items(status),
  );
};
