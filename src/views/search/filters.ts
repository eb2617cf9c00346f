import { LAYER_TAGS } from '../../domain/maestro/layers.ts';
import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { inSentence } from '../shared/format.ts';

/** What search results can be narrowed by, in the order of the page. */
export const SEARCH_FILTERS = {
  page: { label: say('Kind of page') },
  band: { label: say('Band'), order: ['Critical', 'High', 'Medium', 'Low', 'None'] },
  kind: { label: say('Kind of agent') },
  evidence: { label: say('Layer evidence'), isFolded: true },
  risk: { label: say('AIVSS core risk'), isFolded: true },
} as const satisfies Record<string, SearchFilterView>;

export interface SearchFilterView {
  readonly label: string;
  /** The values in their order, where the alphabet is not it; others follow. */
  readonly order?: readonly string[];
  /** Folded, because it is less often asked for. */
  readonly isFolded?: boolean;
}

/** The values of a filter in the order that readers expect. */
export function inFilterOrder(values: readonly string[], filter: SearchFilterView): string[] {
  const rank = (value: string) => {
    const index = filter.order?.indexOf(value) ?? -1;
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  return values.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

export type SearchFilter = keyof typeof SEARCH_FILTERS;
export const FILTER_IDS = idsOf(SEARCH_FILTERS);

/** The index has its values and headings in English, so that addresses of the search are the same in every language. */
const SHOWN_VALUES: Readonly<Record<string, string>> = {
  Agent: say('Agent'),
  Factor: say('Factor'),
  Framework: say('Framework'),
  Guide: say('Guide'),
  'Kind of threat': say('Kind of threat'),
  Layer: say('Layer'),
  Model: say('Model'),
  Platform: say('Platform'),
  Protocol: say('Protocol'),
  Skill: say('Skill'),
  Tool: say('Tool'),
  Critical: say('Critical'),
  High: say('High'),
  Medium: say('Medium'),
  Low: say('Low'),
  None: say('None'),
  'Not scored': say('Not scored'),
  'What was assessed': say('What was assessed'),
  'What it means': say('What it means'),
  'The rubric': say('The rubric'),
  mapped: inSentence(LAYER_TAGS.mapped.label),
  uncertain: inSentence(LAYER_TAGS.uncertain.label),
  'not read': inSentence(LAYER_TAGS['not-read'].label),
  'not applicable': inSentence(LAYER_TAGS['not-applicable'].label),
};

/** What readers see of a value or heading of the index; that of layer evidence has the code of the layer before it. */
export function shownValue(value: string): string {
  const [, code = '', rest = value] = /^(L\d+ (?:\(.+\) )?)(.+)$/.exec(value) ?? [];
  return code + (SHOWN_VALUES[rest] ?? rest);
}
