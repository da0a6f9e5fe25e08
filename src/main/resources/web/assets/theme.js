const KEPT = 'warmline.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const kept = () => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a browser that keeps nothing still follows the system
  }
};

const paint = (theme) => {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
};

/** Whether the page is dark now, by the agent's choice or else the system's. */
export const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : systemIsDark.matches;
};

/** Changes to the other theme and keeps that choice in this browser. */
export const switchTheme = () => {
  const theme = isDark() ? 'light' : 'dark';
  paint(theme);
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // the choice lasts as long as the page
  }
};

/** Calls back when the system's theme changes. */
export const onThemeChange = (listener) => systemIsDark.addEventListener('change', listener);

paint(kept());
