import {html} from '/lib/lit-html/lit-html.js';

const KEPT = 'warmline.phone.keys';
const LIST = [
  ['Call', 'Enter'],
  ['Hang up, pressed twice', 'Esc'],
  ['Keypad', '0–9 * #'],
  ['Mute', 'M'],
  ['This list', '?'],
];

/** Whether single keys do something; the caller may switch them off, and that is kept. */
export const singleKeysOn = () => {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true; // a browser that keeps nothing has them on
  }
};

const keep = (on) => {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // lasts as long as the page
  }
};

let offHere = false;

const isTyping = (target) => target.closest?.('input, select, textarea, dialog') !== null;
const isOperated = (target) => target.closest?.('button, a, summary') !== null;

const act = (event, ui) => {
  const {key, target} = event;
  if (key === 'Escape') return ui.escape();
  if (key === 'Enter') return isOperated(target) ? false : ui.begin();
  if (key.toLowerCase() === 'm') return ui.toggleMuted();
  if (key === '?') return ui.showKeys();
  return /^[0-9*#]$/.test(key) ? ui.press(key) : false;
};

/** Takes the page's keys: alone outside text fields, and letters with Alt everywhere. */
export const listenToKeys = (ui) =>
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const typing = isTyping(event.target);
    if (typing && event.key === 'Escape') event.target.blur();
    if (event.altKey ? event.code !== 'KeyM' : typing || offHere || !singleKeysOn()) return;
    if ((event.altKey ? ui.toggleMuted() : act(event, ui)) !== false) event.preventDefault();
  });

/** The list of keys, and the switch for them. */
export const keysDialog = () => html`
  <dialog id="keys" class="card" aria-labelledby="keys-title">
    <h2 class="card-title" id="keys-title">Keys</h2>
    <dl class="keys">${LIST.map(
      ([what, key]) => html`<div><dt>${what}</dt><dd><kbd class="key">${key}</kbd></dd></div>`,
    )}</dl>
    <p class="help">Mute also works as Alt and M while you type.</p>
    <label class="switch"><input type="checkbox" .checked=${singleKeysOn()}
      @change=${({target}) => {
        offHere = !target.checked;
        keep(target.checked);
      }}> Use keys outside text fields</label>
    <form method="dialog"><button class="button small">Close</button></form>
  </dialog>`;
