import { closest } from '../../../closest.ts';
import { BEGINNING } from '../../../position.ts';
import type { CatalogueRule } from '../rule.ts';

export const opinionsUnknownAgent: CatalogueRule<undefined> = {
  id: 'opinions/unknown-agent',
  severity: 'error',
  scope: 'catalogue',
  title: 'An opinion is on an agent that is assessed.',
  why: 'The folder of an opinion names the agent by the slug of its assessment. An opinion on any other agent would have no page to stand on.',
  remedy: 'Rename the folder to the slug of the assessment.',
  example: {
    opinion: true,
    rename: ['opinions/example-agent/b-person.md', 'opinions/exmple-agent/b-person.md'],
  },
  gather: () => undefined,
  check(all, { pages = {} }) {
    const assessed = all.flatMap(({ slug, opinionOn }) => (opinionOn === undefined ? [slug] : []));
    const known = new Set([...assessed, ...(pages.assessments ?? [])]);
    return all.flatMap(({ file, opinionOn }) => {
      if (opinionOn === undefined || known.has(opinionOn)) return [];
      const guess = closest(opinionOn, [...known]);
      return {
        file,
        ...BEGINNING,
        message: `There is no assessment "${opinionOn}".`,
        ...(guess && { help: `Rename the folder to "${guess}".` }),
      };
    });
  },
};
