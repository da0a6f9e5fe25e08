import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock} from '/assets/clock.js';
import {icon} from '/assets/icons.js';
import {callerWord, clip} from '../text.js';

const tries = (failed) => `${failed === 1 ? 'One answer' : `${failed} answers`} did not match.`;

const inSentence = (name) => (/^.\p{Ll}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name);

const matched = (by) => {
  if (by.length === 0) return 'Verified';
  const [first, ...others] = by.slice(0, 4).map((name) => clip(name, 60));
  return `${[first, ...others.map(inSentence)].join(' and ')} ${by.length === 1 ? 'matches' : 'match'}`;
};

const checked = ({by, atMillis, failed}) => ({
  tone: 'good',
  sign: 'shield',
  mark: 'Verified',
  title: 'Identity verified',
  help: `By the assistant${atMillis === null || atMillis === undefined ? '' : `, ${clock(atMillis)}`}. No need to ask again.`,
  matches: (by ?? []).slice(0, 8).map((name) => `${clip(name, 60)} matches`),
  remarks: failed > 0 ? [`${tries(failed)} The next one did`] : [],
  line: matched(by ?? []),
});

const failedCheck = (call) => ({
  tone: 'bad',
  sign: 'warning',
  mark: 'Check failed',
  title: 'Check failed',
  help: `${call.who.verified.failed > 0 ? tries(call.who.verified.failed) : 'An answer did not match.'} ${toAsk(call)}`,
  matches: [],
  remarks: [],
  line: `Check failed. ${toAsk(call)}`,
});

const toAsk = (call) => {
  const ask = (call.who.verified.ask ?? []).slice(0, 4).map((name) => clip(name, 60));
  return ask.length > 0
    ? `Ask for ${ask.map(inSentence).join(' and ')}.`
    : `Ask who ${callerWord(call)} is before you change anything.`;
};

const nobodyAsked = (call) => ({
  tone: 'plain',
  sign: 'person',
  mark: 'Not verified',
  title: 'Not verified',
  help: `Nobody asked yet. ${toAsk(call)}`,
  matches: [],
  remarks: [],
  line: `Not verified. ${toAsk(call)}`,
});

/** How sure it is who calls, in words; null while that is not known. */
export const verification = (call) => {
  const verified = call?.who?.verified;
  if (!verified) return null;
  if (verified.level === 'data' || verified.level === 'pin') return checked(verified);
  return verified.level === 'failed' ? failedCheck(call) : nobodyAsked(call);
};

/** The mark beside the name. */
export const verifiedMark = (call) => {
  const found = verification(call);
  return found ? html`<span class="mark ${found.tone}">${icon(found.sign)} ${found.mark}</span>` : nothing;
};
