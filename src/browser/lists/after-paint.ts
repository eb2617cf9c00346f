/** Does something once the picture with what was changed until now is there. */
export const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};

/** Does something when nothing else is to be done. */
export const whenIdle = (then: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then);
  else setTimeout(then);
};
