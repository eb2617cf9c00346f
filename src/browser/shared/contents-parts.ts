import { element } from './elements.ts';
import { enhance } from './part.ts';

/** Adds to a table of contents, below a section, its parts: those that have a heading and an id. */
enhance('[data-contents] [data-parts]', (entry) => {
  const id = entry.querySelector('a')?.hash.slice(1) ?? '';
  const parts = element('ol', 'bare');
  parts.dataset.scripted = '';
  for (const heading of document.querySelectorAll(`[aria-labelledby="${id}"] h3`)) {
    const part =
      heading.closest('article[id]') ?? heading.closest('details')?.querySelector('[id]');
    if (!part) continue;
    const link = element('a', '', heading.textContent.trim());
    link.href = `#${part.id}`;
    parts.append(element('li', '', link));
  }
  entry.append(parts);
});
