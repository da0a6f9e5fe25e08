import {html} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {state} from '../store.js';
import {missing} from '../text.js';
import {card} from './card.js';
import {verification} from './verified.js';

const points = ({matches, remarks}) =>
  matches.length + remarks.length > 0
    ? html`<ul class="points">
        ${matches.map((words) => html`<li class="good">${icon('check')} <span>${words}</span></li>`)}
        ${remarks.map((words) => html`<li class="remark">${icon('info')} <span>${words}</span></li>`)}
      </ul>`
    : '';

const full = (found) => html`<section class="card who ${found.tone}" id="who" aria-labelledby="who-title">
  <span class="who-sign">${icon(found.sign)}</span>
  <div><h2 id="who-title">${found.title}</h2><p class="help">${found.help}</p></div>
  ${points(found)}
</section>`;

const short = (
  found,
) => html`<section class="card who-line ${found.tone}" id="who" aria-labelledby="who-title">
  <h2 class="for-readers" id="who-title">${found.title}</h2>
  <p>${icon(found.sign)} <span>${found.line}</span></p>
</section>`;

/** Who it is and what was checked: full while it rings, one line in the call. */
export const who = () => {
  const found = verification(state.call);
  if (!found) return card('who', 'Who is calling', missing());
  return ['ringing', 'briefing'].includes(state.call.phase) ? full(found) : short(found);
};
