import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, since} from '/assets/clock.js';
import {icon, logo} from '/assets/icons.js';
import {isDark, switchTheme} from '/assets/theme.js';
import {callbackCount} from '../callbacks/callbacks.js';
import {openCallbacks} from '../callbacks/load.js';
import {show, toggleKeys} from '../commands.js';
import {openPast} from '../past/load.js';
import {set} from '../settings.js';
import {change, state} from '../store.js';
import {clip} from '../text.js';
import {account} from './account-menu.js';
import {statusMenu} from './status-menu.js';

const tab = (view, words, go) => html`<button type="button" class="view" @click=${go}
  aria-current=${state.view === view ? 'page' : nothing}>${words}</button>`;

const queue = () => {
  const {queue} = state.desk ?? {};
  if (!queue) return nothing;
  const lasting = queue.longestMillis + (queue.waiting > 0 ? since(state.deskAt) : 0);
  return html`<p class="queue figures">${clip(queue.name, 40)} queue: <strong>${queue.waiting}</strong> waiting${
    queue.waiting > 0 ? html`, longest <strong>${clock(lasting)}</strong>` : nothing
  }</p>`;
};

const tool = (
  id,
  sign,
  label,
  act,
  pressed = nothing,
) => html`<button type="button" class="icon-button" id=${id}
  title=${label} aria-label=${label} aria-pressed=${pressed} @click=${act}>${icon(sign)}</button>`;

const changeTheme = () => {
  switchTheme();
  change();
};

const tools = () => {
  const {quiet} = state.settings;
  return html`<div class="tools">
    ${tool('sound-button', quiet ? 'bellOff' : 'bell', 'Mute all sounds of the desk', () => set({quiet: !quiet}), quiet ? 'true' : 'false')}
    ${tool('keys-button', 'keyboard', 'Keys', toggleKeys)}
    ${tool('theme-button', isDark() ? 'sun' : 'moon', isDark() ? 'Light colours' : 'Dark colours', changeTheme)}
  </div>`;
};

/** Name and views left; queue, tools, status and account right. */
export const header = () => html`<header class="page-head" tabindex="-1" data-region>
  <span class="brand">${logo} <span class="brand-name">Warmline</span></span>
  <nav class="views" aria-label="Views">
    ${tab('desk', 'Desk', () => show('desk'))} ${tab('past', 'Past calls', openPast)}
    ${tab('callbacks', html`Callbacks${callbackCount()}`, openCallbacks)}
  </nav>
  ${queue()} ${tools()} ${statusMenu()} ${account()}
</header>`;
