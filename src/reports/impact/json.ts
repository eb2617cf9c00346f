import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { AgentImpact, Impact, LeftOut } from '../../domain/impact/impact.ts';

/** Version of the shape in docs/pull-requests.md. It changes when a field is renamed, removed or changes its meaning. */
const IMPACT_FORMAT = 1;

/** How many errors of a broken file are named. */
export const FIRST_ERRORS = 3;

/** What the report compares with, and what it cannot know. */
export interface ImpactContext {
  /** The git reference that was passed. */
  readonly base: string;
  /** What the report does not know, a sentence each. */
  readonly notes: readonly string[];
}

/** What `npm run impact -- --format json` prints. */
export const impactJson = (
  { equation, agents, leftOut, bands }: Impact,
  context: ImpactContext,
) => ({
  format: IMPACT_FORMAT,
  base: context.base,
  equation,
  notes: context.notes,
  bands,
  agents: agents.map(agentJson),
  leftOut: leftOut.map(leftOutJson),
});

const agentJson = (agent: AgentImpact) => ({
  kind: agent.kind,
  path: agent.path,
  renamed: agent.kind === 'changed' ? (agent.renamed ?? null) : null,
  before: agent.kind === 'added' ? null : agent.before,
  after: agent.kind === 'removed' ? null : agent.after,
  newcomer: agent.kind === 'added' ? agent.newcomer : null,
  changes:
    agent.kind === 'changed'
      ? agent.changes.map(({ group, path, before = null, after = null, effect = null }) => ({
          group,
          path,
          before,
          after,
          effect,
        }))
      : [],
  together: agent.kind === 'changed' ? agent.together : null,
  texts: agent.kind === 'changed' ? agent.texts : [],
});

const leftOutJson = (file: LeftOut) =>
  file.kind === 'unknown'
    ? { kind: file.kind, path: file.path, isThere: file.isThere }
    : {
        kind: file.kind,
        path: file.path,
        errors: { before: errorsJson(file.errors.before), after: errorsJson(file.errors.after) },
      };

const errorsJson = (errors: readonly Diagnostic[] | undefined) =>
  errors
    ? {
        count: errors.length,
        first: errors.slice(0, FIRST_ERRORS).map(({ rule, start, path, message, help }) => ({
          rule,
          line: start.line,
          column: start.column,
          path,
          message,
          help,
        })),
      }
    : null;
