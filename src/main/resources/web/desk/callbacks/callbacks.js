import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {ago, day, since, timeOfDay} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {openOne} from '../past/load.js';
import {state} from '../store.js';
import {clip} from '../text.js';
import {callBack} from './call.js';
import {askWhetherCalled, leaveAsIs, markCalled, openCallbacks} from './load.js';

const phoneOf = ({phone}) => clip(phone, 40);

const dialled = ({phone}) => `tel:${String(phone ?? '').replace(/[^+\d]/g, '')}`;

const asked = ({requestedAt, waitedSeconds}) => {
  const at = clip(requestedAt, 40);
  const waited = (waitedSeconds ?? 0) * 1000 + since(state.callbacks.readAt);
  return html`<p class="callback-when"><strong>${ago(waited)}</strong>
    <time class="second" datetime=${at}>${day(at)}, ${timeOfDay(at)}</time></p>`;
};

const onKey = (event) => {
  if (event.key === 'Escape') {
    event.preventDefault();
    leaveAsIs();
  } else if (event.key === 'Enter' && event.repeat) {
    event.preventDefault(); // a key held down since the question came up answers nothing
  }
};

const sure = (callback, {busy, fault}) => html`<div class="callback-sure" role="group"
    aria-labelledby="sure-words" @keydown=${onKey}>
  <p id="sure-words"><strong>Mark ${phoneOf(callback)} as called back?</strong>
    ${fault ? html`<span class="callback-fault">${icon('warning')} ${fault}</span>` : nothing}</p>
  <button type="button" class="button small" @click=${leaveAsIs}>Leave it <kbd class="key" aria-hidden="true">Esc</kbd></button>
  <button type="button" class="button small strong" aria-describedby="sure-words" aria-busy=${busy ? 'true' : nothing}
    @click=${() => markCalled(callback)}>
    ${busy ? html`<span class="spinner"></span> Marking` : html`${fault ? 'Try again' : 'Mark it'} <kbd class="key" aria-hidden="true">↵</kbd>`}
  </button>
</div>`;

const call = (callback) => {
  const busy = state.callbacks.called?.id === callback.id && state.callbacks.called.busy;
  return html`<button type="button" class="button small call-back" aria-label="Call ${phoneOf(callback)}"
    aria-busy=${busy ? 'true' : nothing} @click=${() => callBack(callback)}>
    ${busy ? html`<span class="spinner"></span> Calling` : html`${icon('phone')} Call`}</button>`;
};

const outcome = ({id}) => {
  const {called} = state.callbacks;
  if (called?.id !== id) return nothing;
  return html`<p class="callback-outcome ${called.tone}">${icon(called.tone === 'bad' ? 'warning' : 'phone')}
    <span>${called.words}</span></p>`;
};

const buttons = (callback) => html`<div class="callback-buttons">
  <button type="button" class="button quiet small" aria-label="See the call of ${phoneOf(callback)}"
    @click=${() => openOne(callback.call, 'callbacks')}>See the call</button>
  ${callback.callable ? call(callback) : nothing}
  <button type="button" class="button small called" aria-label="Called back: ${phoneOf(callback)}"
    @click=${() => askWhetherCalled(callback.id)}>${icon('check')} Called back</button>
</div>`;

const row = (callback) => {
  const question = state.callbacks.asked?.id === callback.id ? state.callbacks.asked : null;
  return html`<li class="callback" data-callback=${callback.id}>
    <div class="callback-who">
      <h2><a class="figures" href=${dialled(callback)}>${icon('phone')} ${phoneOf(callback)}</a></h2>
      <p>${callback.wants ? html`Would like to ${clip(callback.wants, 160)}` : html`<span class="missing">Did not say why</span>`}</p>
    </div>
    ${asked(callback)} ${question ? sure(callback, question) : buttons(callback)} ${outcome(callback)}
  </li>`;
};

const failed = () => html`<div class="notice bad">${icon('warning')}
  <p><strong>Callbacks cannot be read now.</strong> Callers may wait all the same.</p>
  <button type="button" class="button small" @click=${openCallbacks}>Try again</button></div>`;

const contents = ({phase, list}) => {
  if (phase === 'failed') return failed();
  if (phase !== 'there') return html`<p class="missing">Still loading</p>`;
  if (list.length === 0) return html`<p class="missing">Nobody waits for a call.</p>`;
  const calls = list.some(({callable}) => callable) ? 'with-calls' : '';
  return html`<ul class="callback-list ${calls}">${repeat(list, ({id}) => id, row)}</ul>`;
};

/** Who was promised a call, the longest waiting first. */
export const callbacks = () => {
  const {phase, list} = state.callbacks;
  const some = phase === 'there' && list.length > 0;
  return html`<section class="card" id="bar" tabindex="-1" data-region aria-labelledby="callbacks-title">
    <div class="card-head"><h1 id="callbacks-title" tabindex="-1">Callbacks</h1>${
      some ? html`<span class="card-aside">the longest waiting first</span>` : nothing
    }</div>
    ${contents(state.callbacks)}
  </section>`;
};

/** How many wait, beside the view's name; nothing where that is not known. */
export const callbackCount = () => {
  const {phase, list} = state.callbacks;
  if (phase === 'failed' || list.length === 0) return nothing;
  return html` <span class="count figures">${list.length}<span class="for-readers"> open</span></span>`;
};
