import {send} from './socket.js';
import {change, state} from './store.js';

const PREFIX = 'warmline.note.';
const PAUSE_MILLIS = 600;
let timer = 0;

const read = (call) => {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + call)) ?? {};
  } catch {
    return {};
  }
};

const keep = ({call, result, note}) => {
  try {
    localStorage.setItem(PREFIX + call, JSON.stringify({result, note}));
  } catch {
    // a browser that keeps nothing: the service still has the draft
  }
};

/** What this device or the service knows of a call's wrap-up; what was typed here wins. */
export const loadDraft = (call) => {
  const kept = read(call.id);
  return {
    call: call.id,
    result: kept.result ?? call.wrapUp?.result ?? null,
    note: kept.note ?? call.wrapUp?.note ?? '',
    asked: false,
  };
};

/** Sends what is there now, without waiting for a pause in typing. */
export const flushDraft = () => {
  clearTimeout(timer);
  timer = 0;
  const {call, result, note} = state.wrapUp;
  if (!call || state.call?.id !== call) return;
  if (!send({type: 'draft', call, result, note})) timer = setTimeout(flushDraft, PAUSE_MILLIS);
};

/** Takes a result or a note: kept on this device at once, sent when typing pauses. */
export const editDraft = (edit) => {
  change(({wrapUp}) => Object.assign(wrapUp, edit, {asked: false}));
  keep(state.wrapUp);
  clearTimeout(timer);
  timer = setTimeout(flushDraft, PAUSE_MILLIS);
};

/** The service has it: this device needs it no more. */
export const forgetDraft = (call) => {
  clearTimeout(timer);
  try {
    localStorage.removeItem(PREFIX + call);
  } catch {
    // nothing was kept
  }
};
