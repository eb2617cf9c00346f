import type { Assessment } from '../assessment/format/schema.ts';
import { KEY_ORDER } from '../assessment/format/write.ts';
import { LAYER_IDS } from '../maestro/layers.ts';
import { type DataChange, valueChange } from './change.ts';

/** Changes of the data that no score depends on: layer tags, sources and what the agent is. */
export const otherChanges = (before: Assessment, after: Assessment): DataChange[] => [
  ...layerTags(before, after),
  ...sources(before, after),
  ...facts(before, after),
];

const layerTags = (before: Assessment, after: Assessment): DataChange[] =>
  LAYER_IDS.flatMap((id) =>
    valueChange('layers', `layers.${id}`, before.layers[id], after.layers[id]),
  );

function sources(before: Assessment, after: Assessment): DataChange[] {
  const [old, now] = [sourcesById(before), sourcesById(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .flatMap((id) => valueChange('sources', `sources.${id}`, old.get(id), now.get(id)));
}

const sourcesById = (assessment: Assessment) =>
  new Map(assessment.sources.map(({ id, ...source }) => [id, source]));

const ELSEWHERE: readonly string[] = ['factors', 'threats', 'layers', 'sources'];

const facts = (before: Assessment, after: Assessment): DataChange[] =>
  KEY_ORDER.filter((key) => !ELSEWHERE.includes(key)).flatMap((key) =>
    valueChange('facts', key, before[key], after[key]),
  );
