import {since} from '/assets/clock.js';
import {announce, mention} from '../announcer.js';
import {show} from '../commands.js';
import {afterRender, focusAfterRender} from '../focus.js';
import {checkSession} from '../session.js';
import {change, state} from '../store.js';

const AGAIN_MILLIS = 60_000;
const DEAD_MILLIS = 400;
const LIST = '/desk/api/callbacks';
const REFUSED = 'The service did not take it. Nothing was marked.';

let reading = null;

const refuse = (answer) => {
  if (answer.status === 401) checkSession();
  throw new Error(`${answer.url} answered ${answer.status}`);
};

const take = (list) =>
  change(({callbacks}) => {
    Object.assign(callbacks, {phase: 'there', list, readAt: performance.now()});
    if (!list.some(({id}) => id === callbacks.asked?.id)) callbacks.asked = null;
  });

const read = async () => {
  try {
    const answer = await fetch(LIST, {cache: 'no-store'});
    if (!answer.ok) refuse(answer);
    const {callbacks} = await answer.json();
    take(Array.isArray(callbacks) ? callbacks : []);
  } catch (failed) {
    console.warn('Callbacks cannot be read now.', failed);
    change(({callbacks}) => Object.assign(callbacks, {phase: 'failed', list: [], asked: null}));
  }
};

/** Reads who waits to be called back; what is asked for meanwhile is read once more after it. */
export const readCallbacks = () => {
  reading = (reading ?? Promise.resolve()).then(read);
  return reading;
};

/** Shows who waits to be called back. */
export const openCallbacks = async () => {
  show('callbacks');
  change(({callbacks}) => {
    callbacks.asked = null;
    if (callbacks.phase !== 'there') callbacks.phase = 'loading';
  });
  focusAfterRender('#callbacks-title');
  await readCallbacks();
};

const buttonOf = (id) => `[data-callback="${id}"] .called`;

/** Asks in place whether somebody has called back: it cannot be taken back. */
export const askWhetherCalled = (id) => {
  change(({callbacks}) => (callbacks.asked = {id, at: performance.now(), busy: false, fault: null}));
  focusAfterRender('.callback-sure .strong');
};

/** Leaves the question, and marks nothing. */
export const leaveAsIs = () => {
  const {asked} = state.callbacks;
  if (!asked || asked.busy) return;
  change(({callbacks}) => (callbacks.asked = null));
  focusAfterRender(buttonOf(asked.id));
};

const settle = ({id, phone}, words) => {
  const {list} = state.callbacks;
  const at = list.findIndex((one) => one.id === id);
  const rest = list.filter((one) => one.id !== id);
  const next = rest[Math.min(Math.max(at, 0), rest.length - 1)];
  change(({callbacks}) => Object.assign(callbacks, {list: rest, asked: null}));
  const left = rest.length === 0 ? 'Nobody waits for a call.' : `${rest.length} still to call.`;
  mention(`${phone}: ${words} ${left}`);
  afterRender(() => {
    const target = next ? buttonOf(next.id) : '#callbacks-title';
    document.querySelector(target)?.focus();
  });
};

const failed = (id) => {
  change(({callbacks}) => {
    if (callbacks.asked?.id === id) Object.assign(callbacks.asked, {busy: false, fault: REFUSED});
  });
  announce(REFUSED);
};

/** Somebody has called back; a stroke that was meant for the button before does nothing. */
export const markCalled = async (callback) => {
  const {asked} = state.callbacks;
  if (!asked || asked.busy || since(asked.at) < DEAD_MILLIS) return;
  change(() => Object.assign(asked, {busy: true, fault: null}));
  try {
    const answer = await fetch(`${LIST}/${encodeURIComponent(callback.id)}/done`, {method: 'POST'});
    if (answer.ok) settle(callback, 'Marked as called back.');
    else if (answer.status === 404) settle(callback, 'Somebody else has marked it already.');
    else refuse(answer);
  } catch (unmarked) {
    console.warn(REFUSED, unmarked);
    failed(callback.id);
  }
};

let signedIn = false;
let call = null;

/** Reads the list after signing in, and after each call of the desk. */
export const followCallbacks = ({session, call: now}) => {
  const isIn = session.phase === 'in';
  const over = call !== null && call !== (now?.id ?? null);
  if (isIn && (!signedIn || over)) readCallbacks();
  signedIn = isIn;
  call = now?.id ?? null;
};

const readWhileSeen = () => {
  if (state.session.phase === 'in' && document.visibilityState === 'visible') readCallbacks();
};

/** Reads the list once a minute from now on, while the page is seen. */
export const keepReadingCallbacks = () => {
  setInterval(readWhileSeen, AGAIN_MILLIS);
  document.addEventListener('visibilitychange', () => {
    if (since(state.callbacks.readAt) > AGAIN_MILLIS) readWhileSeen();
  });
};
