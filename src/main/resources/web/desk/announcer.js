const KEPT_MILLIS = 8000;
const timers = {};

const say = (id, text) => {
  const region = document.getElementById(id);
  region.textContent = '';
  // a reader tells a text only when it changes after the region was empty
  setTimeout(() => (region.textContent = text), 50);
  clearTimeout(timers[id]);
  timers[id] = setTimeout(() => (region.textContent = ''), KEPT_MILLIS);
};

/** Read out at once. */
export const announce = (text) => say('urgent', text);

/** Read out when the reader comes to it. */
export const mention = (text) => say('polite', text);
