import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { knownAgent } from '../src/data/match.ts';
import { BAND_IDS, bandRank } from '../src/domain/aivss/bands.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { textOf } from '../src/domain/matching/encoding.ts';
import { FORMATS_IN_WORDS, readInventory } from '../src/domain/matching/inventory.ts';
import { type MatchableAgent, matchComponents } from '../src/domain/matching/match.ts';
import type { AgentMatch } from '../src/domain/matching/match-of.ts';
import { refuseErrors } from '../src/intake/content-error.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { type MatchedFile, matchJson, matchSarif, matchText } from '../src/reports/match/report.ts';
import { CannotRun, choice, Misused, runCommand } from './command.ts';
import { readGivenFile } from './given-files.ts';

const REPORTS = {
  text: matchText,
  json: (files: readonly MatchedFile[]) => JSON.stringify(matchJson(files), null, 2),
  sarif: matchSarif,
};
const FORMATS = ['text', 'json', 'sarif'] as const;

const USAGE = `Usage: npm run -s match -- FILE… [--at-least BAND] [--format ${FORMATS.join(' | ')}]

Finds the agents of this catalogue in ${FORMATS_IN_WORDS}.
A list has one name on each line, or several between commas, with or without a version. Where all are bare words in small letters, they are read as packages.
Nothing is sent anywhere.

  --at-least BAND   end with 1 where an agent of this band or a more severe one is found: ${BAND_IDS.join(', ')}
  --format FORMAT   text (the default), json (docs/match-json.md), or sarif for code scanning
  --help            print this

Ends with 0; with 1 as --at-least says; and with 2 when a file could not be read. npm needs its -s so that nothing else is printed.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'at-least': { type: 'string' }, format: { type: 'string', default: 'text' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Misused('Name a file to match.');
  const format = choice('format', values.format, FORMATS);
  const least = values['at-least'];
  const band = least === undefined ? undefined : choice('band', least, BAND_IDS);
  const agents = await knownAgents();
  const files = positionals.map((path) => matchedFile(path, agents));
  console.log(REPORTS[format](files));
  if (band === undefined) return 0;
  // A part of an agent may be in use without it.
  const isSevere = ({ agent, by }: AgentMatch) =>
    by !== 'part' && agent.band !== null && bandRank(agent.band) <= bandRank(band);
  return files.some(({ matches }) => matches.known.some(isSevere)) ? 1 : 0;
}

async function knownAgents(): Promise<MatchableAgent[]> {
  const { equation } = siteConfig(process.env);
  const { diagnostics, records } = await takeIn(process.env);
  refuseErrors(diagnostics);
  return assemble(records, equation).agents.map((agent) => knownAgent(agent, equation));
}

function matchedFile(file: string, agents: readonly MatchableAgent[]): MatchedFile {
  const text = textOf(readGivenFile(file, process.env));
  const inventory = readInventory(text);
  if ('problem' in inventory)
    throw new CannotRun(`${file}: ${inventory.problem} ${inventory.help}`);
  const { format, components, notes } = inventory;
  return { file, text, format, notes, matches: matchComponents(components, agents) };
}

await runCommand(USAGE, main);
