import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { COMPARED_FILE, type ComparedDays, readCompared } from '../domain/upkeep/compared.ts';
import type { PlacedFile } from './content-files.ts';
import { displayPath } from './listing.ts';

/** The content folders with assessments: the slugs that are taken from each, and the day on which each was compared. */
export function comparedFolders(assessments: readonly PlacedFile[]) {
  const byFolder = Map.groupBy(assessments, ({ origin: { directory } }) => directory);
  return [...byFolder].map(([folder, files]) => {
    const file = join(folder, COMPARED_FILE);
    return { file, slugs: files.map(({ id }) => id), days: daysIn(file) };
  });
}

function daysIn(file: string): ComparedDays {
  const days = existsSync(file) ? readCompared(readFileSync(file, 'utf8')) : {};
  if (days) return days;
  throw new ConfigError(
    `${displayPath(file)} is not what "npm run upkeep -- --write" writes: slugs with a day each, as JSON. Delete it; the next run writes it anew.`,
  );
}

/** The day on which the evidence of each agent was last compared, by slug. */
export const comparedDays = (assessments: readonly PlacedFile[]): ComparedDays =>
  Object.assign(
    {},
    ...comparedFolders(assessments).map(({ slugs, days }) =>
      Object.fromEntries(slugs.flatMap((slug) => (days[slug] ? [[slug, days[slug]]] : []))),
    ),
  );
