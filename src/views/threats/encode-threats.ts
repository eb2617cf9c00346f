import { compareAgentNames } from '../../domain/catalogue.ts';
import { valueAt } from '../../domain/lookup.ts';
import { compareNames } from '../../domain/names.ts';
import { toSlug } from '../../domain/slug.ts';
import type { ThreatIndex } from '../../domain/threats/threat-index.ts';
import { signs, toShared, widthFor } from '../lists/shared-column.ts';
import { subjectInBrief, subjectInFull } from './subject-label.ts';
import type { ThreatsFile } from './threats-file.ts';

/** Apart from reading the file, which the browser does: this needs every list that threats point to. */
export function encodeThreats({ threats: inCatalogue, subjects: all }: ThreatIndex): ThreatsFile {
  const subjects = all.filter(({ threats }) => threats.length > 0);
  const byAgent = Map.groupBy(inCatalogue, ({ agent }) => agent);
  const agents = [...byAgent.keys()].toSorted(compareAgentNames);
  const threats = agents
    .flatMap((agent) => byAgent.get(agent) ?? [])
    .map(({ score, subjects: own, threat }) => ({ ...threat, score, own }));
  const subjectAt = new Map(subjects.map(({ path }, place) => [path, place]));
  const width = widthFor(subjects.length);
  return {
    agents: agents.map(({ assessment }) => assessment.name),
    slugs: unlessDerived(agents.map(({ slug, assessment }) => [slug, assessment.name])),
    each: toShared(agents.map((agent) => byAgent.get(agent)?.length ?? 0)),
    titles: toShared(
      threats.map(({ title }) => title),
      compareNames,
    ),
    ids: unlessDerived(threats.map(({ id, title }) => [id, title])),
    scores: toShared(threats.map(({ score }) => score?.score ?? null)),
    layers: toShared(threats.map(({ layer }) => layer)),
    subjects: subjects.map((subject) => [
      subject.path,
      subjectInBrief(subject),
      subjectInFull(subject),
    ]),
    own: threats.map(({ own }) =>
      own.map(({ path }) => signs(valueAt(subjectAt, path), width)).join(''),
    ),
  };
}

const unlessDerived = (pairs: readonly (readonly [slug: string, text: string])[]) =>
  Object.fromEntries(
    pairs.flatMap(([slug, text], at) => (slug === toSlug(text) ? [] : [[at, slug]])),
  );
