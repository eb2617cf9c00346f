import { fold } from '../../../names.ts';
import type { Place } from '../../../position.ts';
import { asGroup, asList, asText, dataOf, placeOfValue } from '../draft.ts';
import type { CatalogueRule } from '../rule.ts';

interface Assessor extends Place {
  readonly names: string;
}

export const opinionsDoubled: CatalogueRule<Assessor> = {
  id: 'opinions/doubled',
  severity: 'error',
  scope: 'catalogue',
  of: 'opinions',
  title: 'An assessor has one opinion on an agent.',
  why: 'Agreement is counted between assessors. Two opinions of one assessor would be compared as if two people had judged.',
  remedy: 'Join the two files. The history of the repository keeps what was said before.',
  example: {
    opinion: true,
    rename: ['opinions/example-agent/b-person.md', 'opinions/example-agent/second.md'],
    at: '- name: ‹B. Person›',
    beside: { path: 'opinions/example-agent/b-person.md', changes: [] },
  },
  gather(file) {
    const { assessors } = dataOf(file);
    const names = asList(assessors).map((entry) => fold(asText(asGroup(entry).name) ?? '').trim());
    const place = placeOfValue(file, ['assessors', 0, 'name']);
    return { names: names.toSorted().join('\n'), ...place };
  },
  check(all) {
    const first = new Map<string, string>();
    return all.flatMap(({ file, opinionOn, kept: { names, ...place } }) => {
      const key = `${opinionOn}\n${names}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, file);
      if (earlier === undefined || names === '') return [];
      return [{ file, ...place, message: `${earlier} is by the same assessor.` }];
    });
  },
};
