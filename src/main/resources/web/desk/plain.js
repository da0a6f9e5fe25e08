import {html} from '/lib/lit-html/lit-html.js';
import {logo} from '/assets/icons.js';
import {takeBack} from './session.js';
import {connect, disconnect} from './socket.js';
import {state} from './store.js';

const plain = (title, words, way) => html`<main class="one-way">
  <p class="brand">${logo} Warmline</p>
  <div class="card"><h1>${title}</h1><p class="second">${words}</p>${way}</div>
</main>`;

const useHere = () => {
  disconnect();
  takeBack();
  connect();
};

/** Another window took the desk over. */
export const elsewhere = () =>
  plain(
    'Your desk is open in another window',
    'Calls ring there. Only one window at a time can have the desk.',
    html`<button type="button" class="button strong" @click=${useHere}>Use it here</button>`,
  );

/** The service does not answer yet. */
export const starting = () =>
  plain('No connection', state.session.fault, html`<p class="help">Trying again.</p>`);
