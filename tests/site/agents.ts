import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from '../../src/config.ts';
import { soundFile } from '../../src/domain/assessment/checking/checked.fixture.ts';
import { type Agent, assemble } from '../../src/domain/catalogue.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
import { toRecord } from '../../src/intake/record.ts';
import type { Site } from './sites.ts';

const read = new Map<Site['env'], readonly Agent[]>();

/** The agents of a site as the domain sees them, read from its content and not from its pages: what those ought to say. */
export function agentsOf({ env }: Pick<Site, 'env'>): readonly Agent[] {
  const agents = read.get(env) ?? readAgents(env);
  read.set(env, agents);
  return agents;
}

/** One of them. */
export const agentOf = (of: Pick<Site, 'env'>, slug: string): Agent =>
  itemAt(
    agentsOf(of).filter((agent) => agent.slug === slug),
    0,
  );

function readAgents(env: Site['env']): readonly Agent[] {
  const config = siteConfig(env);
  const records = contentFiles('assessments', env).map(({ file, path }) =>
    toRecord(soundFile(readFileSync(file), path), config),
  );
  return assemble(records, config.equation).agents;
}

/** The names of the agents of a site in its order, from its JSON: reading hundreds of files again takes long. */
export const namesOf = (built: Pick<Site, 'directory'>): string[] =>
  published(built).map(({ name }) => name);

/** Their bands, from the same place. */
export const bandsOf = (built: Pick<Site, 'directory'>): (string | null)[] =>
  published(built).map(({ band }) => band);

function published({ directory }: Pick<Site, 'directory'>): Published[] {
  return JSON.parse(readFileSync(join(directory, 'api/v1/agents.json'), 'utf8')).agents;
}

interface Published {
  readonly name: string;
  readonly band: string | null;
}
