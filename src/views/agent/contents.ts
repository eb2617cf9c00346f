import type { AgentView } from './agent-view.ts';

/** A place on the page, with the places inside it. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly label: string;
  readonly inside?: readonly ContentsEntry[];
}

/** The table of contents of an agent's page: its sections, and by name the threats and layers in them. */
export function contentsOf(
  view: AgentView,
  {
    hasOpinions,
    hasObjections,
  }: { readonly hasOpinions: boolean; readonly hasObjections: boolean },
): ContentsEntry[] {
  const threats = view.threats.map(({ anchor, title }) => ({ anchor, label: title }));
  const layers = view.layers.map(({ id, code, short }) => ({
    anchor: id,
    label: `${code} ${short}`,
  }));
  const sections: (ContentsEntry & { readonly isThere?: boolean })[] = [
    { anchor: 'what-to-do', label: 'What to do first', isThere: view.plan !== undefined },
    { anchor: 'threats', label: 'Threats', inside: threats, isThere: threats.length > 0 },
    {
      anchor: 'vulnerabilities',
      label: 'Known vulnerabilities',
      isThere: view.advisories.length > 0,
    },
    { anchor: 'facts', label: 'Facts', isThere: view.answers.rows.length > 0 },
    { anchor: 'layers', label: 'Seven layers', inside: layers },
    { anchor: 'factors', label: 'Ten factors' },
    { anchor: 'objections', label: 'Objections', isThere: hasObjections },
    { anchor: 'opinions', label: 'How others judge it', isThere: hasOpinions },
    { anchor: 'score', label: 'How the score is computed' },
    { anchor: 'sources', label: 'Sources' },
    { anchor: 'assessment', label: 'About this assessment' },
    { anchor: 'history', label: 'History' },
    { anchor: 'related', label: 'Related agents' },
  ];
  return sections
    .filter(({ isThere }) => isThere !== false)
    .map(({ isThere: _, ...entry }) => entry);
}
