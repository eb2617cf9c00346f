import type { Path } from '../../reading/path.ts';
import { aboutValue, advisoriesOf, asList, asText, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** The databases whose ids have a form of their own. */
const OWN_FORMS = [
  { prefix: /^cve/i, form: /^CVE-\d{4}-\d{4,}$/, example: 'CVE-2025-59536' },
  {
    prefix: /^ghsa/i,
    form: /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/,
    example: 'GHSA-4fgq-fpq9-mr3g',
  },
] as const;
/** Every database of OSV has a prefix in capitals, and its own numbers after a hyphen. */
const OSV = /^[A-Z][A-Z0-9]+(?:-[A-Za-z0-9.:]+)+$/;

/** How an id is to be written; undefined where it has a known form. */
export function advisoryIdComplaint(id: string): string | undefined {
  const own = OWN_FORMS.find(({ prefix }) => prefix.test(id));
  if (own) return own.form.test(id) ? undefined : `Write it like ${own.example}.`;
  if (OSV.test(id)) return undefined;
  return 'Write it as its database does: CVE-2025-59536, GHSA-4fgq-fpq9-mr3g, PYSEC-2024-60.';
}

/** An id that lacks nothing but the case of its database; those of GHSA are in capitals only at the beginning. */
function inCapitals(id: string): string | undefined {
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
        return [withCorrection(finding, inCapitals(id))];
      });
    }),
};
