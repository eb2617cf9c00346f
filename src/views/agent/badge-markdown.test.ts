import { expect, test } from 'vitest';
import { badgeMarkdown, drawnElsewhere } from './badge-markdown.ts';

const page = 'https://example.org/agents/lume/';

test('a badge leads to the page, and a bracket in a name ends nothing', () => {
  expect(badgeMarkdown({ page, name: 'A[1]' }, `${page}badge.svg`)).toBe(
    `[![Threat model of A\\[1\\]](${page}badge.svg)](${page})`,
  );
});

test('where a site has no badges, one is drawn of the JSON of the agent', () => {
  const picture = drawnElsewhere('https://example.org/api/v1/agents/lume.json');
  // Nothing in it ends the address in Markdown.
  expect(badgeMarkdown({ page, name: 'Lume' }, picture)).toMatch(/\]\(https:[^\s()]+\)\]\(/);
  expect(Object.fromEntries(new URL(picture).searchParams)).toEqual({
    url: 'https://example.org/api/v1/agents/lume.json',
    query: '$.badge',
    label: 'threat model',
  });
});
