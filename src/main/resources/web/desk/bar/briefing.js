import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {skipBriefing} from '../commands.js';
import {verifiedMark} from '../cards/verified.js';
import {state} from '../store.js';
import {callerName, clip} from '../text.js';
import {act, refusal, running} from './parts.js';

/** The summary is spoken to the agent; the caller waits. */
export const briefing = () => {
  const {call} = state;
  return html`<div class="bar-time"><span class="bar-phase">${icon('headset')} Summary</span></div>
    <div class="bar-who">
      <h2 id="bar-title" tabindex="-1">${callerName(call, 'Unknown caller')}</h2> ${verifiedMark(call)}
      <p class="bar-facts figures"><span>You hear the summary</span><span>Waiting ${running(call.waitedMillis)}</span></p>
    </div>
    ${call.briefing?.text ? html`<p class="bar-spoken">“${clip(call.briefing.text, 240)}”</p>` : nothing} ${refusal()}
    <div class="bar-buttons">
      ${act({look: 'large strong', sign: 'right', words: 'Skip, talk now', doing: 'Connecting', what: 'skip', run: skipBriefing, key: {cap: 'Space', shortcut: 'Space'}})}
    </div>`;
};
