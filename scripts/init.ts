import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withSlashes } from '../src/intake/listing.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { CannotRun, onlyOne, runCommand } from './command.ts';
import { existingPath, resolveGiven } from './given-files.ts';
import { filesOfCatalogue } from './init/files.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = `Usage: septet init FOLDER [--from SPEC]

Makes a catalogue in a new or empty folder: settings, a place for assessments, and the commands of Septet.

  --from SPEC   where npm gets Septet: a version, an archive or an address; where this one came from if it is absent
  --help        print this

Ends with 0, and with 2 when the folder has something in it or there is no such archive.`;

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
  const septet = specFor(values.from ?? ownSource(), folder);
  const files = filesOfCatalogue({ folder: basename(folder), septet });
  for (const [file, text] of Object.entries(files))
    writeWhole(join(folder, file), text, { replace: false });
  console.log(`Made a catalogue in ${path}. Next:

  cd ${path}
  npm install   # where it warns of engines: Septet brings the Node.js that it needs
  npm run new -- "Name of an agent"
  npm start`);
  return 0;
}

/** Where npm got this Septet from. One that is marked as private is in no registry. */
function ownSource(): string {
  const own: { version: string; private?: boolean } = readJson(join(PROJECT_ROOT, 'package.json'));
  if (!own.private) return `^${own.version}`;
  const installation = dirname(dirname(PROJECT_ROOT));
  const record = join(installation, 'node_modules', '.package-lock.json');
  if (existsSync(record)) {
    const { packages }: Installed = readJson(record);
    const source = packages['node_modules/septet']?.resolved;
    if (source?.startsWith('file:')) return resolve(installation, source.slice('file:'.length));
    if (source) return source;
  }
  throw new CannotRun(
    'Septet is not in a package registry yet: make an archive with npm pack in its clone, and name that, as in --from septet-0.1.0.tgz.',
  );
}

/** What npm notes of the packages in a folder. */
interface Installed {
  readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** An archive or a folder on this machine is named from the person who asks, and written from the new folder. */
function specFor(source: string, folder: string): string {
  if (!LOCAL.test(source)) return source;
  const file = existingPath(source.replace(/^file:/, ''), process.env);
  return `file:${withSlashes(relative(folder, file))}`;
}

const LOCAL = /^(?:file:|\.|\/|[a-z]:[\\/])|^(?!\w+:).*\.(?:tgz|tar|tar\.gz)$/i;

await runCommand(USAGE, main);
