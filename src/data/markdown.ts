import type { EquationId } from '../domain/aivss/equations/index.ts';
import type { Agent } from '../domain/catalogue.ts';
import { type AgentView, agentView } from '../views/agent/agent-view.ts';
import { type ReportPlace, reportOf } from '../views/agent/report.ts';
import type { ThreatView } from '../views/agent/threat-view.ts';
import { badgeText } from '../views/shared/badge.ts';
import { say } from '../words/say.ts';

/** `/agents/<slug>/index.html.md`: the page of an agent as Markdown, for programs that read text. */
export function agentMarkdown(agent: Agent, equation: EquationId, place: ReportPlace): string {
  const view = agentView(agent, equation);
  const { markdown } = agent.texts();
  const parts = [
    `# ${view.name}`,
    view.summary,
    reportOf(view, place) || verdictOf(view, place),
    `## ${say('Threats')}`,
    ...view.threats.flatMap(threatParts),
    `## ${say('Ten factors')}`,
    bulletList(
      view.factors.map(({ label, score, reason }) => `${label} ${score}. ${reason ?? ''}`),
    ),
    `## ${view.layersInWords}`,
    ...view.layers.flatMap(({ id, code, name, tag }) => [
      `### ${code} ${name}: ${tag.label}`,
      markdown[id],
    ]),
    `## ${say('Sources')}`,
    bulletList(view.sources.map(({ title, url }) => `${title}: <${url}>`)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const verdictOf = ({ badge, certainty }: AgentView, { source }: ReportPlace): string =>
  say('**{label}** (assessed {day})\n\nSource: {address}', {
    label: badge.label,
    day: certainty.assessed.text,
    address: source,
  });

const bulletList = (items: readonly string[]): string =>
  items.map((item) => `- ${item.trim()}`).join('\n');

function threatParts({
  title,
  badge,
  layer,
  status,
  attack,
  vector,
  reason,
  measures,
}: ThreatView) {
  return [
    `### ${title}: ${badgeText(badge)}`,
    [`${layer.code} ${layer.name}`, status ?? [], vector?.text ?? []].flat().join(' · '),
    attack ?? '',
    reason ?? '',
    measures.length > 0 ? say('What helps:') : '',
    bulletList(measures.map(({ text, note }) => (note ? `${text} (${note})` : text))),
  ];
}
