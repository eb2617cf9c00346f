import { idsOf } from '../tables.ts';
/**
 * The seven layers of MAESTRO (Ken Huang, Cloud Security Alliance, 6 February 2025), from 1 to 7.
 * `spellings` are the other forms met in published material; a heading in any of them is read as the layer.
 */
export const LAYERS = {
  'foundation-models': {
    number: 1,
    name: 'Foundation Models',
    short: 'Models',
    spellings: ['Foundation Model', 'Foundation / Models'],
    vertical: false,
    scope:
      'The model an agent reasons with: its weights, inference endpoint, alignment and training.',
  },
  'data-operations': {
    number: 2,
    name: 'Data Operations',
    short: 'Data',
    spellings: ['Data Operations (RAG)', 'Data Ops'],
    vertical: false,
    scope:
      'Everything that stores, prepares or retrieves data for the agent, persistent memory included.',
  },
  'agent-frameworks': {
    number: 3,
    name: 'Agent Frameworks',
    short: 'Frameworks',
    spellings: ['Agent Framework'],
    vertical: false,
    scope:
      'The code that turns a model into an agent: orchestration, planning, tool calls, workflow state.',
  },
  'deployment-and-infrastructure': {
    number: 4,
    name: 'Deployment and Infrastructure',
    short: 'Infrastructure',
    spellings: ['Deployment Infrastructure', 'Deployment Infra'],
    vertical: false,
    scope:
      'Where the agent runs: hosts, containers, networks, service accounts, secrets, pipelines.',
  },
  'evaluation-and-observability': {
    number: 5,
    name: 'Evaluation and Observability',
    short: 'Observability',
    spellings: ['Eval and Observability', 'Eval/Obs'],
    vertical: false,
    scope: 'How the agent is measured and watched: evaluations, logs, traces, review by people.',
  },
  'security-and-compliance': {
    number: 6,
    name: 'Security and Compliance',
    short: 'Security',
    spellings: ['Security and Compliance (Vertical Layer)', 'Security and Compliance (Vertical)'],
    vertical: true,
    scope: 'Identity, access control, policy, privacy and regulation, across all the other layers.',
  },
  'agent-ecosystem': {
    number: 7,
    name: 'Agent Ecosystem',
    short: 'Ecosystem',
    spellings: ['Ecosystem', 'Ecosystem Integration'],
    vertical: false,
    scope:
      'The outside boundary: users, other agents, third-party tools, registries and marketplaces.',
  },
} as const satisfies Record<string, Layer>;

export interface Layer {
  readonly number: number;
  readonly name: string;
  /** One word for table heads, where seven names must fit. */
  readonly short: string;
  readonly spellings: readonly string[];
  /** The vertical layer applies to all the others. */
  readonly vertical: boolean;
  readonly scope: string;
}

export type LayerId = keyof typeof LAYERS;
export const LAYER_IDS = idsOf(LAYERS);

/** `L4` for the fourth layer. */
export const layerCode = (id: LayerId): string => `L${LAYERS[id].number}`;

/** Does the evidence pin this layer? One who reads judges that; `not-read` stands where only a listing was taken over. */
export const LAYER_TAGS = {
  mapped: {
    label: 'Mapped',
    meaning: 'The evidence pins what is said about this layer.',
    isJudged: true,
  },
  uncertain: {
    label: 'Uncertain',
    meaning: 'General commentary: the evidence does not pin this layer.',
    isJudged: true,
  },
  'not-read': {
    label: 'Not read',
    meaning: 'Nobody judged this layer: the listing that was taken over does not reach it.',
    isJudged: false,
  },
  'not-applicable': {
    label: 'Not applicable',
    meaning: 'The agent has no such layer.',
    isJudged: true,
  },
} as const satisfies Record<string, { label: string; meaning: string; isJudged: boolean }>;
export type LayerTag = keyof typeof LAYER_TAGS;
export const LAYER_TAG_IDS = idsOf(LAYER_TAGS);
/** The tags to choose from for somebody who reads. */
export const JUDGED_TAG_IDS = LAYER_TAG_IDS.filter((id) => LAYER_TAGS[id].isJudged);

/**
 * The layer that a heading names, whatever its spelling: case, `&` for "and" and an `L4 ·` prefix do not matter.
 *
 * @returns undefined when the words name no layer, or another one than the prefix
 */
export function layerOfHeading(heading: string): LayerId | undefined {
  const [, number, words = heading] = PREFIXED.exec(heading.trim()) ?? [];
  const layer = BY_FOLDED_NAME.get(fold(words));
  if (layer === undefined || number === undefined) return layer;
  return LAYERS[layer].number === Number(number) ? layer : undefined;
}

const PREFIXED = /^l(\d+)(?:\s*[·:.–—-]\s*|\s+)(.*)$/isu;

/** The words of a heading without case and variants of "and". */
function fold(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();
}

const BY_FOLDED_NAME = new Map(
  LAYER_IDS.flatMap((id) =>
    [LAYERS[id].name, ...LAYERS[id].spellings].map((name) => [fold(name), id] as const),
  ),
);
