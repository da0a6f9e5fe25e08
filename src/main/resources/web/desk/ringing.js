import {since} from '/assets/clock.js';
import {announce} from './announcer.js';
import {hasPhone} from './phone.js';
import {send} from './socket.js';
import {startRing, stopRing} from './sounds.js';
import {callerName, clip, isSafe} from './text.js';

const LAST_CALL_MILLIS = 5000;
const USUAL_TITLE = 'Desk · Warmline';

let rings = null;
let warned = false;

const secondsLeft = (state) => Math.max(0, Math.ceil((state.call.leftMillis - since(state.callAt)) / 1000));

const introduction = (state) => {
  const {call} = state;
  const topic = call.wants?.title ? `${clip(call.wants.title, 120)}. ` : '';
  const sure = isSafe(call) ? 'Verified' : 'Not verified';
  return `${callerName(call)} is calling. ${topic}${sure}. ${secondsLeft(state)} seconds to ${
    hasPhone() ? 'pick up your phone' : 'accept'
  }.`;
};

// Two frames later the browser has painted what was drawn; in a hidden tab that waits until it is seen.
const tellWhenPainted = (id) =>
  requestAnimationFrame(() => requestAnimationFrame(() => send({type: 'shown', call: id})));

const begin = (state) => {
  rings = state.call.id;
  warned = false;
  if (!hasPhone()) startRing(state.call.leftMillis);
  announce(introduction(state));
  tellWhenPainted(rings);
};

const end = () => {
  rings = null;
  stopRing();
};

/** Sound, announcement and title of a ring: begun once, ended with it. */
export const followRing = (state) => {
  const id = state.call?.phase === 'ringing' && state.session.phase === 'in' ? state.call.id : null;
  if (id !== rings) {
    if (rings) end();
    if (id) begin(state);
  }
  if (id && state.settings.quiet) stopRing();
  const title = id ? `Ringing: ${callerName(state.call)}` : USUAL_TITLE;
  if (document.title !== title) document.title = title;
  if (id && !warned && state.call.leftMillis - since(state.callAt) <= LAST_CALL_MILLIS) {
    warned = true;
    const act = hasPhone() ? 'pick up the phone for' : 'accept';
    announce(`${secondsLeft(state)} seconds left to ${act} ${callerName(state.call)}.`);
  }
};
