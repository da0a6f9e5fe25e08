// Evens out frames that arrive unevenly. Pure: one frame in, one frame out, no clock of its own.
// The service leaves out long silence, so an empty buffer after a quiet frame is a pause in the
// talk and no fault of the network.

import {FRAME_SAMPLES, levelOf} from './pcm.js';

const FIRST_DEPTH = 3;
const MOST = 10;
const CALM_FRAMES = 500;
const EDGE = 40;
const QUIET = 0.004;

export class JitterBuffer {
  constructor() {
    this.frames = [];
    this.depth = FIRST_DEPTH;
    this.filling = true;
    this.waited = 0;
    this.calm = 0;
    this.last = silence();
    this.cutOff = null;
    this.dropped = 0;
    this.underruns = 0;
  }

  /** @param {Float32Array} frame 20 ms at 8 kHz, -1 to 1 */
  push(frame) {
    this.frames.push(frame);
    if (this.frames.length > MOST) {
      this.drop(0);
    }
  }

  /** @returns {Float32Array} the next 20 ms, silence when there is nothing to play */
  next() {
    if (this.filling && !this.isFull()) {
      return this.remember(silence());
    }
    if (this.frames.length === 0) {
      return this.runDry();
    }
    const begins = this.filling;
    this.filling = false;
    this.shorten();
    const frame = this.frames.shift();
    this.relax();
    return this.remember(begins ? fadeIn(frame) : this.join(frame));
  }

  isFull() {
    if (this.frames.length > 0) {
      this.waited++;
    }
    return this.frames.length >= this.depth || this.waited > this.depth;
  }

  runDry() {
    const faded = fadeOut(this.last);
    if (levelOf(this.last) > QUIET) {
      this.underruns++;
      this.calm = 0;
      this.depth = Math.min(MOST, this.depth + 1);
    }
    this.filling = true;
    this.waited = 0;
    this.cutOff = null;
    this.last = silence();
    return faded;
  }

  /** Gives back what is more than needed, where nobody hears it. */
  shorten() {
    if (this.frames.length > this.depth + 1 && levelOf(this.frames[0]) < QUIET) {
      this.drop(0);
    }
  }

  relax() {
    this.calm++;
    if (this.calm >= CALM_FRAMES && this.depth > FIRST_DEPTH) {
      this.depth--;
      this.calm = 0;
    }
  }

  drop(index) {
    const [gone] = this.frames.splice(index, 1);
    this.cutOff ??= gone;
    this.dropped++;
  }

  /** Leads over from the frame that should have come to the one that comes. */
  join(frame) {
    if (this.cutOff === null) {
      return frame;
    }
    const from = this.cutOff;
    this.cutOff = null;
    return frame.map((s, i) => (i < EDGE ? from[i] + ((s - from[i]) * i) / EDGE : s));
  }

  remember(frame) {
    this.last = frame;
    return frame;
  }
}

function silence() {
  return new Float32Array(FRAME_SAMPLES);
}

function fadeIn(frame) {
  return frame.map((sample, i) => (i < EDGE ? (sample * i) / EDGE : sample));
}

/** The last frame backwards, so that it goes on where it stopped, falling to nothing. */
function fadeOut(frame) {
  return frame.map((_, i) => frame[frame.length - 1 - i] * (1 - (i + 1) / frame.length));
}
