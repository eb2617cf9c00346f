/** The lines around each report of a watcher. Editors wait for them, so they stay as they are. */
export const WATCH_BEGINS = 'Checking…';
export const WATCH_ENDS = 'Watching for changes.';
