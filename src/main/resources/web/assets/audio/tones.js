// The two-tone sound of a key, as a telephone makes it.

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = ['123', '456', '789', '*0#'];
const SECONDS = 0.12;
const VOLUME = 0.06;

/** @returns {[number, number]|null} the frequencies of a key in Hz */
export function frequenciesOf(key) {
  const row = KEYS.findIndex(keys => keys.includes(key));
  return row < 0 || key.length !== 1 ? null : [ROWS[row], COLUMNS[KEYS[row].indexOf(key)]];
}

/** Plays a key's tone once, softly; only on this side, the service is told of the key in words. */
export function playKey(context, key) {
  const pair = frequenciesOf(key);
  if (pair === null) {
    return;
  }
  const gain = context.createGain();
  const start = context.currentTime;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(VOLUME, start + 0.008);
  gain.gain.setValueAtTime(VOLUME, start + SECONDS - 0.02);
  gain.gain.linearRampToValueAtTime(0, start + SECONDS);
  gain.connect(context.destination);
  for (const frequency of pair) {
    const tone = new OscillatorNode(context, {frequency});
    tone.connect(gain);
    tone.start(start);
    tone.stop(start + SECONDS);
  }
}
