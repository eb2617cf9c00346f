import { expect, test } from 'vitest';
import { sayMarkup } from './say.ts';

test('links have their addresses, and what is filled in is escaped', () => {
  const said = sayMarkup(
    'Essays and guides of Septet: <essays>CC BY-SA 4.0</essays>. Code: <software>Apache-2.0</software>.',
    { essays: '/a?b&c="d"', software: '/s/' },
  );
  expect(said).toBe(
    'Essays and guides of Septet: <a href="/a?b&amp;c=&quot;d&quot;">CC BY-SA 4.0</a>. Code: <a href="/s/">Apache-2.0</a>.',
  );
});
