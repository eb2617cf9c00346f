import { say } from '../../words/say.ts';
import type { AgentView } from './agent-view.ts';

/** A section of the page. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly label: string;
  /** Whether a script lists the parts of the section below it. */
  readonly hasParts?: true;
}

/** The table of contents of an agent's page. */
export function contentsOf(
  view: AgentView,
  {
    hasOpinions,
    hasObjections,
  }: { readonly hasOpinions: boolean; readonly hasObjections: boolean },
): ContentsEntry[] {
  const sections: (ContentsEntry & { readonly isThere?: boolean })[] = [
    {
      anchor: 'what-to-do',
      label: say('What to do first'),
      isThere: (view.plan ?? view.update ?? view.ended) !== undefined,
    },
    { anchor: 'threats', label: say('Threats'), hasParts: true, isThere: view.threats.length > 0 },
    {
      anchor: 'vulnerabilities',
      label: say('Known vulnerabilities'),
      isThere: view.advisories.rows.length > 0,
    },
    { anchor: 'facts', label: say('Facts'), isThere: view.answers.rows.length > 0 },
    { anchor: 'layers', label: view.layersInWords, hasParts: true },
    { anchor: 'factors', label: say('Ten factors') },
    { anchor: 'objections', label: say('Objections'), isThere: hasObjections },
    { anchor: 'opinions', label: say('How others judge it'), isThere: hasOpinions },
    { anchor: 'score', label: say('How the score is computed'), hasParts: true },
    { anchor: 'sources', label: say('Sources') },
    { anchor: 'assessment', label: say('About this assessment') },
    { anchor: 'history', label: say('History') },
    { anchor: 'related', label: say('Related agents') },
  ];
  return sections
    .filter(({ isThere }) => isThere !== false)
    .map(({ isThere: _, ...entry }) => entry);
}
