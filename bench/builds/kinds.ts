import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withSlashes } from '../../src/intake/listing.ts';
import { sum } from './measure.ts';

/** The kinds of files of a site, the largest first. */
export function kindsIn(site: string) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return { kind: kindOf(withSlashes(file.slice(site.length + 1))), size: statSync(file).size };
    });
  return [...Map.groupBy(files, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({
      kind,
      files: ofKind.length,
      megabytes: sum(ofKind.map(({ size }) => size)) / 1e6,
    }))
    .toSorted((a, b) => b.megabytes - a.megabytes);
}

/** How many files there are of a kind, and their size together. */
export type Kind = Readonly<ReturnType<typeof kindsIn>[number]>;

/** `agents/<slug>/index.html`, `api/v1/agents/…`, `api/v1/threats.csv`, `threats/…` */
function kindOf(path: string): string {
  const [first = '', second = '', third = '', ...rest] = path.split('/');
  if (first === 'agents' && third !== '' && second !== 'page') {
    return `agents/<slug>/${[third, ...rest].join('/')}`;
  }
  if (first === 'api') return rest.length > 0 ? `api/v1/${third}/…` : path;
  return second === '' ? 'other' : `${first}/…`;
}
