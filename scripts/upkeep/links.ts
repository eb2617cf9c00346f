import { parseArgs } from 'node:util';
import { sourceLinks } from '../../src/domain/upkeep/source-links.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { count } from '../../src/views/shared/format.ts';
import { runCommand } from '../command.ts';
import { checkLinks } from './check-links.ts';
import { soundFiles } from './sound-files.ts';

const USAGE = `Usage: npm run -s links [-- --json]

Asks for the address of every source and names those that are dead or do not answer. Uses the
network.

  --json   print JSON instead (docs/pull-requests.md)
  --help   print this

Ends with 0, whatever it finds, and with 2 when it could not look.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' } },
  });
  const links = sourceLinks(await soundFiles(process.env));
  const results = await checkLinks(links.map(({ url }) => url));
  const found = results.flatMap((result, index) =>
    result.state === 'alive' ? [] : [{ ...result, places: links[index]?.places ?? [] }],
  );
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else {
    for (const { url, state, why, places } of found) {
      console.log(harmless(`${state}  ${url}  ${why}  cited in ${places.join(', ')}`));
    }
    console.log(`${count(links.length, 'link')} asked for, ${found.length} to look at.`);
  }
  return 0;
}

await runCommand(USAGE, main);
