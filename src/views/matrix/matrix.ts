import type { BandId } from '../../domain/aivss/bands.ts';
import { FACTOR_IDS, FACTORS, type FactorId } from '../../domain/aivss/factors.ts';
import {
  LATER_EDITIONS,
  LAYER_IDS,
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  type LayerTag,
  layerCode,
  layersIn,
} from '../../domain/maestro/layers.ts';
import { idsOf, isOneOf, tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AgentColumns } from '../agents/agent-columns.ts';
import type { ListedAgent } from '../agents/listed-agent.ts';
import { bandOnLayer } from '../agents/standing.ts';
import { type Column, mapColumn } from '../lists/column.ts';
import { bandBadge, scoreBadge } from '../shared/badge.ts';
import { factorScore } from '../shared/format.ts';
import { factorPath, layerPath } from '../shared/paths.ts';

/** Agents against factors or layers. Each cell has a number or a word, and a shade that repeats it. */
export interface Matrix {
  readonly label: string;
  readonly path: string;
  readonly columns: readonly ColumnId[];
  /** The shades with their meanings, for a legend. */
  readonly levels: Readonly<Partial<Record<Level, string>>>;
  /** The level that the summary counts, and the words for it. */
  readonly counted: { readonly level: Level; readonly label: string; readonly words: string };
}

export type ColumnId = FactorId | LayerId;

interface MatrixColumn {
  readonly label: string;
  readonly path: string;
  readonly cell: (agent: ListedAgent) => MatrixCell;
  readonly levels: (all: AgentColumns) => Column<Level>;
}

interface MatrixCell {
  readonly text: string;
  readonly level: Level;
  /** The band of the highest threat on the layer. */
  readonly band?: BandId | undefined;
}

/** The shades: of scores, of layers by their evidence, and of what does not apply. */
export const LEVELS = [
  'none',
  'low',
  'half',
  'high',
  'full',
  'mapped',
  'uncertain',
  'not-read',
  'absent',
] as const;
export type Level = (typeof LEVELS)[number];

const ABSENT = 'n.a.';
/** The text in the cell of a layer that the agent's edition of MAESTRO does not have. */
const NO_SUCH_LAYER = '–';

const factorColumn = (id: FactorId): MatrixColumn => ({
  label: FACTORS[id].label,
  path: factorPath(id),
  cell: ({ factors: { [id]: score } }) => ({
    text: score === undefined ? ABSENT : factorScore(score),
    level: levelOf(score),
  }),
  levels: ({ factors }) => mapColumn(factors[id], levelOf),
});

const layerColumn = (id: LayerId): MatrixColumn => ({
  label: `${layerCode(id)} ${LAYERS[id].short}`,
  path: layerPath(id),
  cell: (agent) => layerCell(agent, id),
  levels: ({ layers }) => mapColumn(layers, (tags) => levelOfTag(tags[id])),
});

export const MATRIX_COLUMNS: Readonly<Record<ColumnId, MatrixColumn>> = {
  ...tableOf(FACTOR_IDS, factorColumn),
  ...tableOf(LAYER_IDS, layerColumn),
};

export const MATRICES = {
  factors: {
    label: say('Agents and factors'),
    path: '/matrix/',
    columns: FACTOR_IDS,
    levels: {
      none: '0.0',
      low: say('below 0.5'),
      half: '0.5',
      high: say('above 0.5'),
      full: '1.0',
      absent: say('n.a.: not scored'),
    },
    counted: { level: 'full', label: say('Agents at 1.0'), words: say('is 1.0 in') },
  },
  layers: {
    label: say('Agents and layers'),
    path: '/matrix/layers/',
    columns: LAYER_IDS,
    levels: {
      mapped: LAYER_TAGS.mapped.label,
      uncertain: LAYER_TAGS.uncertain.label,
      'not-read': LAYER_TAGS['not-read'].label,
      absent: say('n.a.: no such layer{other}', {
        other:
          LATER_EDITIONS.length > 0
            ? say('; {unasked}: not in its edition of MAESTRO', { unasked: NO_SUCH_LAYER })
            : '',
      }),
    },
    counted: { level: 'mapped', label: say('Agents that map it'), words: say('is mapped in') },
  },
} as const satisfies Record<string, Matrix>;
export type MatrixId = keyof typeof MATRICES;
export const MATRIX_IDS = idsOf(MATRICES);

function levelOf(score: number | undefined): Level {
  if (score === undefined) return 'absent';
  if (score === 0) return 'none';
  if (score === 1) return 'full';
  return score === 0.5 ? 'half' : score < 0.5 ? 'low' : 'high';
}

function layerCell(agent: ListedAgent, layer: LayerId): MatrixCell {
  const tag = agent.layers[layer];
  const level = levelOfTag(tag);
  const text = !tag ? NO_SUCH_LAYER : level === 'absent' ? ABSENT : LAYER_TAGS[tag].label;
  return { text, level, band: bandOnLayer(agent, layer) };
}

const levelOfTag = (tag: LayerTag | undefined): Level =>
  tag === undefined || tag === 'not-applicable' ? 'absent' : tag;

/** The columns that some agent has. Most catalogues use only one tenth factor and one edition of MAESTRO. */
export const usedColumns = ({ columns }: Matrix, all: AgentColumns): ColumnId[] =>
  columns.filter((id) =>
    isOneOf(LAYER_IDS, id)
      ? layersIn().includes(id) || all.layers.values.some((tags) => tags[id] !== undefined)
      : MATRIX_COLUMNS[id].levels(all).values.some((level) => level !== 'absent'),
  );

export const matrixRow = (columns: readonly ColumnId[], agent: ListedAgent) => ({
  slug: agent.slug,
  name: agent.name,
  badge: scoreBadge(agent.score),
  cells: columns.map((id) => {
    const { text, level, band } = MATRIX_COLUMNS[id].cell(agent);
    return { text, level, badge: band && bandBadge(band) };
  }),
});
export type MatrixRow = ReturnType<typeof matrixRow>;
