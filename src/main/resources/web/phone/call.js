import {openAudio} from '/assets/audio/audio.js';
import {playKey} from '/assets/audio/tones.js';
import {closingWords, refusalWords} from './words.js';

/** What the last frames need until they have been heard, and how long a goodbye may take. */
const PLAYED_OUT_MILLIS = 300;
const HANGUP_MILLIS = 4000;
const PHASES = ['assistant', 'waiting', 'agent', 'reconnecting'];

/** A test of the microphone ends by itself: 20 s of frames. */
const TEST_FRAMES = 1000;

/** One caller's phone: what it is doing, and the socket and sound behind it. Tells when it changed. */
export class PhoneCall {
  phase = 'idle';
  company = '';
  agent = null;
  outcome = null;
  lines = [];
  understood = null;
  startedAt = 0;
  waitingSince = 0;
  endedAfter = 0;
  muted = false;
  microphoneFault = null;
  /** Two sentences to be read, or null. */
  trouble = null;
  testing = false;

  #audio = null;
  #socket = null;
  #testedFrames = 0;
  #listeners;

  /** @param {{onChange: () => void, onSpoken: (level: number) => void, onHeard: (level: number) => void}} listeners */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  get isUp() {
    return PHASES.includes(this.phase);
  }

  get canCall() {
    return this.phase === 'idle' || this.phase === 'ended';
  }

  get deviceId() {
    return this.#audio?.deviceId;
  }

  /** Places a call. Has to come from a click or a key. */
  async begin(deviceId) {
    if (!this.canCall) return;
    this.#reset('calling');
    try {
      await this.#openAudio(deviceId);
    } catch {
      this.#fail(['This browser plays no sound here.', 'Use a current Chrome, Edge or Firefox.']);
      return;
    }
    this.testing = false;
    await this.#dial();
  }

  hangUp() {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      const socket = this.#socket;
      this.#send({type: 'hangup'});
      this.#audio?.disconnect();
      this.#enter('ending');
      setTimeout(() => socket.close(1000), HANGUP_MILLIS);
    } else if (this.phase === 'calling') {
      this.#socket?.close(1000);
      this.#fail(null);
    }
  }

  press(key) {
    if (!this.isUp) return;
    playKey(this.#audio.context, key);
    this.#send({type: 'key', digit: key});
  }

  say(text) {
    if (this.isUp && text.trim()) this.#send({type: 'say', text: text.trim()});
  }

  setMuted(muted) {
    this.muted = muted;
    this.#audio?.setMuted(muted);
    this.#listeners.onChange();
  }

  /** Lets the meter show the microphone before a call. Has to come from a click or a key. */
  async test(deviceId) {
    if (!this.canCall) return;
    this.testing = true;
    this.#testedFrames = 0;
    await this.#openAudio(deviceId).catch(() => this.stopTest());
    this.#listeners.onChange();
  }

  stopTest() {
    if (!this.testing) return;
    this.testing = false;
    this.#closeAudio();
    this.#listeners.onChange();
  }

  async useMicrophone(deviceId) {
    await this.#audio?.useMicrophone(deviceId);
    this.#listeners.onChange();
  }

  async #openAudio(deviceId) {
    if (this.#audio) {
      await this.#audio.useMicrophone(deviceId);
      return;
    }
    this.#audio = await openAudio(null, {
      deviceId,
      onSpoken: (level) => this.#onSpoken(level),
      onHeard: this.#listeners.onHeard,
      onMicrophone: (fault) => {
        this.microphoneFault = fault;
        this.#listeners.onChange();
      },
    });
    this.#audio.setMuted(this.muted);
  }

  #onSpoken(level) {
    this.#listeners.onSpoken(this.muted ? 0 : level);
    this.#testedFrames++;
    if (this.testing && this.#testedFrames > TEST_FRAMES) this.stopTest();
  }

  async #dial() {
    const answer = await fetch('/phone/token', {method: 'POST'}).catch(() => undefined);
    if (this.phase !== 'calling') return;
    if (!answer?.ok) {
      this.#fail(refusalWords(answer?.status));
      return;
    }
    const {token} = await answer.json();
    const address = new URL('/phone/socket', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    address.searchParams.set('token', token);
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#audio.connect(socket);
    socket.addEventListener('open', () => this.#onOpen());
    socket.addEventListener('message', ({data}) => {
      if (typeof data === 'string') this.#onMessage(JSON.parse(data));
    });
    socket.addEventListener('close', (event) => this.#onClose(socket, event));
  }

  #onOpen() {
    this.startedAt = performance.now();
    this.#enter('assistant');
  }

  #onMessage(message) {
    switch (message.type) {
      case 'hello':
        this.company = message.company;
        break;
      case 'line':
        this.#take(message);
        break;
      case 'understood':
        this.understood = message;
        break;
      case 'state':
        this.#follow(message);
        break;
      default:
        return;
    }
    this.#listeners.onChange();
  }

  #take(line) {
    const at = this.lines.findIndex(({id}) => id === line.id);
    const named = {...line, agent: this.agent};
    if (line.final && !line.text) {
      this.lines = this.lines.filter(({id}) => id !== line.id);
    } else if (at < 0) {
      this.lines = [...this.lines, named];
    } else {
      this.lines = this.lines.with?.(at, named) ?? this.lines.map((l, i) => (i === at ? named : l));
    }
  }

  #follow({state, agent, outcome}) {
    if (state === 'over') {
      this.outcome = outcome;
      this.#end();
      return;
    }
    if (state === 'waiting' && this.phase !== 'waiting') this.waitingSince = performance.now();
    this.agent = agent ?? this.agent;
    if (this.phase !== 'ending') this.phase = state;
  }

  #onClose(socket, event) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    if (this.phase === 'calling' && event.code === 1006) {
      this.#fail(refusalWords(undefined));
      return;
    }
    const expected = this.phase === 'ended' || this.phase === 'ending';
    if (this.phase === 'ending') this.outcome ??= 'hung_up';
    this.trouble = expected || event.code === 1000 ? null : closingWords(event);
    this.#end();
    this.#closeAudioSoon();
  }

  #end() {
    if (this.phase === 'ended') return;
    this.endedAfter = this.startedAt ? performance.now() - this.startedAt : 0;
    this.lines = this.lines.filter((line) => line.final);
    this.#enter('ended');
  }

  #fail(trouble) {
    this.trouble = trouble;
    this.#closeAudio();
    this.#enter('idle');
  }

  #reset(phase) {
    this.agent = this.outcome = this.understood = this.trouble = null;
    this.startedAt = this.waitingSince = this.endedAfter = 0;
    this.lines = [];
    this.muted = false;
    this.#socket = null;
    this.#audio?.setMuted(false);
    this.#enter(phase);
  }

  #send(message) {
    this.#socket.send(JSON.stringify(message));
  }

  #closeAudio() {
    this.#audio?.close();
    this.#audio = null;
  }

  #closeAudioSoon() {
    const audio = this.#audio;
    this.#audio = null;
    setTimeout(() => audio?.close(), PLAYED_OUT_MILLIS);
  }

  #enter(phase) {
    this.phase = phase;
    this.#listeners.onChange();
  }
}
