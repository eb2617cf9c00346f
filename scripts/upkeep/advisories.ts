import { parseArgs } from 'node:util';
import { unlistedText } from '../../src/reports/unlisted.ts';
import { runCommand } from '../command.ts';
import { soundFiles } from './sound-files.ts';
import { unlistedIn } from './unlisted.ts';

const USAGE = `Usage: npm run -s advisories [-- --json]

Asks OSV for the package URLs of every assessment and names the advisories that its file does not have, under no id and
no alias. Uses the network: https://api.osv.dev, or the address in OSV_URL.

  --json   print JSON instead (docs/pull-requests.md)
  --help   print this

Ends with 0, whatever it finds, and with 2 when it could not ask.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const { found, asked, unknown } = await unlistedIn(await soundFiles(process.env), process.env);
  const agents = found.map(({ file: { slug, path, assessment }, advisories }) => ({
    slug,
    path,
    name: assessment.name,
    version: assessment.subject?.version ?? null,
    advisories,
  }));
  if (values.json) console.log(JSON.stringify({ format: 1, asked, unknown, agents }, null, 2));
  else process.stdout.write(unlistedText(agents, { asked, unknown }));
  return 0;
}

await runCommand(USAGE, main);
