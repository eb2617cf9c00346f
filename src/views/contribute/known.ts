import type { agentsJson } from '../../data/api.ts';
import { type Checked, gather } from '../../domain/assessment/checking/check.ts';
import { readWith } from '../../domain/assessment/reading/read-file.ts';

/** What identifies an agent in the list of agents. */
export type KnownAgent = Pick<
  ReturnType<typeof agentsJson>['agents'][number],
  'slug' | 'name' | 'homepage' | 'repository' | 'identifiers' | 'aliases'
>;

/** An empty file, read once: reading a file for each of thousands of agents would take many seconds. */
const EMPTY = readWith(
  () => ({ type: 'root', children: [] }),
  new TextEncoder().encode('---\nname: none\n---\n'),
  'none.md',
);

/** The agents of the catalogue as files for rules across files. */
export const filesOfAgents = (agents: readonly KnownAgent[]): Checked[] =>
  agents.flatMap(({ slug, name, homepage, repository, identifiers, aliases }) => {
    if (!EMPTY.frontmatter) return [];
    const data = { name, homepage, repository, identifiers, aliases };
    const frontmatter = { ...EMPTY.frontmatter, data };
    const path = `content/assessments/${slug}.md`;
    return gather({ ...EMPTY, slug, path, frontmatter });
  });
