import {html} from '/lib/lit-html/lit-html.js';
import {leave} from '../commands.js';
import {state} from '../store.js';
import {clip} from '../text.js';
import {item, menu} from './menu.js';

const initials = (name) => {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
};

/** Who is signed in, and signing out; not during a call, which it would end. */
export const account = () => {
  const name = clip(state.session.me?.name ?? '', 60);
  const company = clip(state.session.me?.company ?? '', 80);
  const reason = state.call ? 'after this call' : null;
  const face = html`<span aria-hidden="true">${initials(name)}</span><span class="for-readers">${name}, account</span>`;
  return menu(
    'account',
    'account',
    face,
    () => html`
    <p class="menu-title"><strong>${name}</strong><span class="label">${company}</span></p>
    ${item('Sign out', leave, {reason})}`,
  );
};
