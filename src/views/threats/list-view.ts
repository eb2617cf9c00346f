import { threatsByBand } from '../../domain/threats/counts.ts';
import { meaningOf } from '../../domain/threats/meanings.ts';
import { SUBJECT_LISTS, type SubjectListId } from '../../domain/threats/subjects.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { bandBadge } from '../shared/badge.ts';
import { threatsPath } from '../shared/paths.ts';
import { creditOf } from './credits.ts';
import { codeHead, codeInList, referenceTo, subjectInFull, subjectPage } from './subject-label.ts';

/** What the page of a list shows: the entries that have threats, and those that have none yet. */
export function listView(list: SubjectListId, { subjects }: Pick<ThreatIndex, 'subjects'>) {
  const whole = subjects.filter((subject) => subject.list === list);
  // The ten core risks are read as one table.
  const own = whole.filter(({ threats }) => list === 'core-risk' || threats.length > 0);
  const bands = threatsByBand(own.flatMap(({ threats }) => threats))
    .filter(({ count }) => count > 0)
    .map(({ band }) => band);
  return {
    label: SUBJECT_LISTS[list].label,
    version: SUBJECT_LISTS[list].version,
    path: threatsPath(list),
    credit: creditOf(list),
    codeHead: codeHead(list),
    total: Object.keys(SUBJECT_LISTS[list].entries).length,
    used: own.filter(({ threats }) => threats.length > 0).length,
    /** A column each: the bands that any entry has. */
    bands: bands.map((band) => bandBadge(band)),
    rows: own.map((subject) => ({
      code: codeInList(subject),
      reference: referenceTo(subject),
      name: subject.name,
      path: subjectPage(subject),
      meaning: meaningOf(list, subject.id),
      count: subject.threats.length,
      agents: new Set(subject.threats.map(({ agent }) => agent)).size,
      byBand: threatsByBand(subject.threats)
        .filter(({ band }) => bands.includes(band))
        .map(({ count }) => count),
    })),
    unused: whole
      .filter((subject) => !own.includes(subject))
      .map((subject) => ({
        name: subjectInFull(subject),
        reference: referenceTo(subject),
        path: subjectPage(subject),
      })),
  };
}
