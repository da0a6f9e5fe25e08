import {html, nothing} from '/lib/lit-html/lit-html.js';
import {bar} from './bar/bar.js';
import {callbacks} from './callbacks/callbacks.js';
import {icon} from '/assets/icons.js';
import {show} from './commands.js';
import {columns} from './columns.js';
import {empty} from './empty.js';
import {header} from './head/header.js';
import {keyList} from './key-list.js';
import {notices} from './notices.js';
import {elsewhere, starting} from './plain.js';
import {past} from './past/past.js';
import {signInPage} from './sign-in.js';
import {state} from './store.js';
import {callerName} from './text.js';

const CALLS = {ringing: 'rings.', wrap_up: 'waits for your wrap-up.'};
const READING_ORDER = 'bar who wants why steps facts mood earlier result note-card transcript';

const desk =
  () => html`<main class="desk ${state.call?.phase ?? 'idle'}" data-tab=${state.tab} aria-owns=${READING_ORDER}>
  <h1 class="for-readers">Desk</h1>
  ${state.call ? [bar(), notices(), columns()] : [notices(), empty()]}
</main>`;

const toCall = () => html`<div class="notice attention">${icon(state.call.phase === 'ringing' ? 'phone' : 'headset')}
  <p><strong>${callerName(state.call, 'A caller')} ${CALLS[state.call.phase] ?? 'is in a call with you.'}</strong></p>
  <button type="button" class="button small" @click=${() => show('desk')}>To the call</button></div>`;

const listed = (view) =>
  html`<main class="past">${state.call ? toCall() : nothing}${notices()}${view()}</main>`;

const VIEWS = {desk, past: () => listed(past), callbacks: () => listed(callbacks)};

const signedIn = () => html`
  <a class="skip-link" href="#bar">To the call</a>
  <div class="frame ${state.call && state.view === 'desk' ? 'with-call' : ''}">
    ${VIEWS[state.view]()} ${header()}
  </div>
  ${keyList()}`;

/** The whole page, as the state is now. */
export const page = () => {
  switch (state.session.phase) {
    case 'in':
      return signedIn();
    case 'out':
      return signInPage();
    case 'elsewhere':
      return elsewhere();
    default:
      return state.session.fault ? starting() : nothing;
  }
};
