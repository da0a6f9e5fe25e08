import {render} from '/lib/lit-html/lit-html.js';
import {everySecond} from '/assets/clock.js';
import {onThemeChange} from '/assets/theme.js';
import {followCallbacks, keepReadingCallbacks} from './callbacks/load.js';
import {followFocus} from './focus.js';
import {startKeys} from './keys.js';
import {page} from './page.js';
import {followRing} from './ringing.js';
import {checkSession} from './session.js';
import {connect} from './socket.js';
import {wakeSounds} from './sounds.js';
import {change, onChange, state} from './store.js';
import {followTranscript} from './cards/transcript.js';
import {followCall} from './voice.js';
import {loadSettings} from './settings.js';

const CHECK_AGAIN_MILLIS = 3000;
const root = document.getElementById('page');

const boot = async () => {
  await checkSession();
  if (state.session.phase === 'checking') setTimeout(boot, CHECK_AGAIN_MILLIS);
  else connect();
};

onChange(() => {
  render(page(), root);
  followRing(state);
  followFocus(state);
  followTranscript(state);
  followCall(state.call);
  followCallbacks(state);
});

root.replaceChildren();
loadSettings();
startKeys();
wakeSounds();
keepReadingCallbacks();
onThemeChange(() => change());
everySecond(() => change());
change();
boot();
