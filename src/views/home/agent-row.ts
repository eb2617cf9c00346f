import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { listedAgent } from '../agents/listed-agent.ts';
import { type AgentRowView, rowOf } from '../agents/row.ts';

/** An agent as one row of a table, with the sentence about it. */
export const agentRow = (agent: Agent, equation: EquationId): AgentRow => ({
  ...rowOf(listedAgent(agent, equation)),
  summary: agent.assessment.summary,
});

export interface AgentRow extends AgentRowView {
  readonly summary: string;
}
