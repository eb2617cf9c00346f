import { enhance } from './part.ts';

/** Without its question the address of a page leads to no comparison, and to a list of everything. */
enhance('[data-citation=page]', (citation) => {
  const withoutQuestion = citation.textContent;
  const show = () => {
    citation.textContent = withoutQuestion + location.search;
  };
  citation.closest('details')?.addEventListener('toggle', show);
  addEventListener('beforeprint', show);
});
