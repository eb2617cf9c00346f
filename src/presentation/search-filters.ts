/** What search results can be narrowed by, in the order of the page. */
export const SEARCH_FILTERS = {
  page: { label: 'Kind of page' },
  band: { label: 'Band' },
  kind: { label: 'Kind of agent' },
  evidence: { label: 'Layer evidence' },
  risk: { label: 'AIVSS core risk' },
} as const satisfies Record<string, { label: string }>;
export type SearchFilter = keyof typeof SEARCH_FILTERS;
