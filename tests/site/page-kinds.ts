import type { SiteId } from './sites.ts';

/**
 * One page of every kind, on the sites where it may differ: what must hold everywhere is tested on these. A kind that
 * is harder on the edge catalogue is left out of the project's.
 */
export const KINDS_OF_PAGE = {
  project:
    '/ /agents/ /agents/lume/ /layers/ /factors/ /threats/owasp-asi/ /guides/ /guides/reading-a-score/ /guides/contributing/ /whats-new/ /data/ /compare/ /compare/?agents=lume,livekit-agents /controls/ /calculator/ /calculator/metrics/ /agents/lume/brief/ /match/ /contribute/new/ /search/ /rules/ /rules/cvss/vector/ /precedents/ /no-such-page/'.split(
      ' ',
    ),
  edge: '/ /agents/ /agents/?band=critical&band=not-scored&sort=name /matrix/ /matrix/layers/ /agents/not-scored/ /agents/no-layers/ /agents/long-words/ /agents/capped/ /agents/marked-up/ /agents/replied/ /agents/every-key/ /agents/every-key/opinions/ /controls/ /controls/?take=user /corrections/ /agreement/ /equations/ /agents/withdrawn/ /layers/data-operations/ /layers/agent-ecosystem/ /factors/contextual-awareness/ /threats/ /threats/core-risk/agentic-ai-tool-misuse/ /threats/paths/ /threats/paths/l3-l7/ /search/?q=agent /compare/?agents=long-words,marked-up,nobody,not-scored&only=differences'.split(
    ' ',
  ),
  german:
    '/ /agents/lume/ /matrix/ /threats/ /compare/?agents=lume,livekit-agents /calculator/ /contribute/new/ /search/?q=agent'.split(
      ' ',
    ),
  empty:
    '/ /agents/ /matrix/ /layers/ /layers/foundation-models/ /factors/ /factors/natural-language-interface/ /threats/ /threats/core-risk/agent-untraceability/ /threats/paths/ /agreement/ /corrections/ /equations/ /precedents/ /compare/ /controls/ /search/?q=agent'.split(
      ' ',
    ),
} satisfies Partial<Record<SiteId, readonly string[]>>;

/** Pages that are tools, and answers to questions: without JavaScript they explain themselves instead of showing the same. */
export const isTool = (path: string): boolean =>
  /^\/(?:search|contribute|compare|match)\/|^\/calculator\/$|\?/.test(path);
