import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { CannotRun, onlyOne, runCommand } from './command.ts';
import { resolveGiven } from './given-files.ts';
import { filesOfCatalogue } from './init/files.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = `Usage: septet init FOLDER [--from SPEC]

Makes a catalogue in a new or empty folder: settings, a place for assessments, and the commands of Septet.

  --from SPEC   where npm gets Septet: a version, an archive or an address; this version where it is absent
  --help        print this

Ends with 0, and with 2 when the folder has something in it.`;

function main(): number {
  const { values, positionals } = parseArgs({
    options: { from: { type: 'string' } },
    allowPositionals: true,
  });
  const path = onlyOne(positionals, 'Name one folder.');
  const folder = resolveGiven(path, process.env);
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    throw new CannotRun(`"${path}" has something in it: name a folder that is empty or not there.`);
  }
  const files = filesOfCatalogue({ folder: basename(folder), septet: values.from ?? ownVersion() });
  for (const [file, text] of Object.entries(files))
    writeWhole(join(folder, file), text, { replace: false });
  console.log(`Made a catalogue in ${path}. Next:

  cd ${path}
  npm install
  npm run new -- "Name of an agent"
  npm start`);
  return 0;
}

function ownVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'),
  );
  return `^${version}`;
}

await runCommand(USAGE, main);
