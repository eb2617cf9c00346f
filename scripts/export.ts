import { parseArgs } from 'node:util';
import { siteConfig, termsIn } from '../src/config.ts';
import { agentFile } from '../src/data/api-schema.ts';
import { EXPORT_IDS, EXPORTS } from '../src/data/exports/index.ts';
import {
  LIBRARY_QUESTION_IDS,
  LIBRARY_QUESTIONS,
} from '../src/data/exports/threat-model-library.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { isOneOf } from '../src/domain/tables.ts';
import { refuseErrors } from '../src/intake/content-error.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { CannotRun, choice, onlyOne, runCommand } from './command.ts';

const FORMATS = ['json', ...EXPORT_IDS] as const;

const row = (name: string, what: string): string => `  ${name.padEnd(22)}${what}`;

const USAGE = `Usage: npm run -s export -- SLUG --format FORMAT [--answer QUESTION=ANSWER …]

Prints an assessment of this catalogue in a format of others.

${row('json', 'as the site publishes it (docs/data.md)')}
${EXPORT_IDS.map((id) => row(id, `${EXPORTS[id].label}, ${EXPORTS[id].use}`)).join('\n')}

threat-model-library asks about the place where the agent is used, with --answer for each:

${LIBRARY_QUESTION_IDS.map((id) => row(id, LIBRARY_QUESTIONS[id].answers.join(', '))).join('\n')}

Ends with 0, and with 2 when there is nothing to print. npm needs its -s so that nothing else is printed.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'json' },
      answer: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const format = choice('format', values.format, FORMATS);
  const slug = onlyOne(positionals, 'Name one agent.');
  const answers = answersAmong(values.answer, format);
  const { agent, json } = await publishedAgent(slug);
  const result =
    format === 'json' ? { document: agent } : EXPORTS[format].make({ agent, json, answers });
  if ('why' in result) throw new CannotRun(`"${slug}" cannot be had as ${format}. ${result.why}`);
  console.log(JSON.stringify(result.document, null, 2));
  return 0;
}

/** @throws CannotRun where one answers no question of the format */
function answersAmong(given: readonly string[], format: (typeof FORMATS)[number]) {
  if (given.length > 0 && format !== 'threat-model-library') {
    throw new CannotRun(
      '--answer is for --format threat-model-library, which alone asks something.',
    );
  }
  return Object.fromEntries(
    given.map((text) => {
      const [question = '', answer = ''] = text.split('=', 2);
      const id = choice('question', question, LIBRARY_QUESTION_IDS);
      const { answers } = LIBRARY_QUESTIONS[id];
      if (isOneOf<string>(answers, answer)) return [id, answer];
      throw new CannotRun(
        `"${answer}" is no answer to ${id}: write ${id}= and one of ${answers.join(', ')}.`,
      );
    }),
  );
}

/** The JSON of an agent as a build would publish it, and its address. */
async function publishedAgent(slug: string) {
  const config = siteConfig(process.env);
  const { equation, siteUrl, basePath } = config;
  const { diagnostics, records } = await takeIn(process.env);
  refuseErrors(diagnostics);
  const agent = assemble(records, equation).agents.find((candidate) => candidate.slug === slug);
  if (!agent) throw new CannotRun(`There is no assessment "${slug}" in this catalogue.`);
  const links = {
    page: (id: string) => `${siteUrl}${basePath}agents/${id}/`,
    json: (id: string) => `${siteUrl}${basePath}api/v1/agents/${id}.json`,
    license: termsIn(config, agent.from).licence?.id ?? null,
  };
  return { agent: agentFile(agent, equation, links), json: links.json(slug) };
}

await runCommand(USAGE, main);
