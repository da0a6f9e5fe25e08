import {html, nothing} from '/lib/lit-html/lit-html.js';
import {day} from '/assets/clock.js';
import {state} from '../store.js';
import {clip, missingHere} from '../text.js';
import {aside, card} from './card.js';

const MOST = 5;

const rows = (calls) => {
  if (!calls) return missingHere();
  if (calls.length === 0) return html`<p class="missing">No earlier calls.</p>`;
  return html`<ul class="earlier">${calls
    .slice(0, MOST)
    .map(
      ({date, text}) =>
        html`<li><time datetime=${clip(date, 40)}>${day(clip(date, 40))}</time> <span>${clip(text, 200)}</span></li>`,
    )}</ul>`;
};

const count = (calls) =>
  calls?.length ? aside(calls.length === 1 ? 'one call' : `${calls.length} calls`) : nothing;

/** What the caller called about before. */
export const earlier = () =>
  card('earlier', 'Earlier', rows(state.call.earlier), {aside: count(state.call.earlier)});
