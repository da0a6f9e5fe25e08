// Both directions of the line, on the audio thread: microphone in, 20 ms frames out to the page;
// frames from the page in, sound out. Runs at the rate of the audio device.

import {JitterBuffer} from './jitter-buffer.js';
import {FRAME_SAMPLES, RATE, fromBytes, levelOf, toBytes} from './pcm.js';
import {Resampler} from './resampler.js';

class LineProcessor extends AudioWorkletProcessor {
  constructor() {
    super();
    this.toLine = new Resampler(sampleRate, RATE);
    this.fromLine = new Resampler(RATE, sampleRate);
    this.buffer = new JitterBuffer();
    this.muted = false;
    this.spoken = [];
    this.heard = [];
    this.over = false;
    this.port.onmessage = ({data}) => this.take(data);
  }

  take(message) {
    if (message.frame) {
      this.buffer.push(fromBytes(message.frame));
    } else if (message.over) {
      this.over = true;
    } else {
      this.muted = message.muted;
    }
  }

  process([input], [output]) {
    this.speak(mono(input, output[0].length));
    this.play(output);
    return !this.over;
  }

  speak(samples) {
    this.spoken.push(...this.toLine.push(samples));
    while (this.spoken.length >= FRAME_SAMPLES) {
      const frame = this.spoken.splice(0, FRAME_SAMPLES);
      if (this.muted) {
        frame.fill(0);
      }
      const bytes = toBytes(frame);
      this.port.postMessage({spoken: bytes, level: levelOf(frame)}, [bytes]);
    }
  }

  play(output) {
    while (this.heard.length < output[0].length) {
      const frame = this.buffer.next();
      this.heard.push(...this.fromLine.push(frame));
      this.port.postMessage({heard: true, level: levelOf(frame)});
    }
    const samples = this.heard.splice(0, output[0].length);
    output.forEach(channel => channel.set(samples));
  }
}

/** One channel of it all; silence without a microphone. */
function mono(channels, length) {
  const mixed = new Float32Array(length);
  for (const channel of channels) {
    channel.forEach((sample, i) => (mixed[i] += sample / channels.length));
  }
  return mixed;
}

registerProcessor('line', LineProcessor);
