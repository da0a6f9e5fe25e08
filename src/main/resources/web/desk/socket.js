import {apply} from './apply.js';
import {checkSession} from './session.js';
import {change, state} from './store.js';

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 10_000;

let socket = null;
let tries = 0;
let timer = 0;

const address = () => {
  const url = new URL('/desk/socket', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
};

const onOpen = () => {
  tries = 0;
  change(({link}) => {
    if (link.everOpen) link.restoredAt = performance.now();
    link.phase = 'open';
    link.everOpen = true;
    link.retryAt = null;
  });
};

const onMessage = (event) => {
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    console.warn('The service sent a message that is no JSON; it is passed over.');
    return;
  }
  if (message && typeof message === 'object') apply(message);
};

const retryLater = () => {
  const wait = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** tries);
  const spread = wait * (0.8 + Math.random() * 0.4);
  tries += 1;
  change(({link}) => {
    link.phase = link.everOpen ? 'lost' : 'connecting';
    link.retryAt = performance.now() + spread;
  });
  clearTimeout(timer);
  timer = setTimeout(connect, spread);
};

const onClose = async () => {
  socket = null;
  change((state) => {
    state.pressed = null;
    state.link.restoredAt = null;
    state.link.phase = state.link.everOpen ? 'lost' : 'connecting';
  });
  if (state.session.phase !== 'in') return;
  await checkSession();
  if (state.session.phase === 'in') retryLater();
};

/** Opens the desk's socket; it comes back by itself until `disconnect`. */
export function connect() {
  clearTimeout(timer);
  if (socket || state.session.phase !== 'in') return;
  const opened = new WebSocket(address());
  const ifCurrent = (act) => (event) => socket === opened && act(event);
  opened.addEventListener('open', ifCurrent(onOpen));
  opened.addEventListener('message', ifCurrent(onMessage));
  opened.addEventListener('close', ifCurrent(onClose));
  socket = opened;
}

/** Closes the socket for good, as on signing out. */
export const disconnect = () => {
  clearTimeout(timer);
  const closing = socket;
  socket = null;
  closing?.close(1000);
};

/** Sends a message; false when there is no connection. */
export const send = (message) => {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify(message));
  return true;
};

addEventListener('online', () => {
  tries = 0;
  connect();
});
