// Two-way telephone sound between this page and the service: binary messages of 320 bytes each way.

import {faultOf, openMicrophone} from './microphone.js';
import {FRAME_BYTES} from './pcm.js';

/** Unsent sound beyond this is dropped: 500 ms. Late speech is worse than a gap. */
const MOST_UNSENT_BYTES = 25 * FRAME_BYTES;

/** A loudspeaker that does not start in this time is gone without. */
const STARTING_MILLIS = 2000;

/** So often silence is sent where no sound runs, since the service takes a silent socket for gone. */
const SIGN_OF_LIFE_MILLIS = 5000;

/**
 * Opens microphone and loudspeaker. Call it from a click or key: browsers start no sound otherwise.
 * Without a microphone silence is sent, and the other side is heard all the same. Without a
 * loudspeaker too the line stays up: it can still be typed on.
 *
 * @param {string|URL|WebSocket|null} line where the sound goes; null for none yet: see connect
 * @param {object} [options]
 * @param {string} [options.deviceId] the microphone; the system's choice when left out
 * @param {boolean} [options.microphone] false asks for none
 * @param {(level: number) => void} [options.onSpoken] each 20 ms of ours, 0 to 1
 * @param {(level: number) => void} [options.onHeard] each 20 ms of theirs, 0 to 1
 * @param {(fault: string|null) => void} [options.onMicrophone] the microphone came or went
 * @returns {Promise<LineAudio>} rejects only when the browser can play nothing at all
 */
export async function openAudio(line, options = {}) {
  const context = new AudioContext({latencyHint: 'interactive'});
  const running = context.resume();
  try {
    await context.audioWorklet.addModule(new URL('./line-processor.js', import.meta.url));
    await Promise.race([running, new Promise((done) => setTimeout(done, STARTING_MILLIS))]);
  } catch (broken) {
    await context.close();
    throw broken;
  }
  const audio = new LineAudio(context, options);
  if (line !== null) {
    audio.connect(line);
  }
  if (options.microphone !== false) {
    await audio.useMicrophone(options.deviceId);
  }
  return audio;
}

class LineAudio {
  #node;
  #options;
  #socket = null;
  #ownsSocket = false;
  #stream = null;
  #source = null;
  #muted = false;
  #closed = false;
  #alive = false;
  #signsOfLife;

  constructor(context, options) {
    this.context = context;
    /** Null when the microphone is on, otherwise `off`, `refused`, `missing`, `busy`, `insecure`. */
    this.microphoneFault = 'off';
    this.#options = options;
    this.#node = new AudioWorkletNode(context, 'line', {outputChannelCount: [1]});
    this.#node.port.onmessage = ({data}) => this.#onFrame(data);
    this.#node.connect(context.destination);
    this.#signsOfLife = setInterval(() => this.#showLife(), SIGN_OF_LIFE_MILLIS);
  }

  /** Whether the browser lets the page play sound; asks it again, as it may once the microphone is on. */
  async isPlaying() {
    const asked = this.context.resume();
    await Promise.race([asked, new Promise((done) => setTimeout(done, STARTING_MILLIS))]);
    return this.context.state === 'running';
  }

  /** What is played, for meters and tests. */
  get output() {
    return this.#node;
  }

  get muted() {
    return this.#muted;
  }

  /** The name of the microphone in use, empty when there is none. */
  get microphoneLabel() {
    return this.#stream?.getAudioTracks()[0]?.label ?? '';
  }

  /** The microphone in use; undefined when there is none. */
  get deviceId() {
    return this.#stream?.getAudioTracks()[0]?.getSettings().deviceId;
  }

  /** Sends and plays over this address or socket from now on. A socket of yours stays yours. */
  connect(line) {
    this.disconnect();
    this.#ownsSocket = !(line instanceof WebSocket);
    this.#socket = this.#ownsSocket ? new WebSocket(line) : line;
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.addEventListener('message', this.#onMessage);
    return this.#socket;
  }

  /** Sends and plays nothing any more; the microphone stays open. */
  disconnect() {
    this.#socket?.removeEventListener('message', this.#onMessage);
    if (this.#ownsSocket) {
      this.#socket?.close(1000);
    }
    this.#socket = null;
  }

  /** Changes to this microphone, or tries again. Never rejects: see microphoneFault. */
  async useMicrophone(deviceId) {
    this.#dropMicrophone();
    try {
      const stream = await openMicrophone(deviceId);
      if (this.#closed) {
        stream.getTracks().forEach(track => track.stop());
        return;
      }
      this.#take(stream);
      this.#setFault(null);
    } catch (refused) {
      this.#setFault(faultOf(refused));
    }
  }

  /** Muted, silence is sent; the other side is heard as before. */
  setMuted(muted) {
    this.#muted = muted;
    this.#node.port.postMessage({muted});
    this.#stream?.getAudioTracks().forEach(track => (track.enabled = !muted));
  }

  /** Lets go of microphone and loudspeaker, and closes the socket if it was opened here. */
  async close() {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    clearInterval(this.#signsOfLife);
    this.disconnect();
    this.#dropMicrophone();
    this.#node.port.postMessage({over: true});
    this.#node.disconnect();
    await this.context.close();
  }

  #take(stream) {
    this.#stream = stream;
    const [track] = stream.getAudioTracks();
    track.enabled = !this.#muted;
    track.addEventListener('ended', () => {
      if (this.#stream === stream) {
        this.#dropMicrophone();
        this.#setFault('missing');
      }
    });
    this.#source = this.context.createMediaStreamSource(stream);
    this.#source.connect(this.#node);
  }

  #dropMicrophone() {
    this.#source?.disconnect();
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#source = null;
    this.#stream = null;
  }

  #setFault(fault) {
    this.microphoneFault = fault;
    this.#options.onMicrophone?.(fault);
  }

  #onMessage = ({data}) => {
    if (data instanceof ArrayBuffer && data.byteLength === FRAME_BYTES) {
      this.#node.port.postMessage({frame: data}, [data]);
    }
  };

  #onFrame(message) {
    if (message.heard) {
      this.#options.onHeard?.(message.level);
      return;
    }
    this.#alive = true;
    this.#send(message.spoken);
    this.#options.onSpoken?.(message.level);
  }

  #send(bytes) {
    const socket = this.#socket;
    if (socket?.readyState === WebSocket.OPEN && socket.bufferedAmount < MOST_UNSENT_BYTES) {
      socket.send(bytes);
    }
  }

  #showLife() {
    if (!this.#alive) this.#send(new ArrayBuffer(FRAME_BYTES));
    this.#alive = false;
  }
}
