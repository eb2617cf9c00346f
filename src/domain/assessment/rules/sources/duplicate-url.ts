import { aboutValue, asText } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { documentAt, sourcesOf } from '../sources.ts';

export const sourcesDuplicateUrl: FileRule = {
  id: 'sources/duplicate-url',
  severity: 'warning',
  title: 'Each document is listed once.',
  why: 'The same page under two ids looks like two pieces of evidence. Parts of one page count as different sources if their addresses differ after the "#".',
  remedy: 'Keep one entry, and cite its id in both places.',
  example: {
    change: ['url: https://example.org/git/agent', 'url: ‹https://www.example.org/agent/docs/›'],
  },
  check(file) {
    const sources = sourcesOf(file);
    const documents = sources.map(({ url }) => documentAt(asText(url) ?? ''));
    return documents.flatMap((document, index) => {
      const first = documents.indexOf(document);
      const firstId = asText(sources[first]?.id);
      if (document === '' || first === index || firstId === sources[index]?.id) return [];
      return aboutValue(
        file,
        ['sources', index, 'url'],
        `The source "${firstId}" has the same address.`,
        `Keep one of the two, and cite "${firstId}" in both places. Parts of one page differ after the "#".`,
      );
    });
  },
};
