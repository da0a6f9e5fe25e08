import {state} from './store.js';

/** Whether the agent talks with a telephone beside the desk; else the page is the phone. */
export const hasPhone = () => state.desk?.phone === 'desk';

/** Whether the agent has accepted a call that still rings: it is connected after the summary. */
export const isNoted = () => state.noted !== null && state.noted === state.call?.id;

const LACKS = {
  no_phone: {
    short: 'No phone',
    title: 'No phone is known for your name',
    help: (name) =>
      `You are signed in as ${name}. Names with a phone are those of queues-warmline.conf: ask your administrator which is yours, then sign in with it.`,
  },
  phone_away: {
    short: 'Phone not connected',
    title: 'Your phone is not connected',
    help: () => 'No calls come to you until it is. Switch it on, or let it sign in to the telephone exchange again.',
  },
};

/** What keeps calls from this agent's phone, in words; null when nothing does. */
export const lacking = (status) =>
  ['offline', 'available', 'not_answering'].includes(status?.state) ? (LACKS[status.reason] ?? null) : null;
