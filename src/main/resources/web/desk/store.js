/**
 * All that the page knows. Views read it, everything else changes it through `change`.
 * Moments ending in `At` are of performance.now(), so that a change of the computer's clock moves no timer.
 */
export const state = {
  /** `checking`, `out`, `in`, or `elsewhere`: another window took the desk over. */
  session: {phase: 'checking', me: null, fault: null, busy: false},
  /** `connecting`, `open` or `lost`; `restoredAt` for the line that says so. */
  link: {phase: 'connecting', retryAt: null, restoredAt: null, everOpen: false},
  desk: null,
  deskAt: 0,
  call: null,
  callAt: 0,
  /** When this call and its phase were first seen here. */
  seenAt: 0,
  phaseAt: 0,
  /** Lines of the call by id, in the order they came. */
  lines: new Map(),
  notices: [],
  /** What was pressed and waits for its answer: `{what, call, at}`. */
  pressed: null,
  /** The call that was accepted before its phone was picked up. */
  noted: null,
  view: 'desk',
  /** Which part of the call a narrow window shows: `talk`, `facts` or `why`. */
  tab: 'talk',
  menu: null,
  keysShown: false,
  transcript: {open: false, earlierOpen: false, following: true},
  summaryFolded: false,
  moodTable: false,
  wrapUp: {call: null, result: null, note: '', asked: false},
  /** The agent's microphone and headset: see voice.js. */
  voice: {phase: 'none', fault: null, asking: false, muted: false},
  past: {phase: 'none', calls: [], one: null, from: 'past'},
  /**
   * Who waits to be called back; `asked` is the one of whom the agent says so: `{id, at, busy, fault}`,
   * `called` the one whom the agent's phone is rung for, or was: `{id, busy, tone, words}`.
   */
  callbacks: {phase: 'none', list: [], readAt: 0, asked: null, called: null},
  settings: {quiet: false, singleKeys: true, read: 'off'},
};

const listeners = new Set();
let waiting = false;

/** Calls back after each change, once for all changes of one moment. */
export const onChange = (listener) => listeners.add(listener);

/** Edits the state and has the page drawn anew, also in a tab that is not seen. */
export const change = (edit = () => {}) => {
  edit(state);
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    for (const listener of listeners) listener();
  });
};
