import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon, logo} from '/assets/icons.js';
import {signIn} from './session.js';
import {connect} from './socket.js';
import {state} from './store.js';

const submit = async (event) => {
  event.preventDefault();
  if (state.session.busy) return;
  const form = event.target;
  await signIn(form.elements.name.value.trim(), form.elements.password.value);
  if (state.session.phase === 'in') connect();
  else form.elements.password.select();
};

const fault = (words) =>
  words ? html`<div class="notice bad" id="sign-in-fault">${icon('warning')}<p>${words}</p></div>` : nothing;

/** Name and password. */
export const signInPage = () => {
  const {busy, fault: words} = state.session;
  return html`<main class="one-way">
    <p class="brand">${logo} Warmline</p>
    <form class="card" @submit=${submit}>
      <h1>Sign in to the desk</h1>
      <div role="alert">${fault(words)}</div>
      <label><span class="label">Name</span>
        <input class="field" name="name" autocomplete="username" autocapitalize="none" required
          maxlength="100" aria-describedby=${words ? 'sign-in-fault' : nothing}></label>
      <label><span class="label">Password</span>
        <input class="field" name="password" type="password" autocomplete="current-password" required
          maxlength="200" aria-describedby=${words ? 'sign-in-fault' : nothing}></label>
      <button class="button strong" aria-busy=${busy ? 'true' : 'false'}>
        ${busy ? html`<span class="spinner"></span> Signing in` : 'Sign in'}
      </button>
    </form>
  </main>`;
};
