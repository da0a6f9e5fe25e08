import {ref} from '/lib/lit-html/directives/ref.js';
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {toggleKeys} from './commands.js';
import {KEYS} from './key-table.js';
import {hasPhone} from './phone.js';
import {set} from './settings.js';
import {state} from './store.js';

const READING = [
  ['off', 'Off'],
  ['caller', 'Only the caller'],
  ['all', 'Everybody'],
];

const group = (where) => html`<section>
  <h3 class="label">${where}</h3>
  <dl class="key-rows">
    ${KEYS.filter((key) => key.where === where && !(key.onPage && hasPhone())).map(
      ({cap, says}) => html`<div><dt>${says}</dt><dd><kbd class="key">${cap}</kbd></dd></div>`,
    )}
  </dl>
</section>`;

const reading = () => html`<label class="setting">
  <span>Read the transcript aloud, for screen readers</span>
  <select class="field" @change=${(event) => set({read: event.target.value})}>
    ${READING.map(
      ([value, words]) =>
        html`<option value=${value} ?selected=${state.settings.read === value}>${words}</option>`,
    )}
  </select>
</label>`;

const singleKeys = () => html`<label class="setting">
  <span>Single keys work without Alt</span>
  <input type="checkbox" .checked=${state.settings.singleKeys}
    @change=${(event) => set({singleKeys: event.target.checked})}>
</label>`;

// Shown after it is in the page; the browser then keeps the focus inside.
const show = (dialog) => {
  if (dialog && !dialog.open) queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
};

/** The list of keys with its two switches. */
export const keyList = () =>
  state.keysShown
    ? html`<dialog class="card keys" aria-labelledby="keys-title" ${ref(show)} @cancel=${(event) => {
        event.preventDefault();
        toggleKeys();
      }}>
        <div class="card-head">
          <h2 id="keys-title">Keys</h2>
          <button type="button" class="button small" @click=${toggleKeys}>Close <kbd class="key">Esc</kbd></button>
        </div>
        <div class="key-groups">${['Ringing', 'In a call', 'Wrap-up', 'Everywhere'].map(group)}</div>
        <p class="help">Letters also work with <kbd class="key">Alt</kbd> held, also while you type.</p>
        ${singleKeys()} ${reading()}
      </dialog>`
    : nothing;
