import { say } from '../../words/say.ts';
import { keepText, keptText } from './kept.ts';
import { enhance } from './part.ts';

const SYSTEM_DARK = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : SYSTEM_DARK.matches;
}

/** Brings the page to what was chosen elsewhere. A browser that keeps nothing changes nothing. */
function follow(): void {
  const chosen = keptText('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  else if (chosen !== undefined) delete document.documentElement.dataset.theme;
}

function label(button: HTMLButtonElement): void {
  button.setAttribute(
    'aria-label',
    isDark() ? say('Use the light theme') : say('Use the dark theme'),
  );
}

/** The button that switches between light and dark, and remembers the choice. */
enhance<HTMLButtonElement>('.theme-toggle button', (button) => {
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    // A browser that keeps nothing switches all the same, for this page.
    keepText('theme', theme);
    label(button);
  });
  SYSTEM_DARK.addEventListener('change', () => label(button));
  const followAndLabel = (): void => {
    follow();
    label(button);
  };
  addEventListener('storage', ({ key }) => {
    if (key === 'theme' || key === null) followAndLabel();
  });
  // The page that a reader comes back to slept while another was switched.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) followAndLabel();
  });
  label(button);
});
