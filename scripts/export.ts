import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { agentJson } from '../src/data/api.ts';
import { API_FILES } from '../src/data/api-schema.ts';
import type { AgentFile } from '../src/data/exports/agent-file.ts';
import { aivssReport } from '../src/data/exports/aivss-report.ts';
import { cycloneDxSnippet } from '../src/data/exports/cyclonedx.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { isOneOf } from '../src/domain/tables.ts';
import { refuseErrors } from '../src/intake/content-error.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { CannotRun, runCommand } from './command.ts';

const FORMATS = ['json', 'cyclonedx', 'aivss-report'] as const;

const USAGE = `Usage: npm run -s export -- SLUG --format ${FORMATS.join(' | ')}

Prints an assessment of this catalogue in a format of others.

  json           as the site publishes it (docs/data.md)
  cyclonedx      the component of an SBOM, with the references "threat-model" and "risk-assessment"
  aivss-report   the report of AIVSS v0.8, Appendix A; only for an assessment that the report can say

Ends with 0, and with 2 when there is nothing to print. npm needs its -s so that nothing else is printed.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'json' } },
    allowPositionals: true,
  });
  const { format } = values;
  if (!isOneOf(FORMATS, format)) {
    throw new CannotRun(`There is no format "${format}": write ${FORMATS.join(', ')}.`);
  }
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) throw new CannotRun(`Name one agent.\n\n${USAGE}`);
  const { file, address } = await published(slug);
  console.log(JSON.stringify(exported(file, address, format), null, 2));
  return 0;
}

function exported(file: AgentFile, address: string, format: (typeof FORMATS)[number]): object {
  if (format === 'json') return file;
  if (format === 'cyclonedx') return cycloneDxSnippet(file, address);
  const answer = aivssReport(file);
  if ('why' in answer) {
    throw new CannotRun(`"${file.slug}" has no valid report of AIVSS v0.8. ${answer.why}`);
  }
  return answer.report;
}

/** The JSON of an agent as a build would publish it. */
async function published(slug: string) {
  const { equation, siteUrl, basePath, licence } = siteConfig(process.env);
  const { diagnostics, records } = await takeIn(process.env);
  refuseErrors(diagnostics);
  const agent = assemble(records, equation).agents.find((one) => one.slug === slug);
  if (!agent) throw new CannotRun(`There is no assessment "${slug}" in this catalogue.`);
  const place = {
    page: (of: string) => `${siteUrl}${basePath}agents/${of}/`,
    json: (of: string) => `${siteUrl}${basePath}api/v1/agents/${of}.json`,
    license: licence?.id ?? null,
  };
  const json: unknown = JSON.parse(JSON.stringify(agentJson(agent, equation, place)));
  return { file: API_FILES.agent.schema.parse(json), address: place.json(slug) };
}

await runCommand(USAGE, main);
