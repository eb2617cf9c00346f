import { say } from '../../words/say.ts';
import { keepText, keptText } from './kept.ts';
import { enhance } from './part.ts';

const SYSTEM_DARK = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : SYSTEM_DARK.matches;
}

/** Applies the theme that was chosen on another page. */
function applyStored(): void {
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
    // Where nothing can be stored, the theme changes for this page alone.
    keepText('theme', theme);
    label(button);
  });
  SYSTEM_DARK.addEventListener('change', () => label(button));
  const update = (): void => {
    applyStored();
    label(button);
  };
  addEventListener('storage', ({ key }) => {
    if (key === 'theme' || key === null) update();
  });
  // The theme may have changed on another page while this one was suspended.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) update();
  });
  label(button);
});
