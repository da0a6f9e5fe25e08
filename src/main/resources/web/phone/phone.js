import {html, render} from '/lib/lit-html/lit-html.js';
import {listMicrophones} from '/assets/audio/microphone.js';
import {everySecond} from '/assets/clock.js';
import {icon, logo} from '/assets/icons.js';
import {isDark, onThemeChange, switchTheme} from '/assets/theme.js';
import {callCard} from './call-card.js';
import {PhoneCall} from './call.js';
import {captions} from './captions.js';
import {Meter} from './meter.js';
import {notices, otherSide} from './notices.js';
import {keysDialog, listenToKeys} from './shortcuts.js';
import {understoodPanel} from './understood.js';
import {outcomeWords, phaseWords} from './words.js';

const ESC_MILLIS = 3000;
const LIT_MILLIS = 180;
const NEAR_THE_END = 40;

const spokenMeter = new Meter('spoken');
const heardMeter = new Meter('heard');

const call = new PhoneCall({
  onChange: () => changed(),
  onSpoken: (level) => spokenMeter.push(level),
  onHeard: (level) => heardMeter.push(level),
});

/** The page: what it shows, and what its controls do. */
const ui = {
  call,
  spokenMeter,
  heardMeter,
  microphones: [{deviceId: '', label: ''}],
  deviceId: '',
  escPressed: false,
  litKey: null,
  follows: true,
  understoodOpen: false,

  begin() {
    if (!call.canCall) return false;
    ui.understoodOpen = ui.follows = true;
    call.begin(ui.deviceId).then(refreshMicrophones);
    return true;
  },
  hangUp() {
    ui.escPressed = false;
    call.hangUp();
  },
  escape() {
    if (call.canCall) return false;
    if (ui.escPressed) {
      ui.hangUp();
      return true;
    }
    ui.escPressed = true;
    announce('Press Escape again to hang up.');
    setTimeout(() => {
      ui.escPressed = false;
      changed();
    }, ESC_MILLIS);
    changed();
    return true;
  },
  press(key) {
    if (!call.isUp) return false;
    call.press(key);
    ui.litKey = key;
    setTimeout(() => {
      ui.litKey = null;
      changed();
    }, LIT_MILLIS);
    changed();
    return true;
  },
  toggleMuted() {
    if (!call.isUp) return false;
    call.setMuted(!call.muted);
    announce(call.muted ? 'You are muted.' : 'You are heard again.');
    return true;
  },
  toggleTest: () => (call.testing ? call.stopTest() : call.test(ui.deviceId).then(refreshMicrophones)),
  chooseMicrophone({target}) {
    ui.deviceId = target.value;
    call.test(ui.deviceId).then(refreshMicrophones);
  },
  retryMicrophone: () =>
    (call.canCall ? call.test(ui.deviceId) : call.useMicrophone(ui.deviceId)).then(refreshMicrophones),
  say(event) {
    event.preventDefault();
    const field = event.target.elements.words;
    call.say(field.value);
    field.value = '';
  },
  onScroll({target}) {
    const follows = target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_THE_END;
    if (follows !== ui.follows) {
      ui.follows = follows;
      changed();
    }
  },
  backToLive() {
    ui.follows = true;
    changed();
  },
  onUnderstoodToggle({target}) {
    ui.understoodOpen = target.open;
  },
  showKeys() {
    document.querySelector('#keys').showModal();
    return true;
  },
};

const head = () => html`
  <header class="page-head">
    <a class="brand" href="/phone/">${logo} Warmline</a>
    <p class="purpose">Call the line from your browser</p>
    <button type="button" class="icon-button" aria-label="Keys" @click=${ui.showKeys}>${icon('keyboard')}</button>
    <button type="button" class="icon-button" aria-label=${isDark() ? 'Light colours' : 'Dark colours'}
        @click=${() => {
          switchTheme();
          changed();
        }}>${icon(isDark() ? 'sun' : 'moon')}</button>
  </header>`;

const page = () => html`
  ${head()}
  <main>
    ${callCard(ui)}
    <div class="beside">${notices(ui)} ${otherSide} ${captions(ui)} ${understoodPanel(ui)}</div>
  </main>
  <footer class="disclosure">${icon('info')}
    <p><strong>You talk to an automated assistant.</strong> Say “agent” or press 0 for a person at any
      time. The call is kept as text, the sound is not.</p>
  </footer>
  ${keysDialog()}`;

let asked = false;

function changed() {
  if (asked) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    paint();
  });
}

let paintedPhase = 'idle';

function paint() {
  render(page(), document.querySelector('#page'));
  const log = document.querySelector('.log');
  if (ui.follows) log.scrollTop = log.scrollHeight;
  if (call.phase === paintedPhase) return;
  paintedPhase = call.phase;
  const outcome = call.phase === 'ended' ? outcomeWords(call.outcome, call.agent) : '';
  announce(`${phaseWords(call)}. ${outcome}`);
  document.title = `${phaseWords(call)}: ${call.company || 'Warmline'}`;
  if (call.canCall) [spokenMeter, heardMeter].forEach((meter) => meter.clear());
}

function announce(words) {
  document.querySelector('#announcer').textContent = words;
}

async function refreshMicrophones() {
  const found = await listMicrophones();
  ui.microphones = found.length ? found : [{deviceId: '', label: ''}];
  ui.deviceId = call.deviceId ?? ui.deviceId;
  changed();
}

async function askCompany() {
  const answer = await fetch('/phone/about').catch(() => null);
  if (answer?.ok) call.company ||= (await answer.json()).company;
  changed();
}

listenToKeys(ui);
addEventListener('resize', changed); // the newest line stays in sight
onThemeChange(changed);
everySecond(() => {
  if (call.isUp) changed();
});
navigator.mediaDevices?.addEventListener?.('devicechange', refreshMicrophones);
paint();
refreshMicrophones();
askCompany();
