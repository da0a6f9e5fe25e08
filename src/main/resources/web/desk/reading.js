import {mention} from './announcer.js';
import {state} from './store.js';
import {callerName, clip} from './text.js';

const NAMES = {assistant: 'Assistant', agent: 'You'};

/** Reads a finished line to screen readers, when the agent chose so. */
export const readLine = (line) => {
  const {read} = state.settings;
  const wanted = read === 'all' || (read === 'caller' && line.who === 'caller');
  if (!wanted || !line.final || state.call?.phase === 'wrap_up') return;
  mention(`${NAMES[line.who] ?? callerName(state.call)}: ${clip(line.text, 400)}`);
};
