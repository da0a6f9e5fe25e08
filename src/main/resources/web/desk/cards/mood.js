import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {change, state} from '../store.js';
import {clip, missingHere} from '../text.js';
import {card} from './card.js';
import {moodChart} from './mood-chart.js';

const MOST = 500;

const known = (points) =>
  (points ?? [])
    .filter(({atMillis, value}) => Number.isFinite(atMillis) && Number.isFinite(value))
    .slice(-MOST);

const word = ({word, limit}, points) => {
  if (!word) return nothing;
  const last = points.at(-1)?.value ?? 0;
  const rising = points.length > 1 && last > points.at(-2).value;
  const upset = Number.isFinite(limit) && last >= limit;
  const sign = points.length > 1 ? icon(rising ? 'rising' : 'falling') : nothing;
  return html`<span class="mood-word ${upset ? 'bad' : ''}">${sign} ${clip(word, 40)}</span>`;
};

const table = ({marks}, points) => html`<table class="mood-table">
  <caption class="for-readers">Mood, 0 is calm and 100 is most frustrated</caption>
  <thead><tr><th scope="col">Time</th><th scope="col">Frustrated, of 100</th></tr></thead>
  <tbody>${points.map(
    ({atMillis, value}) => html`<tr><td>${clock(atMillis)}</td><td>${Math.round(value)}</td></tr>`,
  )}</tbody>
</table>
${(marks ?? []).slice(0, 20).map(({atMillis, text}) => html`<p class="help">${clock(atMillis)} ${clip(text, 80)}</p>`)}`;

const switcher =
  () => html`<button type="button" class="link-button" aria-pressed=${state.moodTable ? 'true' : 'false'}
  @click=${() => change((state) => (state.moodTable = !state.moodTable))}>${state.moodTable ? 'Show as chart' : 'Show as table'}</button>`;

/** How the mood went: a chart, the same in a sentence, and as a table. */
export const mood = () => {
  const {mood} = state.call;
  if (!mood) return card('mood', 'Mood', missingHere());
  const points = known(mood.points);
  if (points.length === 0) return card('mood', 'Mood', html`<p class="missing">No mood yet.</p>`);
  const body = html`${state.moodTable ? table(mood, points) : moodChart(mood, points, state.call)}
    <div class="mood-foot"><p class="help">${clip(mood.sentence, 200)}</p>${switcher()}</div>`;
  return card('mood', 'Mood', body, {look: 'mood', aside: word(mood, points)});
};
