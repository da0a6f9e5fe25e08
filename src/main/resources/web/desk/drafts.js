import {send} from './socket.js';
import {change, state} from './store.js';

const PREFIX = 'warmline.note.';
const PAUSE_MILLIS = 600;
let timer = 0;

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
};

const keep = (unsent) => {
  const {call, who, result, note} = state.wrapUp;
  try {
    localStorage.setItem(PREFIX + call, JSON.stringify({who, result, note, unsent}));
  } catch {
    // a browser that keeps nothing: the service still gets the draft
  }
};

/** What this device or the service knows of a call's wrap-up; what was typed here wins. */
export const loadDraft = (call) => {
  const kept = read(PREFIX + call.id);
  return {
    call: call.id,
    who: call.who?.name || call.who?.number || 'an unknown caller',
    result: kept.result ?? call.wrapUp?.result ?? null,
    note: kept.note ?? call.wrapUp?.note ?? '',
    asked: false,
  };
};

/** Sends what is there now, without waiting for a pause in typing; tries again until it is sent. */
export const flushDraft = () => {
  clearTimeout(timer);
  const {call, result, note} = state.wrapUp;
  if (!call || state.call?.id !== call) return;
  if (send({type: 'draft', call, result, note})) keep(false);
  else timer = setTimeout(flushDraft, PAUSE_MILLIS);
};

/** Takes a result or a note: kept on this device at once, sent when typing pauses. */
export const editDraft = (edit) => {
  change(({wrapUp}) => Object.assign(wrapUp, edit, {asked: false}));
  keep(true);
  clearTimeout(timer);
  timer = setTimeout(flushDraft, PAUSE_MILLIS);
};

/** The wrap-up is over: what the service has is forgotten here, what it lacks stays until it is thrown away. */
export const settleDraft = (call, saved) => {
  clearTimeout(timer);
  if (saved || !read(PREFIX + call).unsent) throwAway(PREFIX + call);
};

/** Forgets one note of this device. */
export function throwAway(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** Notes that never reached the service: `{key, who, note}`. */
export const leftovers = () => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX) && key !== PREFIX + state.call?.id)
      .map((key) => ({key, ...read(key)}))
      .filter(({unsent, note}) => unsent && note);
  } catch {
    return [];
  }
};
