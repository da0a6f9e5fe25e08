import {change} from './store.js';

const FAULTS = {
  401: 'Name or password is not right. Check both and sign in again.',
  403: 'This page was opened from another address. Open the desk from the service’s own address.',
  429: 'Too many tries. Wait a minute, then sign in again.',
};
const LONGEST_FAULT = 300;
const UNREACHABLE = 'The service does not answer. Check that it runs and try again.';

const signedOut = (fault = null) =>
  change((state) => {
    state.session = {phase: 'out', me: null, fault, busy: false};
    state.desk = null;
    state.call = null;
    state.lines = new Map();
    state.notices = [];
    state.view = 'desk';
    state.callbacks = {phase: 'none', list: [], readAt: 0, asked: null, called: null};
    state.menu = null;
    state.link = {phase: 'connecting', retryAt: null, restoredAt: null, everOpen: false};
  });

const signedIn = (me) =>
  change(({session}) => {
    session.me = me;
    session.fault = null;
    session.busy = false;
    if (session.phase !== 'elsewhere') session.phase = 'in';
  });

/** Asks who is signed in. A service that does not answer changes nothing. */
export const checkSession = async () => {
  try {
    const answer = await fetch('/desk/api/me', {cache: 'no-store'});
    if (answer.ok) signedIn(await answer.json());
    else if (answer.status === 401) signedOut();
  } catch {
    change(({session}) => {
      if (session.phase === 'checking') session.fault = UNREACHABLE;
    });
  }
};

// The service knows best what to do; words of ours stand in where it gives none.
const refusal = async (answer) => {
  const usual = FAULTS[answer.status] ?? `Signing in failed (${answer.status}). Try again.`;
  try {
    const {error} = await answer.json();
    return error ? String(error).slice(0, LONGEST_FAULT) : usual;
  } catch {
    return usual;
  }
};

/** Signs in; a fault is left in the state, in words. */
export const signIn = async (name, password) => {
  change(({session}) => Object.assign(session, {busy: true, fault: null}));
  let answer;
  try {
    answer = await fetch('/desk/session', {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({name, password}),
    });
  } catch {
    return signedOut(UNREACHABLE);
  }
  if (answer.ok) return checkSession();
  return signedOut(await refusal(answer));
};

/** Signs out; without a service the page forgets, and the cookie ends by itself. */
export const signOut = async () => {
  try {
    await fetch('/desk/session', {method: 'DELETE'});
  } catch (unreachable) {
    console.warn('The service could not be told of signing out.', unreachable);
  }
  signedOut();
};

/** Takes the desk back from the window that took it over. */
export const takeBack = () => change(({session}) => (session.phase = 'in'));
