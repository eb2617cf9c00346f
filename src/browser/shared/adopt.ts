/** Adds the styles of what a script makes. They are loaded with its code, so that no page waits for them. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
