/** Minutes and seconds as on a clock: 3:06, 1:02:03. */
export const clock = (millis) => {
  const seconds = Math.max(0, Math.floor((millis ?? 0) / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

const counted = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

/** The same in words, for readers: "3 minutes 6 seconds". */
export const spoken = (millis) => {
  const seconds = Math.max(0, Math.floor((millis ?? 0) / 1000));
  const parts = [];
  if (seconds >= 3600) parts.push(counted(Math.floor(seconds / 3600), 'hour'));
  if (seconds >= 60) parts.push(counted(Math.floor(seconds / 60) % 60, 'minute'));
  parts.push(counted(seconds % 60, 'second'));
  return parts.join(' ');
};

/** How long ago, as people say it: "12 minutes ago". */
export const ago = (millis) => {
  const minutes = Math.max(0, Math.floor(millis / 60_000));
  if (minutes < 1) return 'Just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  if (minutes < 48 * 60) return `${counted(Math.floor(minutes / 60), 'hour')} ago`;
  return `${counted(Math.floor(minutes / 1440), 'day')} ago`;
};

/** How long it is since a moment of performance.now(). */
export const since = (moment) => performance.now() - moment;

/** Calls back once a second; the answer stops it. */
export const everySecond = (listener) => {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
};

const DAY = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short'});
const TIME = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'});

const dated = (text, format) => {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
  return Number.isNaN(date.getTime()) ? String(text) : format(date);
};

/** "Wed 18 Nov" of a date or an instant as ISO 8601 writes it. */
export const day = (text) => dated(text, (date) => DAY.format(date).replace(',', ''));

/** "14:33" of an instant as ISO 8601 writes it. */
export const timeOfDay = (text) => dated(text, (date) => TIME.format(date));
