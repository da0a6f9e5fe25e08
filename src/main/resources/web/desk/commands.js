import {since} from '/assets/clock.js';
import {announce} from './announcer.js';
import {flushDraft} from './drafts.js';
import {afterRender} from './focus.js';
import {hasPhone, isNoted} from './phone.js';
import {disconnect, send} from './socket.js';
import {signOut} from './session.js';
import {change, state} from './store.js';
import {askForMicrophone, faultWords, prepareVoice, setMuted} from './voice.js';
import {addNotice} from './notices.js';

const DEAD_MILLIS = 1000;
const ANSWER_MILLIS = 8000;

const inPhase = (...phases) => phases.includes(state.call?.phase);
const online = () => state.link.phase === 'open';
const idle = () => online() && !state.pressed;

const press = (what) => {
  if (!send({type: what, call: state.call.id})) return false;
  const pressed = {what, call: state.call.id};
  change((state) => (state.pressed = pressed));
  setTimeout(() => {
    if (state.pressed === pressed) change((state) => (state.pressed = null));
  }, ANSWER_MILLIS);
  return true;
};

/** Takes the call: at once while the summary is heard, after it when the phone still rings. */
const acceptOnPhone = () => {
  if (!inPhase('ringing', 'briefing') || isNoted()) return;
  const {id, phase} = state.call;
  if (!press('accept') || phase !== 'ringing') return;
  change((state) => Object.assign(state, {noted: id, pressed: null}));
  announce('Accepted. Pick up your phone.');
};

/** Takes the call that rings; without a microphone asks for it once more. */
export const accept = async () => {
  if (!idle()) return;
  if (hasPhone()) return acceptOnPhone();
  if (!inPhase('ringing')) return;
  const {id} = state.call;
  if (!(await prepareVoice())) {
    change((state) => addNotice(state, {kind: 'microphone', help: faultWords()}));
    return;
  }
  if (idle() && inPhase('ringing') && state.call.id === id) press('accept');
};

export const decline = () =>
  idle() && inPhase(...(hasPhone() ? ['ringing', 'briefing'] : ['ringing'])) && press('decline');

export const skipBriefing = () => idle() && inPhase('briefing') && press('skip');

/** Ends the talk; not in its first second, so that a press meant for another button never does. */
export const hangUp = () =>
  idle() && inPhase('talking', 'reconnecting') && since(state.phaseAt) > DEAD_MILLIS && press('hangup');

export const toggleMute = () => {
  if (hasPhone() || !inPhase('talking', 'reconnecting')) return;
  setMuted(!state.voice.muted);
  announce(state.voice.muted ? 'Muted' : 'Not muted');
};

export const moreTime = () =>
  online() && inPhase('wrap_up') && send({type: 'more_time', call: state.call.id});

/** Saves the wrap-up, or says that a result is needed first. */
export const saveWrapUp = () => {
  if (!idle() || !inPhase('wrap_up')) return;
  const {result, note} = state.wrapUp;
  if (!result) {
    change(({wrapUp}) => (wrapUp.asked = true));
    announce('Choose a result first');
    document.querySelector('.result')?.focus();
    return;
  }
  flushDraft();
  const pressed = {what: 'wrapup', call: state.call.id};
  if (send({type: 'wrapup', call: state.call.id, result, note})) {
    change((state) => (state.pressed = pressed));
    setTimeout(() => {
      if (state.pressed === pressed) change((state) => (state.pressed = null));
    }, ANSWER_MILLIS);
  }
};

/** Chooses a status; the microphone is asked for when the agent first becomes available. */
export const chooseStatus = async (status, reason = null) => {
  change((state) => (state.menu = null));
  if (status === 'available' && !hasPhone()) await askForMicrophone();
  const message = {type: 'status', status};
  send(reason ? {...message, reason} : message);
};

export const leave = () => {
  disconnect();
  return signOut();
};

/** Shows the desk or one of its lists. */
export const show = (view) =>
  change((state) => {
    state.view = view;
    state.menu = null;
    state.past.one = null;
  });

export const toggleTranscript = () =>
  change(({transcript}) => {
    transcript.open = !transcript.open;
    transcript.following = true;
    afterRender(() => document.getElementById('transcript')?.scrollIntoView({block: 'nearest'}));
  });

export const follow = () => change(({transcript}) => (transcript.following = !transcript.following));

export const foldSummary = () => change((state) => (state.summaryFolded = !state.summaryFolded));

export const toggleKeys = () => change((state) => (state.keysShown = !state.keysShown));
