// Runs before the first paint, so that a chosen theme does not flash. The switch is in src/browser/theme-toggle.ts.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // The browser keeps nothing for this site: the page follows the system.
}
