import * as commands from './commands.js';
import {editDraft} from './drafts.js';
import {nextRegion} from './focus.js';
import {hasPhone} from './phone.js';
import {state} from './store.js';

const atDesk =
  (...phases) =>
  (state) =>
    state.view === 'desk' && phases.includes(state.call?.phase);
const ringing = atDesk('ringing');
const briefing = atDesk('briefing');
const answering = (state) => ringing(state) || (hasPhone() && briefing(state));
const talking = atDesk('talking', 'reconnecting');
const wrapUp = atDesk('wrap_up');
const always = () => true;

const chooseResult = (event) => {
  const result = state.call.wrapUp?.results?.[Number(event.key) - 1];
  if (result) editDraft({result: result.id});
};

const toNote = () => document.getElementById('note')?.focus();

/**
 * Every key: `stroke` as the browser names it, `cap` as the list shows it, `letter` where Alt works too,
 * `always` where it works in text fields, `onPage` where there is none when the agent has a telephone. `when` says in which state it is there.
 */
export const KEYS = [
  {
    where: 'Ringing',
    cap: 'A',
    says: 'Accept',
    stroke: 'a',
    letter: true,
    when: answering,
    run: commands.accept,
  },
  {
    where: 'Ringing',
    cap: 'X',
    says: 'Decline',
    stroke: 'x',
    letter: true,
    when: answering,
    run: commands.decline,
  },
  {
    where: 'Ringing',
    cap: 'V',
    says: 'Transcript',
    stroke: 'v',
    letter: true,
    when: atDesk('ringing', 'briefing'),
    run: commands.toggleTranscript,
  },
  {
    where: 'Ringing',
    cap: 'Space',
    says: 'Skip the spoken summary',
    stroke: ' ',
    when: briefing,
    run: commands.skipBriefing,
  },
  {
    where: 'In a call',
    cap: 'M',
    says: 'Mute',
    stroke: 'm',
    letter: true,
    onPage: true,
    when: (state) => !hasPhone() && talking(state),
    run: commands.toggleMute,
  },
  {
    where: 'In a call',
    cap: '⇧ E',
    says: 'End',
    stroke: 'e',
    letter: true,
    shift: true,
    when: talking,
    run: commands.hangUp,
  },
  {
    where: 'In a call',
    cap: 'S',
    says: 'Fold the summary',
    stroke: 's',
    letter: true,
    when: talking,
    run: commands.foldSummary,
  },
  {
    where: 'In a call',
    cap: 'L',
    says: 'Follow the transcript',
    stroke: 'l',
    letter: true,
    when: talking,
    run: commands.follow,
  },
  {where: 'Wrap-up', cap: '1–9', says: 'Result', stroke: 'digit', when: wrapUp, run: chooseResult},
  {where: 'Wrap-up', cap: 'N', says: 'Note', stroke: 'n', letter: true, when: wrapUp, run: toNote},
  {where: 'Wrap-up', cap: '+', says: '30 seconds more', stroke: '+', when: wrapUp, run: commands.moreTime},
  {
    where: 'Wrap-up',
    cap: 'Ctrl ↵',
    says: 'Save',
    stroke: 'enter',
    ctrl: true,
    always: true,
    when: wrapUp,
    run: commands.saveWrapUp,
  },
  {where: 'Everywhere', cap: '?', says: 'This list', stroke: '?', when: always, run: commands.toggleKeys},
  {
    where: 'Everywhere',
    cap: 'F6',
    says: 'Next region',
    stroke: 'f6',
    always: true,
    when: always,
    run: (event) => nextRegion(event.shiftKey ? -1 : 1),
  },
  {
    where: 'Everywhere',
    cap: 'Esc',
    says: 'Out of a field',
    stroke: 'escape',
    when: () => false,
    run: () => {},
  },
];
