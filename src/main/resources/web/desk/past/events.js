import {clip} from '../text.js';
import {codeWords, outcomeWords, reasonWords, resultWords, stepWords} from './words.js';

const SPEAKERS = {said: 'assistant', heard: 'caller'};

/** The transcript line that an event is, or null. */
export const lineOf = (event) => {
  const who = event.type === 'talked' ? String(event.party ?? '').toLowerCase() : SPEAKERS[event.type];
  return who ? {who, text: event.text, atMillis: event.atMillis, final: true, evidence: []} : null;
};

const SURE = 0.5;

const percent = (part) => `${Math.round((part ?? 0) * 100)} of 100`;

const pairs = (things) =>
  Object.entries(things ?? {})
    .slice(0, 8)
    .map(([name, value]) => `${codeWords(name)}: ${clip(value, 80)}`)
    .join(', ');

const agentOf = ({agent}) => clip(agent?.name ?? agent ?? '', 60);

const taken = ({intent, agentRequest}) => {
  if (intent) return `Taken as: ${codeWords(intent)}`;
  return agentRequest >= SURE ? 'Taken as: wants a person' : 'Not understood';
};

const understood = (event) => ({
  title: taken(event),
  more: [event.intent ? `sure: ${percent(event.confidence)}` : '', pairs(event.slots)]
    .filter(Boolean)
    .join(', '),
});

const actionEnded = ({report}) => ({
  title: `${codeWords(report?.name)}: ${codeWords(report?.status)}`,
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
  interrupted: () => ({title: 'The caller spoke over it', more: ''}),
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

/** What an event says in a list, or null for those that only machines read. */
export const eventWords = (event) => WORDS[event.type]?.(event) ?? null;
