import { closest } from '../../closest.ts';
import type { AssessmentFile } from '../file.ts';
import type { Path } from '../frontmatter.ts';
import { aboutKey, aboutValue, data, group, has, list, text, threats } from './draft.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about sources and the identity of the agent. */

const sourceIds = (file: AssessmentFile): string[] =>
  list(data(file).sources).flatMap((source) => text(group(source).id) ?? []);

/** Every place that cites sources. */
function citations(file: AssessmentFile): { path: Path; ids: readonly unknown[] }[] {
  const factors = Object.entries(group(data(file).factors)).map(([id, entry]) => ({
    path: ['factors', id, 'sources'],
    ids: list(group(entry).sources),
  }));
  const ofThreats = threats(file).map(({ path, threat }) => ({
    path: [...path, 'sources'],
    ids: list(threat.sources),
  }));
  return [...factors, ...ofThreats];
}

function unknownIds(file: AssessmentFile): Finding[] {
  const known = sourceIds(file);
  return citations(file).flatMap(({ path, ids }) =>
    ids.flatMap((id, index) => {
      if (typeof id !== 'string' || known.includes(id)) return [];
      const guess = closest(id, known);
      return [
        aboutValue(
          file,
          [...path, index],
          `No source of this file has the id "${id}".`,
          guess ? `Did you mean "${guess}"?` : `The sources are ${known.join(', ') || 'none yet'}.`,
        ),
      ];
    }),
  );
}

function duplicateIds(file: AssessmentFile): Finding[] {
  const ids = list(data(file).sources).map((source) => text(group(source).id));
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [
          aboutValue(
            file,
            ['sources', index, 'id'],
            `Another source has the id "${id}".`,
            'Give each source its own id.',
          ),
        ],
  );
}

function address(file: AssessmentFile): Finding[] {
  const readable = file.frontmatter && file.frontmatter.problems.length === 0;
  if (!readable || has(data(file), 'homepage') || has(data(file), 'repository')) return [];
  return [
    aboutKey(
      file,
      [],
      'Neither "homepage" nor "repository" is given.',
      'Add at least one of them, so that readers know which agent is meant.',
    ),
  ];
}

export const sourceRules: readonly Rule[] = [
  {
    id: 'sources/unknown-id',
    severity: 'error',
    title: 'A cited source is listed in the file.',
    check: unknownIds,
  },
  {
    id: 'sources/duplicate-id',
    severity: 'error',
    title: 'A source id stands once.',
    check: duplicateIds,
  },
  {
    id: 'agent/address',
    severity: 'error',
    title: 'An agent has a homepage or a repository.',
    check: address,
  },
];
