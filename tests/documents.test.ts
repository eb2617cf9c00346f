import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundFile } from '../src/domain/assessment/checking/checked.fixture.ts';
import { judge } from '../src/domain/assessment/score.ts';
import { checkFiles, textsOf } from '../src/intake/check-files.ts';
import { checkOptions, linkTargets } from '../src/intake/check-options.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';
import { textReport } from '../src/reports/check/text.ts';
import { scoreReport } from '../src/reports/score/text.ts';

/** Documents show commands with exactly what they print, on a day before any review is due. */
const TODAY = '2026-12-01';
const DOCUMENTS = ['README.md', 'content/guides/contributing.mdx'];

const BLOCK =
  /```console\n\$ npm run -s (check|score) -- (\S+)(?: \| head -(\d+))?\n([\s\S]*?)\n```/g;

/** What each command prints about one file. */
const OUTPUT_OF: Readonly<Record<string, (path: string) => Promise<string>>> = {
  async check(path) {
    const files = [{ path, file: join(PROJECT_ROOT, path) }];
    const found = await checkFiles(files, { ...checkOptions({}, TODAY), ...linkTargets({}) }, {});
    return textReport(found, textsOf(files), { checked: 1 });
  },
  async score(path) {
    const { file, assessment } = soundFile(readFileSync(join(PROJECT_ROOT, path)), path);
    const judgement = judge(assessment, '0.8');
    return scoreReport({ slug: file.slug, name: assessment.name, judgement }, '0.8');
  },
};

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(PROJECT_ROOT, document), 'utf8');
  const blocks = [...text.matchAll(BLOCK)];

  test('shows at least one command, and all in the form that is tested', () => {
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks).toHaveLength(text.split('```console').length - 1);
  });

  test.each(
    blocks.map(([, command = '', path = '', lines, output]) => ({ command, path, lines, output })),
  )('$command $path', async ({ command, path, lines, output }) => {
    const printed = (await OUTPUT_OF[command]?.(path))?.split('\n') ?? [];
    expect(printed.slice(0, lines ? Number(lines) : undefined).join('\n')).toBe(output);
  });
});

test('the README says how every command is run', () => {
  const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`\`npm run (?:-s )?${name}[\` ]|^npm ${name} `, 'm').test(readme),
  );
  expect(missing).toEqual([]);
});

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/adding.md',
  'docs/data.md',
  'content/README.md',
])('the files that %s links to exist', (document) => {
  const text = readFileSync(join(PROJECT_ROOT, document), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  const gone = targets.filter((target) => !existsSync(join(PROJECT_ROOT, document, '..', target)));
  expect(gone).toEqual([]);
});

const SOURCE_FOLDERS = ['src', 'scripts', 'bench', 'tests', 'docs'];
const SOURCE_FILES = [
  '/septet.config.ts',
  ...SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { encoding: 'utf8', recursive: true }).map(
      (file) => `/${folder}/${file}`,
    ),
  ),
];

test.each([
  'docs/architecture.md',
  'docs/adding.md',
  ...readdirSync(join(PROJECT_ROOT, 'docs', 'decisions')).map((file) => `docs/decisions/${file}`),
])('every source file that %s names exists, by its path or by its end', (document) => {
  const text = readFileSync(join(PROJECT_ROOT, document), 'utf8');
  const named = [
    ...text.matchAll(
      /`((?:src|scripts|bench|tests|docs)\/[\w./-]+|[\w./[\]-]+\.(?:ts|astro|css))`/g,
    ),
  ].map(([, path = '']) => path.replace(/\/$/, ''));
  const gone = named.filter(
    (path) => !SOURCE_FILES.some((file) => file.endsWith(`/${path}`)) && !path.includes('/x'),
  );
  expect(gone).toEqual([]);
});
