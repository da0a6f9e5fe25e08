const say = (id, text) => {
  const region = document.getElementById(id);
  region.textContent = '';
  // a reader tells a text only when it changes after the region was empty
  setTimeout(() => (region.textContent = text), 50);
};

/** Read out at once. */
export const announce = (text) => say('urgent', text);

/** Read out when the reader comes to it. */
export const mention = (text) => say('polite', text);
