import { enhance } from './part.ts';

/** Adds the question of the address to the citation of a page: without it the address leads to no comparison, or to a whole list. */
enhance('[data-citation=page]', (citation) => {
  const withoutQuestion = citation.textContent;
  // The first page of a site that is published nowhere has no address to add it to.
  if (!withoutQuestion.endsWith(location.pathname)) return;
  const show = () => {
    citation.textContent = withoutQuestion + location.search;
  };
  citation.closest('details')?.addEventListener('toggle', show);
  addEventListener('beforeprint', show);
});
