import type { Path } from '../../reading/path.ts';
import { aboutValue, advisoriesOf, asList, asText, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** The databases whose ids have a form of their own. */
const DATABASES = [
  { prefix: /^cve/i, form: /^CVE-\d{4}-\d{4,}$/, example: 'CVE-2025-59536' },
  {
    prefix: /^ghsa/i,
    form: /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/,
    example: 'GHSA-4fgq-fpq9-mr3g',
  },
] as const;
/** An id of any other database of OSV: a prefix in capitals, and its own numbers after a hyphen. */
const OSV = /^[A-Z][A-Z0-9]+(?:-[A-Za-z0-9.:]+)+$/;

/** How to write an id; undefined where it has a known form. */
export function advisoryIdComplaint(id: string): string | undefined {
  const database = DATABASES.find(({ prefix }) => prefix.test(id));
  if (database) return database.form.test(id) ? undefined : `Write it like ${database.example}.`;
  if (OSV.test(id)) return undefined;
  return 'Write it as its database does: CVE-2025-59536, GHSA-4fgq-fpq9-mr3g, PYSEC-2024-60.';
}

/** The id in the case of its database, if only that is wrong. Ids of GHSA have capitals only at the beginning. */
function inRightCase(id: string): string | undefined {
  const capitals = /^ghsa/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id.toUpperCase();
  return advisoryIdComplaint(capitals) ? undefined : capitals;
}

export const advisoriesId: FileRule = {
  id: 'advisories/id',
  severity: 'error',
  title: 'An advisory has the id of a public database.',
  why: 'Readers and programs find an advisory by its exact id. CVE and GHSA have their own formats; every other database has a prefix in capitals, as listed by OSV.',
  remedy:
    'Write the id as its database does. An advisory without one is a source, not an entry here.',
  example: {
    change: [
      'layers:\n  foundation',
      'advisories:\n  - { id: ‹CVE-2025-595›, source: docs }\nlayers:\n  foundation',
    ],
  },
  check: (file) =>
    advisoriesOf(file).flatMap(({ path, advisory }) => {
      const ids: [Path, unknown][] = [
        [[...path, 'id'], advisory.id],
        ...asList(advisory.aliases).map((id, at): [Path, unknown] => [
          [...path, 'aliases', at],
          id,
        ]),
      ];
      return ids.flatMap(([at, value]) => {
        const id = asText(value)?.trim();
        const help = id && advisoryIdComplaint(id);
        if (!help) return [];
        const finding = aboutValue(file, at, `"${id}" is not the id of an advisory.`, help);
        return [withCorrection(finding, inRightCase(id))];
      });
    }),
};
