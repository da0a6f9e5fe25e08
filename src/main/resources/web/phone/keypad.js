import {html, nothing} from '/lib/lit-html/lit-html.js';

const NAMES = {'*': 'star *', '#': 'hash #'};

const key = (digit, possible, lit, onPress) => html`
  <button type="button" class="pad-key ${digit === '0' ? 'person' : ''} ${lit ? 'lit' : ''}"
      aria-label=${NAMES[digit] ?? nothing} aria-disabled=${possible ? nothing : 'true'}
      @click=${() => onPress(digit)}>
    ${digit}${digit === '0' ? html` <small>person</small>` : nothing}
  </button>`;

/** The twelve keys; they do something in a call. */
export const keypad = ({possible, lit, onPress}) => html`
  <div class="pad" role="group" aria-label=${possible ? 'Keypad' : 'Keypad, works in a call'}>
    ${[...'123456789*0#'].map((digit) => key(digit, possible, digit === lit, onPress))}
  </div>`;
