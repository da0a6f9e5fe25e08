import {html, svg, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';

const MOST_FACTS = 6;

const ofHundred = (value) => Math.round(100 * value);
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const moodWord = (value, limit) => {
  if (value >= limit) return 'Frustrated';
  return value >= 0.6 * limit ? 'Less patient' : 'Calm';
};

const fact = (label, value, note) => html`
  <div class="fact"><dt>${label}</dt><dd>${value}</dd>${note ? html`<dd class="note">${note}</dd>` : nothing}</div>`;

const mood = ({frustration, limit}) => html`
  <div class="fact mood"><dt>Mood</dt><dd>${moodWord(frustration, limit)}</dd>
    <dd class="note">
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class="rail" y="3" width="100" height="4"/>
        <rect class="value ${frustration >= limit ? 'over' : ''}" y="3" width=${ofHundred(frustration)} height="4"/>
        <rect class="limit" x=${ofHundred(limit) - 0.75} width="1.5" height="10"/>`}
      </svg>
      <span class="for-readers">${ofHundred(frustration)} of 100,</span>
      a person joins from ${ofHundred(limit)}
    </dd>
  </div>`;

const facts = (understood) => {
  if (!understood) return html`<p class="nothing">Nothing yet.</p>`;
  const {wants, confidence} = understood;
  return html`<dl class="facts">
    ${
      wants
        ? fact('You want to', sentence(wants), `sure: ${ofHundred(confidence)} of 100`)
        : fact('You want to', 'Not clear yet')
    }
    ${understood.facts.slice(-MOST_FACTS).map(({label, value}) => fact(label, value))}
    ${mood(understood)}
  </dl>`;
};

/** What the assistant took the caller to want, for whoever is curious. */
export const understoodPanel = (ui) => html`
  <details class="understood card" ?open=${ui.understoodOpen} @toggle=${ui.onUnderstoodToggle}>
    <summary class="card-head">
      <h2 class="card-title">What the assistant understood</h2>
      <span class="card-aside">for the curious ${icon('down')}</span>
    </summary>
    ${facts(ui.call.understood)}
  </details>`;
