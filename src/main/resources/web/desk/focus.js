let seen = null;
let before = null;

const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Whether strokes on this element are words, not commands. */
export const isTextField = (element) => element?.matches?.(TYPED) ?? false;

const focusOn = (selector) => document.querySelector(selector)?.focus({preventScroll: true});

const onRing = () => {
  before = document.activeElement;
  focusOn('#accept');
};

const onRingOver = (state) => {
  const back = before;
  before = null;
  if (state.call) focusOn('#bar-title');
  else if (back?.isConnected && back !== document.body) back.focus({preventScroll: true});
  else focusOn('#bar');
};

/** Where the focus goes as the call changes; never out of a text field. */
export const followFocus = (state) => {
  const phase = state.session.phase === 'in' ? (state.call?.phase ?? 'none') : 'out';
  if (phase === seen) return;
  const was = seen;
  seen = phase;
  scrollTo(0, 0);
  if (isTextField(document.activeElement)) return;
  if (phase === 'ringing') onRing();
  else if (was === 'ringing') onRingOver(state);
  else if (phase === 'wrap_up' || phase === 'talking') focusOn('#bar-title');
};

/** F6: the next region of the page, or the one before. */
export const nextRegion = (step) => {
  const regions = [...document.querySelectorAll('[data-region]')].filter(
    (one) => one.getClientRects().length,
  );
  const at = regions.findIndex((one) => one.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  next?.focus();
};

/** Does something with the page as it is after the change that goes on now was drawn. */
export const afterRender = (act) => setTimeout(act, 0);

/** Takes readers to a heading after the view changed. */
export const focusAfterRender = (selector) => afterRender(() => focusOn(selector));
