import {state} from './store.js';

const HERTZ = [440, 554];
const NOTE_SECONDS = 0.4;
const EVERY_SECONDS = 3;
const HURRY_SECONDS = 5;
const LOUDNESS = 0.16;

let context = null;
let ring = null;

const ready = () => {
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume();
  return context;
};

/** Browsers play nothing before the first press: the first one wakes the sound. */
export const wakeSounds = () => {
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, ready, {once: true});
};

const note = (at, hertz, out) => {
  const tone = context.createOscillator();
  const shape = context.createGain();
  tone.frequency.value = hertz;
  shape.gain.setValueAtTime(0, at);
  shape.gain.linearRampToValueAtTime(1, at + 0.05);
  shape.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS);
  tone.connect(shape).connect(out);
  tone.start(at);
  tone.stop(at + NOTE_SECONDS);
};

const momentsOf = (seconds) => {
  const moments = [];
  for (let at = 0; at < seconds - HURRY_SECONDS; at += EVERY_SECONDS) moments.push(at);
  for (let at = Math.max(0, seconds - HURRY_SECONDS); at < seconds; at += 1) moments.push(at);
  return moments;
};

/** Rings for so long. All notes are set at once, for a tab in the background has slow timers. */
export const startRing = (millis) => {
  stopRing();
  if (state.settings.quiet || !millis) return;
  ready();
  ring = context.createGain();
  ring.gain.value = LOUDNESS;
  ring.connect(context.destination);
  for (const moment of momentsOf(Math.min(millis, 120_000) / 1000)) {
    const at = context.currentTime + moment;
    note(at, HERTZ[0], ring);
    note(at + NOTE_SECONDS / 2, HERTZ[1], ring);
  }
};

export function stopRing() {
  ring?.disconnect();
  ring = null;
}
