// Changes the rate of a stream of samples: a polyphase low-pass FIR, so that nothing above half of
// the lower rate folds back as noise. Runs in an AudioWorklet; knows nothing of the browser.

const STOP_DB = 70;
const KAISER_BETA = 0.1102 * (STOP_DB - 8.7);

/** How much of the band below half of the lower rate passes; the rest is the filter's slope. */
const PASS = 0.85;

export class Resampler {
  /**
   * @param {number} fromRate samples a second that come in
   * @param {number} toRate samples a second that go out
   */
  constructor(fromRate, toRate) {
    const common = gcd(Math.round(fromRate), Math.round(toRate));
    this.up = Math.round(toRate) / common;
    this.down = Math.round(fromRate) / common;
    this.phases = phases(this.up, fromRate, toRate);
    this.taps = this.phases[0].length;
    this.history = new Float32Array(this.taps - 1);
    this.phase = 0;
  }

  /**
   * @param {Float32Array} samples the next of the stream
   * @returns {Float32Array} what comes out by now; the filter delays by half its length
   */
  push(samples) {
    const all = new Float32Array(this.history.length + samples.length);
    all.set(this.history);
    all.set(samples, this.history.length);
    const out = [];
    let at = 0;
    while (at + Math.floor(this.phase / this.up) < samples.length) {
      at += Math.floor(this.phase / this.up);
      this.phase %= this.up;
      out.push(dot(this.phases[this.phase], all, at));
      this.phase += this.down;
    }
    this.phase -= (samples.length - at) * this.up;
    this.history = all.slice(samples.length);
    return Float32Array.from(out);
  }
}

function dot(taps, samples, from) {
  let sum = 0;
  for (let i = 0; i < taps.length; i++) {
    sum += taps[i] * samples[from + i];
  }
  return sum;
}

/** The filter, once for each place of an output sample between two input samples. */
function phases(up, fromRate, toRate) {
  const edge = Math.min(fromRate, toRate) / 2;
  const slope = (1 - PASS) * edge;
  const taps = 2 * Math.ceil(((STOP_DB - 7.95) / 14.36) * (fromRate / slope) / 2) + 1;
  const cutoff = (edge - slope / 2) / fromRate;
  const middle = (taps - 1) / 2;
  return Array.from({length: up}, (_, phase) => {
    const offset = phase / up;
    const one = Float32Array.from({length: taps}, (_, i) => {
      const distance = i - middle - offset;
      return 2 * cutoff * sinc(2 * cutoff * distance) * kaiser(distance / (middle + 1));
    });
    const gain = one.reduce((sum, tap) => sum + tap, 0);
    return one.map(tap => tap / gain);
  });
}

function sinc(x) {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x) {
  return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
}

function bessel(x) {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-9 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}
