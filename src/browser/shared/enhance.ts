/**
 * Hands every element of the page that a selector finds to a function which makes it do more. For parts that stand on
 * very many pages: Astro renders a plain element at once, and waits for each custom one.
 */
export function enhance<E extends HTMLElement>(selector: string, make: (found: E) => void): void {
  for (const found of document.querySelectorAll<E>(selector)) make(found);
}
