import { CORE_RISK_IDS, CORE_RISKS, type CoreRiskId } from '../aivss/core-risks.ts';
import { expectedLayers } from './expected-layers.ts';
import type { Topic, TopicListId } from './topics.ts';

interface PublishedRelation {
  readonly source: string;
  readonly from: TopicListId;
  readonly to: TopicListId;
  readonly pairs: Readonly<Record<string, readonly string[]>>;
}

/** What documents say about entries of two lists. Where documents differ, the pair is that of the source named here. */
const PUBLISHED_RELATIONS: readonly PublishedRelation[] = [
  {
    source: 'AIVSS v0.8, Appendix B',
    from: 'owasp-asi',
    to: 'core-risk',
    pairs: {
      ASI01: ['agent-goal-and-instruction-manipulation'],
      ASI02: ['agentic-ai-tool-misuse'],
      ASI03: ['agent-access-control-violation'],
      ASI04: ['agent-supply-chain-and-dependency-risk'],
      ASI05: ['agentic-ai-tool-misuse'],
      ASI06: ['agent-memory-and-context-manipulation'],
      ASI07: ['agent-orchestration-and-multi-agent-exploitation'],
      ASI08: ['agent-cascading-failures'],
      ASI09: ['agent-identity-impersonation'],
      ASI10: ['agent-access-control-violation'],
    },
  },
  {
    source: 'OWASP Top 10 for Agentic Applications 2026',
    from: 'owasp-asi',
    to: 'owasp-tm',
    pairs: {
      ASI01: ['T6', 'T7'],
      ASI02: ['T2', 'T4', 'T16'],
      ASI03: ['T3'],
      ASI04: ['T17', 'T2', 'T11', 'T12', 'T13', 'T16'],
      ASI05: ['T11'],
      ASI06: ['T1', 'T4', 'T6', 'T12'],
      ASI07: ['T12', 'T16'],
      ASI08: ['T5', 'T8'],
      ASI09: ['T7', 'T8', 'T10'],
      ASI10: ['T13', 'T14', 'T15'],
    },
  },
  {
    source: 'OWASP Agentic AI Threats and Mitigations v1.1, there to the edition of 2025',
    from: 'owasp-tm',
    to: 'owasp-llm',
    pairs: {
      T1: ['LLM05:2026', 'LLM09:2026'],
      T2: ['LLM03:2026'],
      T3: ['LLM03:2026'],
      T4: ['LLM06:2026'],
      T5: ['LLM07:2026'],
      T6: ['LLM01:2026'],
      T17: ['LLM04:2026'],
    },
  },
];

/** An entry of another list that a document relates to an entry. */
interface Relation {
  readonly list: TopicListId;
  readonly id: string;
  readonly source: string;
}

/** What documents relate to an entry, in either direction and each with its source; empty where none does. */
export function publishedRelations(list: TopicListId, id: string): Relation[] {
  return PUBLISHED_RELATIONS.flatMap(({ source, from, to, pairs }) => {
    const ahead = from === list ? (pairs[id] ?? []) : [];
    const back = to === list ? Object.keys(pairs).filter((one) => pairs[one]?.includes(id)) : [];
    return [
      ...ahead.map((other) => ({ list: to, id: other, source })),
      ...back.map((other) => ({ list: from, id: other, source })),
    ];
  });
}

/** The core risks that come nearest to an entry, and by what it is known. */
interface NearestRisks {
  readonly source: string;
  readonly risks: readonly CoreRiskId[];
}

/**
 * The core risks nearest to an entry: those that a document relates to it, else those related to what is related to it,
 * else those that are most often seen on its layers.
 */
export function nearestRisks({ list, id }: Pick<Topic, 'list' | 'id'>): NearestRisks | undefined {
  const near = publishedRelations(list, id);
  const chains = [
    ...near,
    ...near.flatMap((step) =>
      publishedRelations(step.list, step.id).map((next) => ({
        ...next,
        source: `${step.source}, and ${next.source}`,
      })),
    ),
  ].filter((relation) => relation.list === 'core-risk');
  const [first] = chains;
  if (first) {
    const same = chains.filter(({ source }) => source === first.source).map((one) => one.id);
    return { source: first.source, risks: CORE_RISK_IDS.filter((risk) => same.includes(risk)) };
  }
  const layers = expectedLayers(list, id)?.layers ?? [];
  const risks = CORE_RISK_IDS.filter((risk) =>
    CORE_RISKS[risk].layers.some((layer) => layers.includes(layer)),
  );
  return risks.length > 0 ? { source: 'AIVSS v0.8, Appendix C, by layer', risks } : undefined;
}
