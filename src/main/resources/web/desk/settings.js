import {change, state} from './store.js';

const KEPT = 'warmline.desk';

/** Takes what the agent chose in this browser earlier. */
export const loadSettings = () => {
  try {
    Object.assign(state.settings, JSON.parse(localStorage.getItem(KEPT)));
  } catch {
    // the usual settings hold
  }
};

/** Changes settings and keeps them in this browser. */
export const set = (edit) => {
  change(({settings}) => Object.assign(settings, edit));
  try {
    localStorage.setItem(KEPT, JSON.stringify(state.settings));
  } catch {
    // they hold as long as the page
  }
};
