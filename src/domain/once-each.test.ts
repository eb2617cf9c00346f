import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

type File = { readonly slug: string };
const fileCalled = (slug: string): File => ({ slug });

test('a thing is made once of each object and of no copy of it, whatever comes out', () => {
  const done: string[] = [];
  const slugOf = onceEach(({ slug }: File) => {
    done.push(slug);
    return slug;
  });
  const nothing = onceEach(({ slug }: File) => {
    done.push(`nothing of ${slug}`);
    return undefined;
  });
  const [one, other] = [fileCalled('one'), fileCalled('other')];
  expect([slugOf(one), slugOf(other), slugOf(one)]).toEqual(['one', 'other', 'one']);
  expect([nothing(one), nothing(one)]).toEqual([undefined, undefined]);
  expect(done).toEqual(['one', 'other', 'nothing of one']);
  expect({ ...one }).toEqual({ slug: 'one' });
  expect(slugOf({ ...one, slug: 'copy' })).toBe('copy');
});
