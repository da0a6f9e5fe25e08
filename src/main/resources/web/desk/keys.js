import {since} from '/assets/clock.js';
import {isTextField} from './focus.js';
import {KEYS} from './key-table.js';
import {change, state} from './store.js';

const DEAD_MILLIS = 600;
const LEFT_TO_BROWSERS = ['d', 'e', 'f'];

const ringIsYoung = () => state.call?.phase === 'ringing' && since(state.phaseAt) < DEAD_MILLIS;

const letterOf = (event) =>
  event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();

const matches = (key, event) => {
  const {shift = false, ctrl = false} = key;
  const stroke = letterOf(event);
  const fits = key.stroke === 'digit' ? /^[1-9]$/.test(stroke) : stroke === key.stroke;
  const shifted = !key.letter || shift === event.shiftKey;
  return fits && shifted && ctrl === (event.ctrlKey || event.metaKey);
};

const isPressable = (target) => target?.closest?.('button, a[href], summary, input, select');

const isMeant = (key, event) => {
  const typing = isTextField(event.target);
  if (key.always) return true;
  if (event.altKey) return Boolean(key.letter) && !LEFT_TO_BROWSERS.includes(key.stroke);
  if (key.stroke === ' ' && isPressable(event.target)) return false;
  return !typing && state.settings.singleKeys;
};

const escape = (event) => {
  if (state.keysShown || state.menu) {
    const opener = state.menu ? `[aria-controls="${state.menu}-menu"]` : '#keys-button';
    change((state) => Object.assign(state, {keysShown: false, menu: null}));
    document.querySelector(opener)?.focus();
  } else if (isTextField(event.target)) {
    event.target.blur();
  }
};

const onKey = (event) => {
  if (event.defaultPrevented || event.isComposing || state.session.phase !== 'in') return;
  if (event.key === 'Escape') return escape(event);
  if (state.keysShown && event.key !== '?') return;
  const key = KEYS.find((one) => one.when(state) && matches(one, event) && isMeant(one, event));
  if (!key) return;
  event.preventDefault();
  if (event.repeat || ringIsYoung()) return;
  key.run(event);
};

/** Listens to the keys of the table from now on. */
export const startKeys = () => addEventListener('keydown', onKey);
