import { aboutValue } from '../draft.ts';
import { referencesOf } from '../references.ts';
import type { FileRule } from '../rule.ts';

export const taxonomyRetired: FileRule = {
  id: 'taxonomy/retired',
  severity: 'warning',
  title: 'A reference uses an id that its list still has.',
  why: 'The makers of a list retire ids when they publish a new edition. Readers who follow a retired id find nothing, or something else.',
  remedy: 'Write the id that took its place; --fix does that where there is one.',
  example: {
    change: ['mitre-atlas:AML.T0051.001', '‹mitre-atlas:AML.T0045›'],
  },
  check: (file) =>
    referencesOf(file).flatMap(({ path, entry }) => {
      if ('problem' in entry || !entry.retired) return [];
      const { id, successor } = entry.retired;
      return aboutValue(
        file,
        path,
        `"${id}" is no longer in the newest edition.`,
        successor === undefined
          ? 'Nothing took its place: point at another entry, or leave it out.'
          : `Write ${entry.scheme}:${successor} (${entry.name}).`,
      );
    }),
};
