import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {clock} from '/assets/clock.js';
import {joined, transcriptLine} from '/assets/transcript.js';
import {outcomeWords} from './words.js';

const MOST_CHARACTERS = 500;
const EXAMPLES = [
  'I need to move my flight to Friday.',
  'When does my order arrive?',
  'I need to see a doctor.',
  'Can I talk to a person?',
];

const nameOf = (line) =>
  ({caller: 'You', assistant: 'Assistant', agent: line.agent ?? 'Agent'})[line.who] ?? 'You';

const invitation = html`
  <div class="invitation">
    <h3>Press call and just speak.</h3>
    <p>Both sides appear here as text. For example:</p>
    <ul>${EXAMPLES.map((example) => html`<li>“${example}”</li>`)}</ul>
  </div>`;

const empty = (call) =>
  call.phase === 'idle' ? invitation : html`<p class="nothing">Nothing has been said yet.</p>`;

const ending = (call) =>
  call.phase === 'ended'
    ? joined(`Call ended after ${clock(call.endedAfter)}. ${outcomeWords(call.outcome, call.agent)}`)
    : nothing;

const prompt = ({phase, agent}) =>
  phase === 'agent' ? `Type to ${agent ?? 'the agent'} instead of speaking` : 'Type instead of speaking';

const typing = (ui) => html`
  <form class="typing" @submit=${ui.say}>
    <input class="field" name="words" maxlength=${MOST_CHARACTERS} autocomplete="off"
        placeholder=${prompt(ui.call)} aria-label=${prompt(ui.call)}>
    <button class="button" type="submit">Send</button>
  </form>`;

/** What each side says, as it is said. */
export const captions = (ui) => html`
  <section class="captions card" aria-labelledby="captions-title">
    <div class="card-head">
      <h2 class="card-title" id="captions-title">Live captions</h2>
      ${ui.call.canCall && !ui.call.lines.length ? nothing : html`<span class="card-aside">what each side says</span>`}
    </div>
    <div class="log" role="log" tabindex="0" aria-labelledby="captions-title" @scroll=${ui.onScroll}>
      <div class="log-lines">
        ${
          ui.call.lines.length
            ? repeat(ui.call.lines, ({id}) => id, (line) => transcriptLine(line, nameOf(line)))
            : empty(ui.call)
        }
        ${ending(ui.call)}
      </div>
    </div>
    ${ui.follows ? nothing : html`<button type="button" class="button small live" @click=${ui.backToLive}>Back to live</button>`}
    ${ui.call.isUp ? typing(ui) : nothing}
  </section>`;
