import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {accept, decline, skipBriefing} from '../commands.js';
import {verifiedMark} from '../cards/verified.js';
import {hasPhone, isNoted} from '../phone.js';
import {state} from '../store.js';
import {callerName, clip} from '../text.js';
import {act, refusal, running} from './parts.js';

const skip = () =>
  act({look: 'large strong', sign: 'right', words: 'Skip, talk now', doing: 'Connecting', what: 'skip', run: skipBriefing, key: {cap: 'Space', shortcut: 'Space'}});

const onPhone = () => html`
  ${act({id: 'decline', look: 'large', sign: 'cross', words: 'Decline', doing: 'Declining', what: 'decline', run: decline, key: {cap: 'X', shortcut: 'X'}})}
  ${
    isNoted()
      ? skip()
      : act({id: 'accept', look: 'large strong', sign: 'phone', words: 'Accept, talk now', doing: 'Connecting', what: 'accept', run: accept, key: {cap: 'A', shortcut: 'A'}})
  }`;

const help = () => {
  if (!hasPhone()) return 'You hear the summary';
  return isNoted()
    ? 'You will be connected after the summary'
    : 'Accept here, or press 1 on your phone; 2 declines';
};

/** The summary is spoken to the agent; the caller waits. */
export const briefing = () => {
  const {call} = state;
  return html`<div class="bar-time"><span class="bar-phase">${icon('headset')} Summary</span></div>
    <div class="bar-who">
      <h2 id="bar-title" tabindex="-1">${callerName(call, 'Unknown caller')}</h2> ${verifiedMark(call)}
      <p class="bar-facts figures"><span>${help()}</span><span>Waiting ${running(call.waitedMillis)}</span></p>
    </div>
    ${call.briefing?.text ? html`<p class="bar-spoken">“${clip(call.briefing.text, 240)}”</p>` : nothing} ${refusal()}
    <div class="bar-buttons">
      ${hasPhone() ? onPhone() : skip()}
    </div>`;
};
