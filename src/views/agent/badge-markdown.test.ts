import { expect, test } from 'vitest';
import { badgeMarkdown, shieldsBadge } from './badge-markdown.ts';

const page = 'https://example.org/agents/lume/';

test('a badge leads to the page, and brackets in a name are escaped', () => {
  expect(badgeMarkdown({ page, name: 'A[1]' }, `${page}badge.svg`)).toBe(
    `[![Threat model of A\\[1\\]](${page}badge.svg)](${page})`,
  );
});

test('for a site without badges, the picture is drawn from the JSON of the agent', () => {
  const picture = shieldsBadge('https://example.org/api/v1/agents/lume.json');
  // Spaces or brackets would end the address in Markdown.
  expect(badgeMarkdown({ page, name: 'Lume' }, picture)).toMatch(/\]\(https:[^\s()]+\)\]\(/);
  expect(Object.fromEntries(new URL(picture).searchParams)).toEqual({
    url: 'https://example.org/api/v1/agents/lume.json',
    query: '$.badge',
    label: 'threat model',
  });
});
