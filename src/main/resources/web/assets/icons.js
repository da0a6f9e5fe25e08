import {html, svg} from '/lib/lit-html/lit-html.js';

// All are drawn on 24 by 24 with strokes in the text's colour; the words beside them are what readers get.
const drawings = {
  check: svg`<path d="m5 12.5 4.5 4.5L19 7"/>`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  arrow: svg`<path d="M4 12h16m-6-6 6 6-6 6"/>`,
  back: svg`<path d="M20 12H4m6-6-6 6 6 6"/>`,
  right: svg`<path d="m9 5 7 7-7 7"/>`,
  down: svg`<path d="m5 9 7 7 7-7"/>`,
  up: svg`<path d="m5 15 7-7 7 7"/>`,
  phone: svg`<path d="M6.2 3.5 9 3.2l2 4.6-2.2 1.9a14 14 0 0 0 5.5 5.5l1.9-2.2 4.6 2-.3 2.8a3 3 0 0 1-3.2 2.7A15.8 15.8 0 0 1 3.5 6.7a3 3 0 0 1 2.7-3.2z"/>`,
  hangUp: svg`<path d="M3 14.8c-.6-2.3.3-3.9 2.3-5A14.5 14.5 0 0 1 12 8c2.5 0 4.7.6 6.7 1.8 2 1.1 2.9 2.7 2.3 5l-4.6-.9-.4-2.5a11 11 0 0 0-8 0l-.4 2.5z"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  sound: svg`<path d="M4 10.5v3M8 7.5v9M12 4.5v15M16 7.5v9M20 10.5v3"/>`,
  shield: svg`<path d="M12 3 5 5.5v5.8c0 4.3 2.9 7.6 7 9.7 4.1-2.1 7-5.4 7-9.7V5.5z"/><path d="m9 11.8 2.2 2.2 4-4.2"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11.5v5M12 8v.2"/>`,
  warning: svg`<path d="M12 4.5 3 19.5h18z"/><path d="M12 10.5v4M12 17v.1"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`,
  flag: svg`<path d="M5.5 21V4h13l-2.5 4.5 2.5 4.5h-13"/>`,
  pin: svg`<path d="M8.5 3.5h7l-.8 6 2.8 3.5h-11l2.8-3.5zM12 13v7.5"/>`,
  rising: svg`<path d="m3.5 17 6-6 4 4 7-7.5m-5 0h5v5"/>`,
  falling: svg`<path d="m3.5 7 6 6 4-4 7 7.5m-5 0h5v-5"/>`,
  microphone: svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  microphoneOff: svg`<path d="M9 9.5V11a3 3 0 0 0 5 2.2M15 10V6a3 3 0 0 0-5.7-1.3M5.5 11.5a6.5 6.5 0 0 0 10.7 5M18.5 11.5c0 .9-.2 1.8-.5 2.5M12 18v3M4 3.5l16 17"/>`,
  headset: svg`<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2"/><path d="M4.5 13h3v5h-1.5a1.5 1.5 0 0 1-1.5-1.5zM19.5 13h-3v5h1.5a1.5 1.5 0 0 0 1.5-1.5zM18 18c0 2-2 2.7-4.5 2.7"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M5 20c.6-4 3.3-6 7-6s6.4 2 7 6"/>`,
  keyboard: svg`<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6.5 9.8h.1M10.1 9.8h.1M13.7 9.8h.1M17.3 9.8h.1M7.5 14.2h9"/>`,
  moon: svg`<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5"/>`,
  bell: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5a2.2 2.2 0 0 0 4 0"/>`,
  bellOff: svg`<path d="M6 16.5V11c0-1 .2-1.9.6-2.7M9.5 5.5A6 6 0 0 1 18 11v3M16.5 18h-12L6 16.5M10 20.5a2.2 2.2 0 0 0 4 0M4 3.5l16 17"/>`,
  pulse: svg`<path d="M2.5 12.5h4l2.5-7 4.5 13 3-8.5 1.5 2.5h3.5"/>`,
  open: svg`<path d="M13.5 4.5h6v6M19.5 4.5l-8 8M18 14v5a1 1 0 0 1-1 1H5.5a1 1 0 0 1-1-1V7.5a1 1 0 0 1 1-1h5"/>`,
  chat: svg`<path d="M4.5 5h15v11h-8l-4 3.5V16h-3z"/>`,
  trash: svg`<path d="M4.5 6.5h15M9.5 6.5v-2h5v2M6.5 6.5l1 13.5h9l1-13.5"/>`,
};

/** One icon by name, drawn in the colour of the text around it and hidden from readers. */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;

/** The project's mark; the name beside it is what readers get. */
export const logo = html`<svg class="logo" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
  <rect width="26" height="26" rx="6.5"/><path d="M5 13.5h1.8L9.2 9l3.3 8 3.2-6 1.8 3.5 1.5-2H21"/>
</svg>`;
