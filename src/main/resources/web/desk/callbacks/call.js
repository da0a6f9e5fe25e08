import {announce, mention} from '../announcer.js';
import {checkSession} from '../session.js';
import {change, state} from '../store.js';
import {clip} from '../text.js';

const LIST = '/desk/api/callbacks';
const NOT_MADE = 'The call could not be made. Try again; if it fails again, dial on your phone.';

const RESULTS = {
  calling: ['', 'You are being connected. When you have talked, press “Called back”.'],
  agent_not_answering: ['attention', 'Your phone was not answered, so nobody was called.'],
  no_phone: ['bad', 'No phone is known for your name, so nobody was called. Ask your administrator.'],
  not_allowed: ['bad', 'This number may not be called from here. Ask your administrator.'],
  failed: ['bad', NOT_MADE],
};

const show = (id, busy, [tone, words]) => {
  change(({callbacks}) => (callbacks.called = {id, busy, tone, words}));
  if (tone === 'bad') announce(words);
  else mention(words);
};

const answered = async (answer) => {
  if (answer.status === 401) checkSession();
  if (answer.status === 404) return ['attention', 'Somebody else has marked it already.'];
  const {result, error} = await answer.json();
  return RESULTS[result] ?? ['bad', error ? clip(error, 200) : NOT_MADE];
};

/** Rings the agent's phone, and when it is answered, the one who waits; marks nothing. */
export const callBack = async ({id, phone}) => {
  if (state.callbacks.called?.busy) return;
  show(id, true, ['', `Your phone rings. Pick it up, and ${clip(phone, 40)} is called.`]);
  try {
    const answer = await fetch(`${LIST}/${encodeURIComponent(id)}/call`, {method: 'POST'});
    show(id, false, await answered(answer));
  } catch (failed) {
    console.warn(NOT_MADE, failed);
    show(id, false, ['bad', NOT_MADE]);
  }
};
