import {html, nothing} from '/lib/lit-html/lit-html.js';
import {change, state} from '../store.js';

const toggle = (name) => change((state) => (state.menu = state.menu === name ? null : name));

addEventListener('pointerdown', (event) => {
  if (state.menu && !event.target.closest?.('.menu')) change((state) => (state.menu = null));
});

const leave = (event) => {
  if (state.menu && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
    change((state) => (state.menu = null));
  }
};

/** A button that opens a list of buttons under it; Esc and a press elsewhere close it. */
export const menu = (name, look, face, items) => {
  const open = state.menu === name;
  return html`<div class="menu" @focusout=${leave}>
    <button type="button" class=${look} aria-expanded=${open ? 'true' : 'false'} aria-controls="${name}-menu" @click=${() => toggle(name)}>${face}</button>
    <div class="menu-list card" id="${name}-menu" ?hidden=${!open}>${open ? items() : nothing}</div>
  </div>`;
};

/** One line of a menu. */
export const item = (
  words,
  act,
  {chosen = false, reason = null} = {},
) => html`<button type="button" class="menu-item"
  aria-pressed=${chosen ? 'true' : nothing} aria-disabled=${reason ? 'true' : nothing}
  @click=${() => !reason && act()}>${words}${reason ? html` <span class="label">${reason}</span>` : nothing}</button>`;
