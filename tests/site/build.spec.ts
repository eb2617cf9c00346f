import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { writeCatalogue } from '../../bench/synthetic/write-catalogue.ts';
import { storeFolder } from '../../src/cache/key.ts';
import { MAX_BYTES } from '../../src/domain/assessment/reading/file.ts';
import { judgedFiles } from '../../src/intake/content-files.ts';
import { runScript, workplace } from './command.ts';
import { filesOf } from './files.ts';
import { catalogue, site } from './sites.ts';
import { expect, test } from './test.ts';

/** So many pages of a route, at least, are rendered on threads. */
const WORTH_THREADS = 150;

/** The command line of the build. */

const VALID = readFileSync(join(catalogue('edge'), 'assessments', 'replied.md'), 'utf8');
/** How many assessments and opinions the edge catalogue has. */
const JUDGED = judgedFiles({ CONTENT_DIR: catalogue('edge') }).length;
/** The line of the body that tests write: after the data, its closing line and an empty one. */
const BODY_LINE = VALID.slice(0, VALID.indexOf('\n---\n', 4)).split('\n').length + 3;

let folder = '';
let root = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-build-'));
  root = workplace();
});
test.afterEach(() => {
  for (const place of [folder, root]) rmSync(place, { recursive: true, force: true });
});

/** Writes a content directory of its own and returns it. */
function content(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

const build = (env: Record<string, string>, out = join(folder, 'out'), args: string[] = []) =>
  runScript('scripts/build.ts', ['--out', out, ...args], { ...env, SEPTET_ROOT: root });

const digest = (directory: string): string => {
  const hash = createHash('sha256');
  for (const file of filesOf({ directory }))
    hash.update(file).update(readFileSync(join(directory, file)));
  return hash.digest('hex');
};

/** A site that stands already, and must stand as it is when a build fails. */
function lastGoodSite(): { out: string; before: string } {
  const out = join(folder, 'out');
  mkdirSync(join(out, 'agents', 'gone'), { recursive: true });
  mkdirSync(join(out, 'schemas'));
  writeFileSync(join(out, 'schemas', 'assessment.schema.json'), '{}');
  writeFileSync(join(out, 'index.html'), 'the last good site');
  writeFileSync(join(out, 'agents', 'gone', 'index.html'), 'an agent');
  return { out, before: digest(out) };
}

/** A sound assessment of another agent, with a body that begins otherwise. */
function assessment(slug: string, body: string): string {
  const text = VALID.replaceAll('example.org/replied', `example.org/${slug}`)
    .replace('Answered Concierge', slug)
    .replace(/^aliases: .*$/m, `aliases: [The ${slug}]`);
  const start = text.indexOf('\n---\n', 4) + 5;
  return `${text.slice(0, start)}\n${body}\n${text.slice(start)}`;
}

// What each rule refuses is tested beside it.
test('hostile assessments are refused, each where it stands, and nothing is built', async () => {
  const { out, before } = lastGoodSite();
  const directory = content('evil', {
    'assessments/script.md': assessment('script', 'Text <script>alert(1)</script>'),
    'assessments/x\\bytes.md': assessment('named', 'Text'),
    'assessments/large.md': assessment('large', 'word '.repeat(2_000_000)),
    'assessments/bytes.md': Buffer.concat([
      Buffer.from(assessment('bytes', 'Text')),
      Buffer.from([0x61, 0xff, 0xfe, 0x0a]),
    ]),
  });
  const { code, output, errors } = await build({ CONTENT_DIR: directory }, out);
  const report = `${output}${errors}`;
  const lines = assessment('bytes', 'Text').split('\n').length;
  for (const found of [
    `script.md:${BODY_LINE}:6  error  markdown/raw-html`,
    'x\\bytes.md:1:1  error  file/slug',
    'large.md:1:1  error  file/size',
    `/bytes.md:${lines}:2  error  file/encoding`,
    '4 errors in 4 files',
    'Nothing was built, and the last good site is untouched.',
  ]) {
    expect(report).toContain(found);
  }
  expect(report.length).toBeLessThan(10_000);
  expect(code).toBe(1);
  expect(digest(out)).toBe(before);
});

test('one wrong letter is an error at its line and column, and all files are reported at once', async () => {
  const { out, before } = lastGoodSite();
  const lineOf = (text: string) => VALID.slice(0, VALID.indexOf(text)).split('\n').length;
  const directory = content('broken', {
    'assessments/one.md': VALID.replace('summary:', 'sumary:'),
    'assessments/two.md': VALID.replace('name: Answered', 'name: Two')
      .replaceAll('example.org/replied', 'example.org/two')
      .replace('aliases: [Concierge 管家, Kóncierge]\n', '')
      .replace('/AC:H/', '/AC:X/'),
  });
  const { code, errors, output } = await build({ CONTENT_DIR: directory }, out);
  const report = `${output}${errors}`;
  expect(report).toContain(`one.md:${lineOf('summary:')}:1`);
  const line = VALID.split('\n').find((text) => text.includes('cvss:')) ?? '';
  expect(report).toContain(`two.md:${lineOf('cvss:') - 1}:${line.indexOf('AC:H') + 4}`);
  expect(code).toBe(1);
  expect(digest(out)).toBe(before);
  expect(existsSync(join(folder, '.out.building'))).toBe(false);
});

test('a page that does not compile leaves the last good site as it is', async () => {
  const { out, before } = lastGoodSite();
  const directory = content('pages', {
    'assessments/replied.md': VALID,
    'guides/broken.mdx':
      '---\ntitle: Broken\nsummary: A guide that cannot be compiled.\norder: 9\n---\n\n<Unclosed>\n',
  });
  const { code, errors, output } = await build({ CONTENT_DIR: directory }, out);
  expect(code).toBe(1);
  expect(`${output}${errors}`).toMatch(/broken\.mdx:7:1 /);
  expect(digest(out)).toBe(before);
  expect(existsSync(join(folder, '.out.building'))).toBe(false);
});

// What is said of each setting is tested beside its module.
test('a setting that cannot be used is one sentence', async () => {
  const { out, before } = lastGoodSite();
  const { code, errors } = await build({ CONTENT_DIR: '/no/such/folder' }, out);
  expect(code).toBe(2);
  expect(errors).toMatch(/CONTENT_DIR names "\/no\/such\/folder"/);
  expect(errors).not.toContain('    at ');
  expect(digest(out)).toBe(before);
});

test('the largest file that is allowed is allowed', async () => {
  const room = MAX_BYTES - Buffer.byteLength(assessment('large', ''));
  const directory = content('large', {
    'assessments/large.md': assessment('large', 'w'.repeat(room)),
  });
  const { code, output } = await runScript('scripts/check.ts', [], { CONTENT_DIR: directory });
  expect(output).not.toContain('file/size');
  expect(code).toBe(0);
});

/** Without a brief, a picture and a badge for each agent. */
const FEW_EXTRAS = { EXTRAS_UP_TO: '0' };

/** A cache of its own but for what Astro compiles, which must lie beside its packages. */
function newCache(): string {
  const shells = dirname(storeFolder({}, 'shell'));
  mkdirSync(shells, { recursive: true });
  const cache = mkdtempSync(join(folder, 'cache-'));
  symlinkSync(shells, join(cache, 'shell'));
  return cache;
}

/** Builds, and tells what came of it and what was done of all that could be. */
async function made(out: string, cache: string, env: Record<string, string>, args: string[]) {
  const report = join(folder, 'report.json');
  const { code, errors } = await build({ ...env, SEPTET_CACHE: cache }, out, [
    ...['--report', report],
    ...args,
  ]);
  expect(code, errors).toBe(0);
  expect(errors).toMatch(/Built \d+ assessments/);
  const { checked, rendered, unchanged }: Record<string, number> = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return { bytes: digest(out), checked, rendered: rendered ?? 0, unchanged: unchanged ?? 0 };
}

/** What a directory adds to another one: an assessment and an essay in place of others, and a guide. */
const OVERRIDE = {
  'assessments/replied.md': VALID.replace('name: Answered Concierge', 'name: Overriding Concierge'),
  'layers/agent-frameworks.mdx':
    '---\ntitle: Our own frameworks\nsummary: An essay that stands outside the project.\n---\n\n## Scope\n\nWords of *our own*.\n\n<CanonicalThreats layer="agent-frameworks" />\n\nSee [ourselves](../guides/house.mdx#rules).\n',
  'guides/house.mdx':
    '---\ntitle: House rules\nsummary: A guide that the project does not have.\norder: 9\n---\n\n## Rules\n\n<Bands />\n',
};

function expectOverridden(out: string): void {
  const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
  expect(page('agents/replied')).toContain('<h1>Overriding Concierge</h1>');
  expect(page('agents/capped')).toContain('<h1>Overdriven Planner</h1>');
  const essay = page('layers/agent-frameworks');
  expect(essay).toContain('Words of <em>our own</em>.');
  expect(essay).toContain('Input Validation Attacks');
  expect(essay).toContain('href="/guides/house/#rules"');
  expect(page('layers/data-operations')).toContain('<h1>');
  expect(page('guides/house')).toContain('band-critical');
  expect(page('guides/methodology')).toContain('<h1>');
}

const CAPPED = 'assessments/capped.md';

/** What may happen to a catalogue between two builds, and how many files are then checked. */
type Happening = readonly [what: string, changes: readonly Change[], checked?: number];

/** Each after the others of its series; with what a second directory adds to the catalogue, if there is one. */
interface Series {
  readonly override?: Readonly<Record<string, string>>;
  readonly happenings: readonly Happening[];
}

const SERIES: Readonly<Record<string, Series>> = {
  judgements: {
    happenings: [
      [
        'a name and a source',
        [
          edit(CAPPED, 'name: Overdriven', 'name: Unhurried'),
          edit(CAPPED, 'title: Documentation', 'title: The manual'),
        ],
        1,
      ],
      [
        'a score',
        [edit(CAPPED, 'dynamic-tool-use: { score: 1', 'dynamic-tool-use: { score: 0.5')],
        1,
      ],
      [
        'a vector and a redirect',
        [edit(CAPPED, '/AV:L/AC:H', '/AV:N/AC:L'), edit('redirects.yaml', 'capped-at', 'once-at')],
      ],
    ],
  },
  files: {
    happenings: [
      [
        'a threat and an opinion',
        [
          edit(CAPPED, 'Nothing is stated, so', 'Little is stated, so'),
          edit('opinions/every-key/b-person.md', 'counts a dialog', 'weighs a dialog'),
        ],
        2,
      ],
      [
        'a layer tag, and an opinion that goes',
        [
          edit(CAPPED, 'data-operations: uncertain', 'data-operations: mapped'),
          ({ file }) => rmSync(file('opinions/every-key/b-person.md')),
        ],
      ],
      [
        'one that comes, one that goes, one with a new name, and a page that somebody touched',
        [
          ({ file }) =>
            writeFileSync(file('assessments/newcomer.md'), assessment('newcomer', 'Text.')),
          ({ file }) => rmSync(file('assessments/no-layers.md')),
          ({ file }) => renameSync(file('assessments/below-base.md'), file('assessments/moved.md')),
          ({ out }) => writeFileSync(join(out, 'agents/replied/index.html'), 'Somebody was here.'),
        ],
        2,
      ],
    ],
  },
  'what Astro compiles': {
    override: OVERRIDE,
    happenings: [
      ['a sentence', [edit(CAPPED, 'Everything is off', 'All of it is off')], 1],
      ['a setting', [({ env }) => Object.assign(env, FEW_EXTRAS)]],
      [
        'a guide',
        [
          ({ file }) => {
            mkdirSync(file('guides'));
            writeFileSync(file('guides/other.mdx'), OVERRIDE['guides/house.mdx']);
          },
        ],
      ],
    ],
  },
};

type Change = (of: {
  file: (path: string) => string;
  env: Record<string, string>;
  out: string;
}) => void;

function edit(path: string, from: string, to: string): Change {
  return ({ file }) => {
    const text = readFileSync(file(path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(file(path), text.replace(from, to));
  };
}

for (const [series, { override, happenings }] of Object.entries(SERIES)) {
  test(`a build replaces the whole site, and after each change of ${series} gives the same bytes as one that begins anew`, async () => {
    const { out } = lastGoodSite();
    const directory = join(folder, 'content');
    cpSync(site('edge').env.CONTENT_DIR ?? '', directory, { recursive: true });
    const directories = [directory, ...(override ? [content('override', override)] : [])];
    const env: Record<string, string> = { CONTENT_DIR: directories.join(delimiter) };
    const cache = newCache();
    const first = await made(out, cache, env, ['--no-search']);
    const unreported = await build({ ...env, SEPTET_CACHE: cache }, out, [
      '--no-search',
      '--report',
      out,
    ]);
    expect(unreported.code).toBe(2);
    expect(unreported.errors).toMatch(
      /^Built \d+ .*\n(?:.*\n)?"[^"]*" cannot be written \(E\w+\)\.\n$/m,
    );
    expect(first).toMatchObject({ checked: JUDGED, unchanged: 0 });
    if (override) expectOverridden(out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('the last good site');
    expect(existsSync(join(out, 'agents', 'gone'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.out'))).toEqual([]);

    let before = first.bytes;
    for (const [what, changes, checked] of happenings) {
      for (const change of changes) change({ file: (path) => join(directory, path), env, out });
      // The index is made anew by each build, so once is enough.
      const args = what === 'a guide' ? [] : ['--no-search'];
      const after = await made(out, cache, env, args);
      expect(after.bytes, what).not.toBe(before);
      // The pages of agents that nothing happened to, and of factors and threats that none of them has.
      if (checked) expect(after.unchanged, what).toBeGreaterThan(4);
      if (checked) expect(after.checked, what).toBe(checked);
      const fresh = await made(join(folder, `fresh ${what}`), newCache(), env, args);
      expect(fresh.bytes, what).toBe(after.bytes);
      const all = after.rendered + after.unchanged;
      expect([fresh.unchanged, fresh.rendered], what).toEqual([0, all]);
      before = after.bytes;
    }
  });
}

test('where threads render, an edit that moves others gives the same bytes as well', async () => {
  const assessments = join(folder, 'content', 'assessments');
  writeCatalogue(assessments, WORTH_THREADS, 1);
  const env = { CONTENT_DIR: join(folder, 'content'), ...FEW_EXTRAS };
  const make = async (name: string, cacheFolder: string) =>
    (await made(join(folder, name), cacheFolder, env, ['--no-search'])).bytes;
  const cache = newCache();
  const before = await make('kept', cache);
  const file = join(assessments, readdirSync(assessments)[0] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: /m, 'name: Aaron '));
  const after = await make('kept', cache);
  expect(after).not.toBe(before);
  expect(await make('fresh', newCache())).toBe(after);
});
