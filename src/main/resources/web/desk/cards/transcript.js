import {html, nothing} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {clock} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {joined, transcriptLine, words} from '/assets/transcript.js';
import {follow, toggleTranscript} from '../commands.js';
import {change, state} from '../store.js';
import {callerWord, clip} from '../text.js';

const NEAR_END = 24;

const nameOf = (line) => {
  if (line.who === 'assistant') return 'Assistant';
  if (line.who === 'agent') return 'You';
  const name = callerWord(state.call);
  return name === 'the caller' ? 'Caller' : name;
};

const draw = (line) => guard([line, nameOf(line)], () => transcriptLine(line, nameOf(line)));

const list = (lines) => repeat(lines, ({id}) => id, draw);

const splitAtJoin = (lines) => {
  const {phase, assistantMillis, waitedMillis} = state.call;
  if (phase === 'ringing' || phase === 'briefing') return {before: lines, after: [], at: null};
  const at = (assistantMillis ?? 0) + (waitedMillis ?? 0);
  const first = lines.findIndex((line) => line.who === 'agent' || line.atMillis >= at);
  const split = first < 0 ? lines.length : first;
  return {before: lines.slice(0, split), after: lines.slice(split), at};
};

const earlierToggle = (
  hidden,
) => html`<button type="button" class="earlier-turns" aria-expanded=${state.transcript.earlierOpen ? 'true' : 'false'}
  @click=${() => change(({transcript}) => (transcript.earlierOpen = !transcript.earlierOpen))}>
  ${icon(state.transcript.earlierOpen ? 'down' : 'up')} ${hidden} earlier ${hidden === 1 ? 'turn' : 'turns'} with the assistant
</button>`;

const log = () => {
  const lines = [...state.lines.values()];
  const {before, after, at} = splitAtJoin(lines);
  const folds = at !== null && before.length > 1;
  const shown = folds && !state.transcript.earlierOpen ? before.slice(-1) : before;
  return html`<div class="log" role="log" aria-live="off" aria-label="Transcript" tabindex="0" @scroll=${onScroll}>
    ${folds ? earlierToggle(before.length - 1) : nothing} ${list(shown)}
    ${at === null ? nothing : joined(`You joined at ${clock(at)}`)} ${list(after)}
    ${lines.length ? nothing : html`<p class="missing">Nothing was said yet.</p>`}
  </div>`;
};

function onScroll({currentTarget}) {
  const atEnd = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < NEAR_END;
  if (atEnd !== state.transcript.following) change(({transcript}) => (transcript.following = atEnd));
}

const lastWords = () =>
  [...state.lines.values()].filter((line) => line.final && line.who === 'caller').at(-1);

const closedBar = () => {
  const {open} = state.transcript;
  const turns = state.call.turns ?? state.lines.size;
  const last = lastWords();
  return html`<button type="button" class="transcript-bar" aria-expanded=${open ? 'true' : 'false'} aria-keyshortcuts="V"
    @click=${toggleTranscript}>
    ${icon(open ? 'down' : 'right')} <strong>Transcript</strong>
    <span class="transcript-last">${turns} ${turns === 1 ? 'turn' : 'turns'}.${
      last ? html` Last: “${words(clip(last.text, 120), [], last.personal)}”` : nothing
    }</span>
    <kbd class="key" aria-hidden="true">V</kbd>
  </button>`;
};

const beforeTalk =
  () => html`<section class="card transcript folded ${state.transcript.open ? 'open' : ''}" id="transcript" aria-labelledby="transcript-title">
  <h2 class="for-readers" id="transcript-title">Transcript</h2>
  ${closedBar()} ${state.transcript.open ? log() : nothing}
</section>`;

const following = () => html`<button type="button" class="link-button" aria-keyshortcuts="L" @click=${follow}>
  ${state.transcript.following ? 'Following' : 'Back to live'} <kbd class="key" aria-hidden="true">L</kbd></button>`;

const live = () => {
  const over = state.call.phase === 'wrap_up';
  return html`<section class="card transcript" id="transcript" aria-labelledby="transcript-title">
    <div class="card-head">
      <h2 class="card-title" id="transcript-title">Transcript ${over ? nothing : html`<span class="card-aside">live</span>`}</h2>
      ${over ? nothing : following()}
    </div>
    ${log()}
  </section>`;
};

/** What was said: a closed bar while it rings, live in the call. */
export const transcript = () => (['ringing', 'briefing'].includes(state.call.phase) ? beforeTalk() : live());

let pageAtEnd = false;
let newest = null;

addEventListener('scroll', () => {
  const page = document.scrollingElement;
  pageAtEnd = page.scrollTop > 0 && page.scrollHeight - page.scrollTop - innerHeight < NEAR_END;
});

/** Keeps the newest line in sight while it is followed; where all of the page scrolls, while its end was in sight. */
export const followTranscript = ({transcript, lines}) => {
  const log = document.querySelector('.log');
  if (!log) return;
  if (transcript.following) log.scrollTop = log.scrollHeight;
  const last = [...lines.values()].at(-1);
  if (last !== newest && pageAtEnd && log.scrollHeight <= log.clientHeight)
    scrollTo(0, document.body.scrollHeight);
  newest = last;
};
