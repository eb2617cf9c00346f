/** The button that switches between light and dark, and remembers the choice. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      document.documentElement.dataset.theme = theme;
      localStorage.setItem('theme', theme);
      label(button);
    });
    if (button) label(button);
  }
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function label(button: HTMLButtonElement): void {
  button.setAttribute('aria-label', isDark() ? 'Use the light theme' : 'Use the dark theme');
}

customElements.define('theme-toggle', ThemeToggle);
