import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {since} from '/assets/clock.js';
import {announce, mention} from './announcer.js';
import {change, state} from './store.js';
import {clip} from './text.js';

const SHOWN_MILLIS = 8000;

const KINDS = {
  caller_hung_up: ['', 'hangUp', (who) => `${who} hung up while it rang.`, 'Kept in Past calls.'],
  answered_by_another: ['', 'headset', (who) => `A colleague answered ${who} first.`, ''],
  rang_out: [
    'attention',
    'clock',
    (who) => `The call of ${who} rang out.`,
    'The caller keeps the place in the queue.',
  ],
  line_lost: ['bad', 'warning', (who) => `The line to ${who} broke.`, 'Kept in Past calls.'],
  note_not_kept: [
    'bad',
    'warning',
    () => 'What you noted could not be kept.',
    'The service has no record of this call. Write down elsewhere what matters.',
  ],
  transcript_paused: ['attention', 'pulse', () => 'Transcript paused.', 'The call goes on.'],
  microphone: ['bad', 'microphoneOff', () => 'No microphone.', ''],
};

/** Shows a line for 8 s that says what happened; `kind` as in the service's notices. */
export const addNotice = (state, {kind, who, help}) => {
  const known = KINDS[kind];
  if (!known) return;
  const [tone, sign, title, usual] = known;
  const subject = who ? clip(who, 80) : 'The caller';
  const notice = {tone, sign, title: title(subject), help: help ?? usual, at: performance.now()};
  const words = `${notice.title} ${notice.help}`;
  state.notices = [...state.notices.filter(({title}) => title !== notice.title), notice].slice(-3);
  if (tone === 'bad') announce(words);
  else mention(words);
  setTimeout(
    () => change((later) => (later.notices = later.notices.filter((one) => one !== notice))),
    SHOWN_MILLIS,
  );
};

const strip = (tone, sign, title, help) =>
  html`<div class="notice ${tone}">${icon(sign)}<p><strong>${title}</strong> ${help}</p></div>`;

const connection = () => {
  const {link, call} = state;
  if (link.phase === 'lost') {
    const seconds = Math.max(0, Math.ceil(-since(link.retryAt ?? performance.now()) / 1000));
    const again = link.retryAt ? `Trying again in ${seconds} s.` : 'Trying again.';
    return strip('attention', 'warning', 'No connection.', `${call ? 'Your call goes on. ' : ''}${again}`);
  }
  if (link.restoredAt !== null && since(link.restoredAt) < SHOWN_MILLIS) {
    return strip('good', 'check', 'Connected again.', 'Nothing was lost.');
  }
  return nothing;
};

/** The lines under the call bar, which they never move. */
export const notices = () => html`<div class="notices">
  ${connection()}
  ${state.notices.map(({tone, sign, title, help}) => strip(tone, sign, title, help))}
</div>`;
