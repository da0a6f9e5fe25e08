import {openAudio} from '/assets/audio/audio.js';
import {faultOf, openMicrophone} from '/assets/audio/microphone.js';
import {change, state} from './store.js';

const FAULTS = {
  refused: 'Allow it in the browser’s address bar (the icon left of the address), then try again.',
  missing: 'None was found. Plug in a headset, then try again.',
  busy: 'Another program uses it. Close that one, then try again.',
  insecure: 'The browser gives it to HTTPS and localhost only. Open the desk there.',
  silent: 'The browser cannot play sound. Allow sound for this page, then try again.',
};

let audio = null;
let opening = null;
let usedToken = null;

/** Why there is no sound, and how to mend it. */
export const faultWords = () => FAULTS[state.voice.fault] ?? '';

const setFault = (fault) => change(({voice}) => (voice.fault = fault === 'off' ? voice.fault : fault));

const isAllowed = async () => {
  try {
    return (await navigator.permissions.query({name: 'microphone'})).state === 'granted';
  } catch {
    return false; // browsers that cannot be asked show their own question
  }
};

/** Asks for the microphone, and lets go of it again: the answer is kept by the browser. */
export const askForMicrophone = async () => {
  if (audio) return;
  if (!(await isAllowed())) change(({voice}) => (voice.asking = true));
  try {
    const stream = await openMicrophone();
    stream.getTracks().forEach((track) => track.stop());
    setFault(null);
  } catch (refused) {
    setFault(faultOf(refused));
  } finally {
    change(({voice}) => (voice.asking = false));
  }
};

const open = async () => {
  try {
    audio = await openAudio(null, {onMicrophone: setFault});
    audio.setMuted(state.voice.muted);
    return audio.microphoneFault === null;
  } catch {
    setFault('silent');
    return false;
  } finally {
    opening = null;
  }
};

/** Opens microphone and headset on a press of the agent; true when the caller will hear something. */
export const prepareVoice = async () => {
  if (audio && audio.microphoneFault !== null) await closeVoice();
  if (audio) return true;
  opening ??= open();
  return opening;
};

/** Mutes or opens the microphone; only here, the service is not told. */
export const setMuted = (muted) => {
  audio?.setMuted(muted);
  change(({voice}) => (voice.muted = muted));
};

/** Lets go of microphone and headset. */
export async function closeVoice() {
  const closing = audio;
  audio = null;
  usedToken = null;
  change(({voice}) => Object.assign(voice, {phase: 'none', muted: false}));
  await closing?.close();
}

const connect = (token) => {
  usedToken = token;
  const url = new URL('/desk/audio', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('token', token);
  const line = audio.connect(url);
  const setPhase = (phase) => {
    if (usedToken === token) change(({voice}) => (voice.phase = phase));
  };
  setPhase('connecting');
  line.addEventListener('open', () => setPhase('on'));
  line.addEventListener('close', () => setPhase('lost'));
};

/** Connects with the token of the card, each once; a page that was reloaded needs a press first. */
export const followCall = (call) => {
  if (!['ringing', 'briefing', 'talking', 'reconnecting'].includes(call?.phase)) {
    if (audio) closeVoice();
    else if (state.voice.phase !== 'none') change(({voice}) => (voice.phase = 'none'));
    return;
  }
  if (!call.audio || call.audio === usedToken) return;
  if (audio) connect(call.audio);
  else if (state.voice.phase !== 'needs-press') change(({voice}) => (voice.phase = 'needs-press'));
};

/** The press that a reloaded page needs. */
export const connectVoice = async () => {
  await prepareVoice();
  followCall(state.call);
};
