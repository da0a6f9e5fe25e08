import {openCallbacks} from '../callbacks/load.js';
import {focusAfterRender} from '../focus.js';
import {show} from '../commands.js';
import {change, state} from '../store.js';

const FAULT = 'Past calls cannot be read now. Your calls are not touched by this.';

const read = async (address) => {
  const answer = await fetch(address, {cache: 'no-store'});
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
};

const load = async (address, take) => {
  change(({past}) => (past.phase = 'loading'));
  try {
    const body = await read(address);
    change(({past}) => {
      past.phase = 'there';
      take(past, body);
    });
  } catch (failed) {
    console.warn(FAULT, failed);
    change(({past}) => (past.phase = 'failed'));
  }
  focusAfterRender('#past-title');
};

/** Shows the list of past calls. */
export const openPast = () => {
  show('past');
  change(({past}) => (past.from = 'past'));
  return load('/desk/api/calls?limit=50', (past, body) => {
    past.calls = Array.isArray(body) ? body : (body.calls ?? []);
    past.one = null;
  });
};

/** Shows one past call; its way back leads to the view it was opened from. */
export const openOne = (id, from = 'past') => {
  change((state) => {
    state.view = 'past';
    Object.assign(state.past, {one: null, from});
  });
  return load(`/desk/api/calls/${encodeURIComponent(id)}`, (past, body) => {
    past.one = {call: body.call ?? body, events: body.events ?? []};
  });
};

/** Back from one call to the list it was opened from. */
export const closeOne = () => {
  if (state.past.from === 'callbacks') {
    openCallbacks();
    return;
  }
  change(({past}) => Object.assign(past, {one: null, phase: 'there'}));
  focusAfterRender('#past-title');
  if (state.past.calls.length === 0) openPast();
};
