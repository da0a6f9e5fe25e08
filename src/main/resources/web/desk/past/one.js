import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock, day, timeOfDay} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {transcriptLine} from '/assets/transcript.js';
import {state} from '../store.js';
import {clip} from '../text.js';
import {eventWords, lineOf, withoutBeginnings} from './events.js';
import {closeOne} from './load.js';
import {callerWords, outcomeWords, reasonWords, resultWords} from './words.js';

const MOST_EVENTS = 2000;

const fact = (label, value) =>
  value ? html`<div class="fact"><dt class="label">${label}</dt><dd>${value}</dd></div>` : nothing;

const facts = (call) => html`<dl class="facts">
  ${fact('Number', clip(call.number, 40))} ${fact('Would like to', clip(call.wants, 200))}
  ${fact('Passed on because', call.reason ? reasonWords(call.reason) : null)}
  ${fact('Agent', clip(call.agent, 60))} ${fact('Ended', call.outcome ? outcomeWords(call.outcome) : null)}
  ${fact('Result', call.result ? resultWords(call.result) : null)}
  ${fact('Length', Number.isFinite(call.seconds) ? clock(call.seconds * 1000) : null)}
</dl>`;

const namesOf = (call) => ({
  assistant: 'Assistant',
  agent: clip(call.agent || 'Agent', 60),
  caller: call.who || call.number ? callerWords(call) : 'Caller',
});

const row = (call) => (event) => {
  const line = lineOf(event);
  if (line) return transcriptLine(line, namesOf(call)[line.who]);
  const words = eventWords(event);
  return words
    ? html`<p class="event"><time>${clock(event.atMillis)}</time> <strong>${words.title}</strong> <span class="second">${words.more}</span></p>`
    : nothing;
};

/** One past call with everything that happened in it. */
export const pastCall = ({call, events}) => html`
  <p><button type="button" class="button small" @click=${closeOne}>${icon('back')} ${state.past.from === 'callbacks' ? 'All callbacks' : 'All past calls'}</button></p>
  <div class="past-call">
    <section class="card" id="bar" tabindex="-1" data-region aria-labelledby="past-title">
      <h1 id="past-title" tabindex="-1">${callerWords(call)}</h1>
      <p class="help">${day(clip(call.beganAt, 40))}, ${timeOfDay(clip(call.beganAt, 40))}</p>
      ${facts(call)}
    </section>
    <section class="card" tabindex="-1" data-region aria-labelledby="events-title">
      <div class="card-head"><h2 class="card-title" id="events-title">What happened</h2></div>
      ${events.length ? withoutBeginnings(events).slice(0, MOST_EVENTS).map(row(call)) : html`<p class="missing">Nothing was kept of it.</p>`}
    </section>
  </div>`;
