import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import type { AssessmentDraft } from '../domain/assessment/format/write.ts';
import { printedComment } from '../domain/assessment/printed-comment.ts';
import { QUOTED_NOTE } from '../domain/assessment/rules/placeholders.ts';
import { LAYERS, type LayerId, layersIn } from '../domain/maestro/layers.ts';
import type { Listing } from './listing.ts';
import { FACTORS_OF_A_SET } from './missing.ts';
import {
  cutAtWord,
  placeholderSummary,
  placeholderText,
  SUMMARY_MAX,
  SUMMARY_MIN,
  toMarkdown,
} from './prose.ts';

export interface ImportOptions {
  /** The address of the page. */
  readonly url: string;
  /** ISO day on which the page was read and taken over. */
  readonly day: string;
  readonly assessor: string;
  /** Whether the sentences of the listing are taken over too. */
  readonly withText: boolean;
}

/** The id of the page among the sources. */
const SOURCE = 'listing';
/** The layer of the one score of a page that maps no layer: most pages map frameworks. */
const DEFAULT_LAYER: LayerId = 'agent-frameworks';

/** A listing as an assessment. What the page does not say is left out, or remarked on where the format needs it. */
export function draftOf(listing: Listing, options: ImportOptions): AssessmentDraft {
  const { name, factors, layers } = listing;
  const { url, day, assessor, withText } = options;
  const text = withText ? listing.summary : undefined;
  const summary = text && text.length >= SUMMARY_MIN ? cutAtWord(text, SUMMARY_MAX) : undefined;
  const isScored = listing.figures.cvssBase !== undefined;
  return {
    data: {
      name,
      draft: true,
      summary: summary ?? placeholderSummary(name),
      kind: 'agent',
      homepage: url,
      assessed: day,
      assessors: [{ name: assessor, kind: 'imported' }],
      basis: 'listing',
      sources: [{ id: SOURCE, title: `Listing of ${name}`, url, accessed: day }],
      factors: Object.fromEntries(
        FACTOR_IDS.filter((id) => factors[id] !== undefined).map((id) => [
          id,
          { score: factors[id], sources: [SOURCE] },
        ]),
      ),
      ...(isScored && { threats: [threatOf(listing)] }),
      layers: Object.fromEntries(layersIn().map((id) => [id, layers[id].tag])),
    },
    ...(withText && { introduction: QUOTED_NOTE }),
    layers: Object.fromEntries(
      layersIn().map((id) => {
        const { text: listed } = layers[id];
        return [id, withText && listed ? toMarkdown(listed) : placeholderText(layers[id])];
      }),
    ),
    comments: commentsOf(listing, isScored),
  };
}

/** The one score of a page as a threat, with its numbers as given. */
function threatOf({ figures, layers }: Listing): Record<string, unknown> {
  const mapped = layersIn().find((id) => layers[id].tag === 'mapped');
  const layer = mapped ?? DEFAULT_LAYER;
  const defaults = [
    ...(figures.threatMultiplier === undefined ? ['threat multiplier'] : []),
    ...(figures.mitigationFactor === undefined ? ['mitigation factor'] : []),
  ];
  const sentences = [
    'The numbers are those of the listing, which gives neither a vector nor reasons.',
    ...defaults.map((what) => `Its ${what} could not be read: the default of the format stands.`),
    mapped
      ? `The listing scores no layer in particular: ${LAYERS[layer].name} is the first that it maps.`
      : `The listing scores no layer in particular and maps none: ${LAYERS[layer].name} is the choice of the import.`,
  ];
  return {
    id: 'as-listed',
    title: 'Overall risk as the listing scores it',
    layer,
    'cvss-base': figures.cvssBase,
    'threat-multiplier': figures.threatMultiplier,
    'mitigation-factor': figures.mitigationFactor,
    reason: sentences.join(' '),
    sources: [SOURCE],
  };
}

function commentsOf({ figures, factors }: Listing, scored: boolean): Record<string, string> {
  const results = printedComment(figures.printed);
  const isWhole = Object.keys(factors).length === FACTORS_OF_A_SET;
  return {
    draft: 'not published: take this line away when the texts are written',
    kind: 'the listing names no kind: choose one',
    homepage: "the listing's address: put that of the agent here",
    ...(!isWhole && { factors: 'not all ten could be read' }),
    ...(results !== undefined && { [scored ? 'threats.0.cvss-base' : 'basis']: results }),
  };
}
