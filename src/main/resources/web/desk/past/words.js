import {clip} from '../text.js';

const plain = (code) => {
  const words = clip(code, 60).replaceAll('_', ' ').toLowerCase();
  return words ? words[0].toUpperCase() + words.slice(1) : '–';
};

const inWords = (table) => (code) => table[String(code ?? '').toLowerCase()] ?? plain(code);

/** Why a person was needed. */
export const reasonWords = inWords({
  agent_request: 'Asked for a person',
  zero: 'Pressed 0',
  sensitive: 'A delicate matter',
  frustration: 'Frustrated',
  urgency: 'Urgent',
  failures: 'Not understood',
  action_failed: 'An action failed',
  unverified: 'Identity not verified',
  rule: 'A rule of the house',
  overload: 'The machine was full',
});

/** Who called. */
export const callerWords = ({who, number}) =>
  clip(who && who !== 'unknown caller' ? who : number || 'Unknown caller', 80);

/** How a call ended. */
export const outcomeWords = inWords({
  resolved: 'Solved by the assistant',
  to_agent: 'With an agent',
  callback: 'To be called back',
  abandoned: 'Hung up while waiting',
  hung_up: 'Hung up',
});

/** What the agent noted. */
export const resultWords = inWords({
  not_given: 'Not given',
  done: 'Done as asked',
  not_possible: 'Could not be done',
  callback_needed: 'Call back needed',
});

/** A step on the way to a person. */
export const stepWords = inWords({
  waiting: 'Waits for a person',
  ringing: 'Rings',
  shown: 'Context shown',
  declined: 'Declined',
  rang_out: 'Rang out',
  answered: 'Accepted, hears the summary',
  bridged: 'Caller and agent talk',
  agent_lost: 'The agent’s line broke',
  nobody_there: 'No agent is there',
  left_queue: 'Would rather be called back',
  agent_hung_up: 'The agent ended the talk',
});

/** What the caller was taken to want. */
export const intentWords = inWords({agent: 'wants a person', affirm: 'yes', deny: 'no', negate: 'no'});

/** Any other code of the service. */
export const codeWords = plain;
