import {change} from './store.js';
import {addNotice} from './notices.js';
import {loadDraft, settleDraft} from './drafts.js';
import {readLine} from './reading.js';

const MOST_LINES = 2000;

const startCall = (state, call) => {
  state.seenAt = performance.now();
  state.lines = new Map([...state.lines].filter(([, line]) => line.call === call.id));
  state.transcript = {open: false, earlierOpen: false, following: true};
  state.tab = 'talk';
  state.summaryFolded = false;
  state.moodTable = false;
  state.menu = null;
  state.keysShown = false;
  state.view = 'desk';
  state.voice.muted = false;
  state.noted = null;
};

const setCall = (state, call) => {
  const before = state.call;
  if (before?.phase === 'wrap_up' && before.id !== call?.id)
    settleDraft(before.id, state.pressed?.what === 'wrapup');
  state.call = call;
  state.callAt = performance.now();
  if (call && before?.id !== call.id) startCall(state, call);
  if (before?.id !== call?.id || before?.phase !== call?.phase) {
    state.phaseAt = performance.now();
    state.pressed = null;
    if (call?.phase === 'talking') state.transcript.open = true;
  }
  if (call?.phase === 'wrap_up' && state.wrapUp.call !== call.id) {
    state.wrapUp = loadDraft(call);
  }
  if (!call) {
    state.lines = new Map();
    state.noted = null;
  }
};

const setLine = (state, line) => {
  if (typeof line.id !== 'string' && typeof line.id !== 'number') return;
  if (state.call && line.call !== state.call.id) return;
  if (!state.lines.get(line.id)?.final) readLine(line);
  state.lines.set(line.id, line);
  if (state.lines.size > MOST_LINES) state.lines.delete(state.lines.keys().next().value);
};

const setDesk = (state, desk) => {
  state.desk = desk;
  state.deskAt = performance.now();
};

/** Takes one message of the service into the state; one of an unknown type is passed over. */
export const apply = (message) =>
  change((state) => {
    switch (message.type) {
      case 'desk':
        setDesk(state, message);
        break;
      case 'call':
        setCall(state, message.call ?? null);
        break;
      case 'line':
        setLine(state, message);
        break;
      case 'notice':
        if (message.kind === 'replaced') state.session.phase = 'elsewhere';
        else addNotice(state, message);
        break;
      default:
    }
  });
