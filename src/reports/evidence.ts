import {
  type AgentEvidence,
  type EvidenceFinding,
  FINDING_KINDS,
  FINDINGS,
} from '../domain/upkeep/evidence.ts';
import { count, shorten } from '../views/shared/format.ts';
import { harmless } from './check/cells.ts';

/** The findings of one kind, in the order of severity; kinds without one are left out. */
export const byKind = (findings: readonly EvidenceFinding[]) =>
  FINDING_KINDS.flatMap((kind) => {
    const own = findings.filter((one) => one.kind === kind);
    return own.length > 0 ? [{ kind, title: FINDINGS[kind], findings: own }] : [];
  });

/** What may have changed, as a text for people: by agent, most severe first. */
export function evidenceText(agents: readonly AgentEvidence[], compared: number): string {
  const lines = agents.flatMap(({ path, name, findings }) => [
    `${path}  ${name}`,
    ...byKind(findings).flatMap(({ title, findings: own }) => [
      `  ${title}`,
      ...own.map(({ id, detail, url }) =>
        ['   ', id, shorten(detail, DETAIL), url].filter((part) => part !== '').join('  '),
      ),
    ]),
  ]);
  const sum = `${count(compared, 'agent')} compared, ${count(agents.length, 'agent')} with something to look at.`;
  return `${[...lines, sum].map(harmless).join('\n')}\n`;
}

const DETAIL = 120;
