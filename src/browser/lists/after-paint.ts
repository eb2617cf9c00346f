/** Calls back after the next frame is painted. */
export const afterPaint = (callback: () => void): void => {
  requestAnimationFrame(() => setTimeout(callback));
};

/** Calls back when the browser has nothing else to do. */
export const whenIdle = (callback: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback);
  else setTimeout(callback);
};
