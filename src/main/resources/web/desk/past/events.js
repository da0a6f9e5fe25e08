import {day} from '/assets/clock.js';
import {clip} from '../text.js';
import {codeWords, intentWords, outcomeWords, reasonWords, resultWords, stepWords} from './words.js';

const SPEAKERS = {said: 'assistant', heard: 'caller'};

/** The transcript line that an event is, or null. */
export const lineOf = (event) => {
  const who = event.type === 'talked' ? String(event.party ?? '').toLowerCase() : SPEAKERS[event.type];
  if (!who) return null;
  const personal = Object.values(event.personal ?? {});
  return {who, text: event.text, atMillis: event.atMillis, final: true, evidence: [], personal};
};

const SURE = 0.5;
const ANSWER = 'yes_no';

const percent = (part) => `${Math.round((part ?? 0) * 100)} of 100`;

const isGuess = ({band}) => String(band).toLowerCase() === 'reject';

const CODES = /^[a-z]+(_[a-z]+)+(,[a-z]+(_[a-z]+)*)*$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

const value = (text) => {
  if (DATE.test(text)) return day(text);
  return CODES.test(text) ? text.replaceAll('_', ' ').replaceAll(',', ' and ') : text;
};

const pairs = (things) =>
  Object.entries(things ?? {})
    .filter(([name]) => name !== ANSWER)
    .slice(0, 8)
    .map(([name, text]) => `${codeWords(name)}: ${value(clip(text, 80))}`)
    .join(', ');

const agentOf = ({agent}) => clip(agent?.name ?? agent ?? '', 60);

const taken = (event) => {
  const known = event.intent && !isGuess(event);
  if (known) return `Taken as: ${intentWords(event.intent)}`;
  if (event.agentRequest >= SURE) return `Taken as: ${intentWords('agent')}`;
  return Object.keys(event.slots ?? {}).length > 0 ? 'Noted' : 'Not understood';
};

const understood = (event) => ({
  title: taken(event),
  more: [event.intent && !isGuess(event) ? `sure: ${percent(event.confidence)}` : '', pairs(event.slots)]
    .filter(Boolean)
    .join(', '),
});

const actionEnded = ({report}) => ({
  title: `${codeWords(report?.name)}: ${codeWords(report?.status).toLowerCase()}`,
  more: [report?.reason ? codeWords(report.reason) : '', pairs(report?.facts)].filter(Boolean).join(', '),
});

const escalated = ({escalation}) => ({
  title: `Passed on: ${reasonWords(escalation?.reason)}`,
  more: (escalation?.evidence ?? [])
    .filter(({kind}) => kind === 'words')
    .slice(0, 6)
    .map(({value}) => `“${clip(value, 80)}”`)
    .join(', '),
});

const WORDS = {
  started: () => ({title: 'The call began', more: ''}),
  interrupted: ({unheard}) => ({
    title: 'The caller spoke over it',
    more: unheard ? `not heard: “${clip(unheard, 200)}”` : '',
  }),
  pressed: ({digit}) => ({title: `Pressed ${clip(digit, 4)}`, more: ''}),
  silent: () => ({title: 'No answer', more: ''}),
  understood,
  action_began: ({name, args}) => ({title: `${codeWords(name)}: begun`, more: pairs(args)}),
  action_ended: actionEnded,
  escalated,
  handoff: (event) => ({title: stepWords(event.step), more: agentOf(event)}),
  wrapped_up: (event) => ({title: `Result: ${resultWords(event.result)}`, more: clip(event.note, 2000)}),
  ended: ({outcome}) => ({title: 'The call ended', more: outcomeWords(outcome)}),
};

const keyOf = ({type, name, key, report}) =>
  type === 'action_ended' ? `${report?.name} ${report?.key}` : `${name} ${key}`;

/** The events without the beginnings of what has ended: the end says all of it. */
export const withoutBeginnings = (events) => {
  const ended = new Set(events.filter(({type}) => type === 'action_ended').map(keyOf));
  return events.filter((event) => event.type !== 'action_began' || !ended.has(keyOf(event)));
};

/** What an event says in a list, or null for those that only machines read. */
export const eventWords = (event) => WORDS[event.type]?.(event) ?? null;
