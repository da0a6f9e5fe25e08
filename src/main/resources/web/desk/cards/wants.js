import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {foldSummary} from '../commands.js';
import {state} from '../store.js';
import {callerWord, clip, missing} from '../text.js';
import {card} from './card.js';

const large = ({wants}) =>
  wants?.title || wants?.sentences
    ? html`<p class="wants-title">${clip(wants.title || 'Not known yet', 200)}</p>
        ${wants.sentences ? html`<p class="wants-words">${clip(wants.sentences, 800)}</p>` : nothing}`
    : missing();

const summary = ({
  wants,
  phase,
}) => html`<p class="summary-title">${clip(wants?.title || 'Not known yet', 200)}</p>
  ${wants?.sentences && !(state.summaryFolded && phase !== 'wrap_up') ? html`<p class="summary-words">${clip(wants.sentences, 800)}</p>` : nothing}`;

const fold =
  () => html`<button type="button" class="link-button" aria-expanded=${state.summaryFolded ? 'false' : 'true'}
  aria-keyshortcuts="S" @click=${foldSummary}><kbd class="key" aria-hidden="true">S</kbd> ${state.summaryFolded ? 'unfold' : 'fold'}</button>`;

/** What the caller wants: the largest text while it rings, a summary that folds in the call. */
export const wants = () => {
  const {call} = state;
  if (['ringing', 'briefing'].includes(call.phase)) {
    return card('wants', `What ${callerWord(call)} wants`, large(call), {look: 'wants'});
  }
  const title = html`${icon('pin')} Summary`;
  const foldable = call.phase !== 'wrap_up' && call.wants?.sentences;
  return card('wants', title, summary(call), {look: 'summary', aside: foldable ? fold() : nothing});
};
