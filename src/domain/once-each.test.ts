import { expect, test } from 'vitest';
import { readAssessmentFile } from '../reading/file.ts';
import { oncePerFile } from './once-per-file.ts';

const fileCalled = (slug: string) => readAssessmentFile(new Uint8Array(), `${slug}.md`);

test('each work is done once for a file, whatever comes out', () => {
  const done: string[] = [];
  const slugOf = oncePerFile(({ slug }) => {
    done.push(slug);
    return slug;
  });
  const nothing = oncePerFile(({ slug }) => {
    done.push(`nothing of ${slug}`);
    return undefined;
  });
  const [one, other] = [fileCalled('one'), fileCalled('other')];
  expect([slugOf(one), slugOf(other), slugOf(one)]).toEqual(['one', 'other', 'one']);
  expect([nothing(one), nothing(one)]).toEqual([undefined, undefined]);
  expect(done).toEqual(['one', 'other', 'nothing of one']);
});
