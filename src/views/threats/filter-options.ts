import { BAND_IDS } from '../../domain/aivss/bands.ts';
import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../domain/maestro/layers.ts';
import { TAXONOMY_SCHEMES } from '../../domain/taxonomies/index.ts';
import { SUBJECT_LISTS } from '../../domain/threats/subjects.ts';
import { bandLabel } from '../shared/badge.ts';
import type { Filter } from './choice.ts';

interface FilterView {
  readonly name: Filter;
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the table of threats can be narrowed to. */
export const FILTER_VIEWS: readonly FilterView[] = [
  {
    name: 'band',
    label: 'Band',
    any: 'Any band',
    options: [
      ...BAND_IDS.map((id) => ({ value: id, label: bandLabel(id) })),
      { value: 'not-scored', label: bandLabel(undefined) },
    ],
  },
  {
    name: 'layer',
    label: 'Layer',
    any: 'Any layer',
    options: LAYER_IDS.map((id) => ({ value: id, label: `${layerCode(id)} ${LAYERS[id].name}` })),
  },
  {
    name: 'risk',
    label: 'Core risk',
    any: 'Any core risk',
    options: CORE_RISK_IDS.map((id) => ({ value: id, label: CORE_RISKS[id].label })),
  },
  {
    name: 'list',
    label: 'Listed in',
    any: 'Any list',
    options: TAXONOMY_SCHEMES.map((id) => ({ value: id, label: SUBJECT_LISTS[id].label })),
  },
];
