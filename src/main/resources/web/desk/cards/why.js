import {html, nothing, svg} from '/lib/lit-html/lit-html.js';
import {clock} from '/assets/clock.js';
import {state} from '../store.js';
import {clip, missingHere} from '../text.js';
import {words} from '/assets/transcript.js';
import {card} from './card.js';

const MOST = 6;
const LONG_QUOTE = 100;
const part = (value) => Math.max(0, Math.min(100, Number(value) || 0));

const measure = ({value, limit}) => {
  if (value === null || value === undefined) return nothing;
  const tone = limit !== null && value >= limit ? 'over' : '';
  return html`<svg class="measure ${tone}" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="measure-whole" y="3" width="100" height="6"/>
    <rect class="measure-value" y="3" width=${part(value)} height="6"/>
    ${
      limit === null || limit === undefined
        ? nothing
        : svg`<line class="measure-limit" x1=${part(limit)} x2=${part(limit)} y1="0" y2="12"/>`
    }
  </svg>`;
};

const quote = ({quote}, before) => {
  if (!quote) return nothing;
  return quote === before?.quote && quote.length > LONG_QUOTE
    ? html`<p class="help">The same words.</p>`
    : html`<p class="quote">“${words(clip(quote, 400))}”</p>`;
};

const row = (evidence, at, all) => html`<li class="evidence">
  <h3>${clip(evidence.name, 80)}</h3>
  ${evidence.atMillis === null || evidence.atMillis === undefined ? nothing : html`<time>${clock(evidence.atMillis)}</time>`}
  ${quote(evidence, all[at - 1])}
  ${measure(evidence)}
  ${evidence.note ? html`<p class="help">${clip(evidence.note, 160)}</p>` : nothing}
</li>`;

const rows = (why) => {
  if (!why) return missingHere();
  if (why.length === 0) return html`<p class="missing">No reason was noted.</p>`;
  return html`<ul>${why.slice(0, MOST).map(row)}</ul>`;
};

/** Why a person was needed, each reason beside the words and values that speak for it. */
export const why = () => card('why', 'Why this call comes to you', rows(state.call.why), {look: 'why'});
