import { expect, test } from 'vitest';
import { sayMarkup } from './say.ts';

test('links have their addresses, and what is filled in is escaped', () => {
  const markup = sayMarkup(
    '<compare>Compare agents</compare> by what you ask of them, or choose <controls>your controls</controls> and see what remains. <new>Assess an agent</new> that is missing here.',
    { compare: '/a?b&c="d"', controls: '/s/', new: '/n/' },
  );
  expect(markup).toBe(
    '<a href="/a?b&amp;c=&quot;d&quot;">Compare agents</a> by what you ask of them, or choose <a href="/s/">your controls</a> and see what remains. <a href="/n/">Assess an agent</a> that is missing here.',
  );
});
