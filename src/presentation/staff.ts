import type { BandId } from '../domain/aivss/bands.ts';
import type { EquationId } from '../domain/aivss/equations/index.ts';
import { isScored } from '../domain/assessment/score.ts';
import type { Agent } from '../domain/catalogue.ts';
import {
  LAYER_IDS,
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  type LayerTag,
  layerCode,
} from '../domain/maestro/layers.ts';
import { count, decimal } from './format.ts';

/**
 * The seven lines of an agent: one per MAESTRO layer, the ecosystem on top as in the reference architecture. A solid
 * line is mapped, a broken one uncertain, a faint one not applicable. A note on a line is a scored threat; it stands
 * further right the higher its score.
 */
export interface StaffView {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly {
    readonly layer: LayerId;
    readonly code: string;
    readonly short: string;
    readonly tag: LayerTag;
    readonly y: number;
  }[];
  readonly notes: readonly {
    readonly x: number;
    readonly y: number;
    readonly band: BandId;
    readonly title: string;
    /** Path of the threat below the base. */
    readonly path: string;
  }[];
  /** Where the scale of scores has its marks. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** The same in words. */
  readonly text: string;
}

interface Size {
  readonly width: number;
  readonly gap: number;
  readonly margin: number;
  readonly left: number;
}

/** Small for tables, large for the page of the agent. */
export const STAFF_SIZES = {
  small: { width: 96, gap: 5, margin: 5, left: 4 },
  large: { width: 432, gap: 24, margin: 18, left: 132 },
} as const satisfies Record<string, Size>;

const TOP_DOWN = LAYER_IDS.toReversed();

type StaffAgent = Pick<Agent, 'slug' | 'assessment' | 'judgement' | 'coverage'>;

/** The staff of one agent. */
export function staffOf(
  agent: StaffAgent,
  equation: EquationId,
  size: keyof typeof STAFF_SIZES,
): StaffView {
  return draw(size, (layer) => agent.assessment.layers[layer], [agent], equation, inWords(agent));
}

/** One staff for several agents: every line solid, the scored threats of all. */
export function sharedStaff(agents: readonly StaffAgent[], equation: EquationId): StaffView {
  const threats = agents.flatMap(({ judgement }) => judgement.threats.filter(isScored));
  const text = `${count(threats.length, 'scored threat')} of ${count(agents.length, 'agent')} on the seven layers.`;
  return draw('large', () => 'mapped', agents, equation, text);
}

function draw(
  size: keyof typeof STAFF_SIZES,
  tagOf: (layer: LayerId) => LayerTag,
  agents: readonly StaffAgent[],
  equation: EquationId,
  text: string,
): StaffView {
  const { width, gap, margin, left } = STAFF_SIZES[size];
  const right = width - margin;
  const yOf = (layer: LayerId): number => margin + TOP_DOWN.indexOf(layer) * gap;
  const xOf = (score: number): number => round(left + ((right - left) * score) / 10);
  return {
    width,
    height: margin * 2 + gap * (LAYER_IDS.length - 1),
    left,
    right,
    lines: TOP_DOWN.map((layer) => ({
      layer,
      code: layerCode(layer),
      short: LAYERS[layer].short,
      tag: tagOf(layer),
      y: yOf(layer),
    })),
    notes: agents.flatMap(({ slug, assessment, judgement }) =>
      judgement.threats.filter(isScored).map(({ id, layer, title, scores }) => ({
        x: xOf(scores[equation].score),
        y: yOf(layer),
        band: scores[equation].band,
        title: `${assessment.name}: ${title}, ${decimal(scores[equation].score)}`,
        path: `/agents/${slug}/#threat-${id}`,
      })),
    ),
    ticks: [0, 4, 7, 9, 10].map((score) => ({ x: xOf(score), label: String(score) })),
    text,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function inWords({ coverage, judgement }: StaffAgent): string {
  const tags = (Object.keys(LAYER_TAGS) as LayerTag[])
    .filter((tag) => coverage[tag] > 0)
    .map((tag) => `${coverage[tag]} ${LAYER_TAGS[tag].label.toLowerCase()}`);
  const scored = judgement.threats.filter(isScored).length;
  return `Seven layers: ${tags.join(', ')}. ${count(scored, 'scored threat')}.`;
}
