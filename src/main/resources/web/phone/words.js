const OUTCOMES = {
  resolved: () => 'Your request is done.',
  to_agent: (agent) => (agent ? `You talked to ${agent}.` : 'You were passed on to a person.'),
  callback: () => 'A person will call you back.',
  abandoned: () => 'Your request is not done.',
  hung_up: () => 'You hung up.',
};

/** How a call ended, in a sentence. */
export const outcomeWords = (outcome, agent) => OUTCOMES[outcome]?.(agent) ?? '';

/** Where the call stands, in a few words. */
export const phaseWords = ({phase, agent}) => {
  switch (phase) {
    case 'calling':
      return 'Calling';
    case 'assistant':
      return 'Connected';
    case 'waiting':
      return 'Waiting for a person';
    case 'agent':
      return `Talking to ${agent ?? 'a person'}`;
    case 'reconnecting':
      return `Reconnecting to ${agent ?? 'the person'}`;
    case 'ending':
      return 'Hanging up';
    case 'ended':
      return 'Call ended';
    default:
      return 'Not connected';
  }
};

const MICROPHONE = {
  refused: [
    'The microphone is blocked.',
    'Allow it for this site beside the address, then try again. You can also type.',
  ],
  missing: ['No microphone was found.', 'Plug one in, then try again. You can also type.'],
  busy: [
    'The microphone does not start.',
    'Another program may be using it. Close that, then try again. You can also type.',
  ],
  insecure: [
    'The microphone needs a secure address.',
    'Open this page with HTTPS or on localhost. You can also type.',
  ],
};

/** What stands in the way of the microphone and what to do: two sentences, or null. */
export const microphoneWords = (fault) => MICROPHONE[fault] ?? null;

/** Why there is no call, from how its socket was closed. */
export const closingWords = ({code, reason}) => {
  switch (code) {
    case 1013:
      return ['All lines are busy.', 'Nothing was said to the assistant. Try again in a moment.'];
    case 1003:
    case 1008:
    case 1011:
      return ['The service ended the call.', reason ? `It says: ${reason}.` : 'Call again.'];
    default:
      return ['No connection.', 'The call has ended with it. What was already done stays done.'];
  }
};

/** Why no call could be placed, from the answer to asking for one; undefined when none came. */
export const refusalWords = (status) => {
  if (status === undefined) {
    return ['The service cannot be reached.', 'No call was placed. Look at your connection, then call again.'];
  }
  return status === 429
    ? ['Too many calls from here.', 'Wait a minute, then call again.']
    : ['The service takes no call now.', 'Reload this page, then call again.'];
};
