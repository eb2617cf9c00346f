import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

type File = { readonly slug: string };

test('the result is made once for each object, even undefined, and anew for a copy', () => {
  const done: string[] = [];
  const slugOf = onceEach(({ slug }: File) => {
    done.push(slug);
    return slug;
  });
  const nothing = onceEach(({ slug }: File) => {
    done.push(`nothing of ${slug}`);
    return undefined;
  });
  const [one, other]: [File, File] = [{ slug: 'one' }, { slug: 'other' }];
  expect([slugOf(one), slugOf(other), slugOf(one)]).toEqual(['one', 'other', 'one']);
  expect([nothing(one), nothing(one)]).toEqual([undefined, undefined]);
  expect(done).toEqual(['one', 'other', 'nothing of one']);
  expect({ ...one }).toEqual({ slug: 'one' });
  expect(slugOf({ ...one, slug: 'copy' })).toBe('copy');
});
