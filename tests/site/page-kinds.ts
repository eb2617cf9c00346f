import type { SiteId } from './sites.ts';

/** One page of every kind, on the sites where it may differ: what must hold everywhere is tested on these. */
export const KINDS_OF_PAGE = {
  project: [
    ...['/', '/agents/', '/agents/lume/', '/layers/', '/layers/agent-frameworks/', '/guides/'],
    ...['/guides/reading-a-score/', '/guides/contributing/', '/search/', '/search/?q=plugin'],
    ...['/factors/', '/factors/dynamic-tool-use/'],
    ...['/compare/', '/compare/?agents=lume,livekit-agents'],
    ...['/contribute/new/', '/rules/', '/rules/cvss/vector/', '/no-such-page/'],
  ],
  edge: [
    ...['/', '/agents/', '/agents/not-scored/', '/agents/no-layers/', '/agents/long-words/'],
    ...['/agents/capped/', '/agents/marked-up/', '/agents/replied/', '/layers/data-operations/'],
    ...['/layers/agent-ecosystem/', '/search/?q=agent', '/factors/contextual-awareness/'],
    '/compare/?agents=long-words,marked-up,nobody,not-scored&only=differences',
  ],
  empty: [
    ...['/', '/agents/', '/layers/foundation-models/', '/search/?q=agent'],
    ...['/factors/', '/factors/natural-language-interface/', '/compare/'],
  ],
} as const satisfies Partial<Record<SiteId, readonly string[]>>;

/** Pages that are tools: without JavaScript they explain themselves instead of showing the same. */
export const isTool = (path: string): boolean => /^\/(?:search|contribute|compare)\//.test(path);
