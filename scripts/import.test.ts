import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkFiles } from '../src/intake/check-files.ts';
import { folderOfTest } from '../src/intake/folder.fixture.ts';
import { commandLine } from './command-line.fixture.ts';

const root = new URL('../', import.meta.url).pathname;
const fixture = (name: string) => join(root, 'tests/listings', `${name}.txt`);
const URL_PATTERN = ['--source-url', 'https://example.org/directory/{slug}/threat-model'];
const OPTIONS = ['--out', 'out', '--assessed', '2026-11-20', '--assessor', 'A. Person'];

let folder: string;
beforeEach(() => {
  folder = folderOfTest();
});

const run = (...args: string[]) =>
  commandLine('import.ts', args, {
    cwd: folder,
    env: { INIT_CWD: folder, CONTENT_DIR: undefined },
  });
const importPages = (...args: string[]) => run(...args, ...URL_PATTERN, ...OPTIONS);
const written = () => readdirSync(join(folder, 'out')).toSorted();

test('pages that are read whole become files that the check accepts', async () => {
  const { status, stdout, stderr } = await importPages(
    fixture('livekit-agents'),
    fixture('sparkloom'),
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.replaceAll(join(root, 'tests/listings/'), '')).toBe(
    `livekit-agents.txt → out/livekit-agents.md
  plain page, not scored: no CVSS base, 10 factors, 3 of 7 layers mapped

sparkloom.txt → out/sparkloom.md
  rich page, AIVSS 9.3 Critical, 10 factors, 3 of 7 layers mapped
  sparkloom: prints 9.2 instead of 9.3 (exactly 9.25; the document rounds half up)

Wrote 2 files; every page was read completely.
Each is a draft. Still to do: the kind, the address and the summary of the agent, a reason for each factor above 0, and the commentary on seven layers. Then remove draft, and: npm run check
`,
  );
  expect(written()).toEqual(['livekit-agents.md', 'sparkloom.md']);
  const files = written().map((name) => ({ file: join(folder, 'out', name), path: name }));
  const diagnostics = await checkFiles(files, {}, {});
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readFileSync(join(folder, 'out/sparkloom.md'), 'utf8')).toContain(
    'url: https://example.org/directory/sparkloom/threat-model\n    accessed: 2026-11-20\n',
  );
});

test('what could not be read is reported, and the exit code is 1', async () => {
  const { status, stdout } = await importPages(fixture('inner-shield-skill'));
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^ {2}cut: \S*inner-shield-skill\.txt:52: The page ends within the text on Agent Fra/m,
  );
  expect(stdout).toContain('Wrote 1 file from 1 page: 1 cut short, the rest was read.');
});

test('JSON tells what was cut from what was lost', async () => {
  const page = readFileSync(fixture('sparkloom'), 'utf8');
  writeFileSync(
    join(folder, 'lost.txt'),
    page.replace('Non-Determinism\n0.60', 'Non-Determinism\nmuch'),
  );
  const { stdout } = await importPages(
    fixture('inner-shield-skill'),
    fixture('lume'),
    'lost.txt',
    '--json',
  );
  const { pages } = JSON.parse(stdout);
  expect(pages).toMatchObject([
    { slug: 'inner-shield-skill', state: 'cut', lost: [], cut: [{ line: 52 }, {}] },
    { slug: 'lume', state: 'whole', file: 'out/lume.md', lost: [], cut: [] },
    { state: 'lost', cut: [] },
  ]);
  expect(pages[2].lost.length).toBeGreaterThan(0);
});

describe('the source of a page', () => {
  const PAGE_URL = 'http://elsewhere.example.org/lume';
  const saved = (...above: string[]) => {
    const page = [...above, readFileSync(fixture('lume'), 'utf8')].join('\n');
    writeFileSync(join(folder, 'lume.txt'), page);
    return 'lume.txt';
  };
  const draft = () => readFileSync(join(folder, 'out/lume.md'), 'utf8');

  test('is its own address, and its own day', async () => {
    const page = saved(`URL: ${PAGE_URL}`, '2025-12-24');
    const { status, stdout } = await run(page, '--out', 'out', '--assessed', '2026-11-20');
    expect(status).toBe(0);
    expect(stdout).not.toContain(PAGE_URL);
    expect(draft()).toContain(`url: ${PAGE_URL}\n    accessed: 2025-12-24\n`);
    expect(draft()).toContain('assessed: 2025-12-24\n');
  });

  test('is reported where the pattern gives another address', async () => {
    const { status, stdout } = await importPages(saved(PAGE_URL));
    expect(status).toBe(0);
    expect(stdout).toContain(
      `lume: its own address was taken, ${PAGE_URL}, and not https://example.org/directory/lume/threat-model`,
    );
    expect(draft()).toContain(`url: ${PAGE_URL}\n    accessed: 2026-11-20\n`);
  });

  test('must be known, or nothing is written', async () => {
    const { status, stdout } = await run(saved(), '--out', 'out');
    expect(status).toBe(1);
    expect(stdout).toContain('not written. It does not say where it stands: add --source-url');
    expect(readdirSync(folder)).toEqual(['lume.txt']);
  });
});

describe('a folder', () => {
  const pages = () => join(folder, 'pages');
  const put = (name: string, page: string) => writeFileSync(join(pages(), name), page);
  beforeEach(() => mkdirSync(pages()));

  test('stands for its pages, and of two of one agent the one with figures is taken', async () => {
    const rich = readFileSync(fixture('sparkloom'), 'utf8');
    put('sparkloom.txt', rich);
    put('sparkloom--plain.txt', rich.replace(/9\.2AIVSS[\s\S]*?(?=Autonomy of Action)/, ''));
    put('lume.html', readFileSync(fixture('lume'), 'utf8'));
    put('README.md', 'Saved in winter.');
    put('.hidden.txt', 'Not looked at.');
    const { stdout } = await importPages('pages');
    expect(stdout).toContain('pages/sparkloom--plain.txt: skipped for pages/sparkloom.txt\n');
    expect(stdout).not.toMatch(/README|hidden/);
    expect(written()).toEqual(['lume.md', 'sparkloom.md']);
  });

  test('without pages is refused', async () => {
    put('README.md', 'Saved in winter.');
    const { status, stderr } = await importPages('pages');
    expect(status).toBe(2);
    expect(stderr).toBe('The folder "pages" has no pages, that is, no files .txt or .html.\n');
  });
});

test('layers that the page does not reach are told apart from uncertain ones', async () => {
  const { stdout } = await importPages(fixture('inner-shield-skill'));
  expect(stdout).toContain('2 of 7 layers mapped, 4 not read\n');
  const layers = /^layers:\n((?: {2}.*\n)+)/m.exec(
    readFileSync(join(folder, 'out/inner-shield-skill.md'), 'utf8'),
  )?.[1];
  expect(layers?.match(/not-read/g)).toHaveLength(4);
});

test('the report warns of sentences that were taken over, where the site names a licence', async () => {
  const { stdout } = await importPages(fixture('lume'), '--with-text');
  expect(stdout).toMatch(/The sentences are their authors'\. .* under CC BY-SA 4\.0: publish/);
  expect((await importPages(fixture('lume'), '--force')).stdout).not.toContain("authors'");
});

describe('what is not written', () => {
  test('a file that is there already, unless forced', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/lume.md'), 'mine');
    const { status, stdout } = await importPages(fixture('lume'));
    expect(status).toBe(1);
    expect(stdout).toContain('not written. out/lume.md is there already: --force replaces it.');
    expect(readFileSync(join(folder, 'out/lume.md'), 'utf8')).toBe('mine');
    expect((await importPages(fixture('lume'), '--force')).status).toBe(0);
    expect(readFileSync(join(folder, 'out/lume.md'), 'utf8')).toContain('name: Lume');
    expect(written()).toEqual(['lume.md']);
  });

  test('two pages of one slug', async () => {
    const lume = readFileSync(fixture('lume'), 'utf8');
    writeFileSync(join(folder, '001.txt'), lume);
    writeFileSync(join(folder, '002.txt'), lume);
    const { status, stdout } = await importPages('001.txt', '002.txt', fixture('sparkloom'));
    expect(status).toBe(1);
    expect(stdout).toContain('001.txt: not written. 002.txt would become lume.md too');
    expect(stdout).toContain('002.txt: not written. 001.txt would become lume.md too');
    expect(written()).toEqual(['sparkloom.md']);
  });

  test('one page that is named twice is one page', async () => {
    const { status } = await importPages(
      fixture('lume'),
      join(root, 'tests/../tests/listings/lume.txt'),
    );
    expect(status).toBe(0);
  });

  test('what is no page, no text, too long or without a slug', async () => {
    const files = {
      'post.txt': 'Some thoughts.',
      'bytes.txt': Buffer.from([0xff, 0xfe, 0x00]),
      'book.txt': 'a'.repeat(300_000),
      '1.txt': '日本 — agentic threat model\n| Non-Determinism | 0.50 | |',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout } = await importPages(...Object.keys(files));
    expect(status).toBe(1);
    expect(stdout.match(/: not written\./g)).toHaveLength(4);
    expect(stdout).toContain('This is no page of the catalogue');
    expect(stdout).toContain('The file is not UTF-8 text.');
    expect(stdout).toContain('The file has 293 KiB; a page has at most 256 KiB.');
    expect(stdout).toContain('rename the file');
    expect(stdout).toMatch(/\n\nWrote 0 files from 4 pages: 4 not written\.\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });
});

test.each([
  ['no file', ['nowhere.txt', ...URL_PATTERN], /^There is no file "nowhere\.txt"\.\n$/],
  ['an unknown option', [fixture('lume'), '--frce'], /^Unknown option '--frce'\.\n\nUsage/],
  [
    'an out that is a file',
    [fixture('lume'), ...URL_PATTERN, '--out', fixture('lume')],
    /^".*lume\.txt\/lume\.md" cannot be written \(E\w+\)\.\n$/,
  ],
])('%s: it cannot run', async (_, args, complaint) => {
  const { status, stderr, stdout } = await run(...args);
  expect(stderr).toMatch(complaint);
  expect(stdout).toBe('');
  expect(status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

test('--help says how, and warns of taking sentences over', async () => {
  const { status, stdout } = await run('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run import -- PATH/);
  expect(stdout).toContain('for a catalogue that stays private');
});
