import { spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { join } from 'node:path';
import { serve } from '../../scripts/serve.ts';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { catalogue } from './sites.ts';
import { expect, test } from './test.ts';

/** What npm would download, in bytes. */
const MOST_PACKED = 900_000;
const BASE_PATH = '/risk/catalogue/';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-tool-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program as somebody who knows nothing of this clone. */
function run(program: string, args: readonly string[], cwd: string, env = {}) {
  const theirs = /^(?:INIT_CWD|CONTENT_DIR|SEPTET_CACHE|NODE_OPTIONS|npm_.*)$/;
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !theirs.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...own, NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  expect(status, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** Unpacks the archive where npm would, beside the packages that it would bring. */
function install(archive: string, modules: string): void {
  mkdirSync(join(modules, 'septet'), { recursive: true });
  run('tar', ['-xzf', archive, '--strip-components=1', '-C', join(modules, 'septet')], folder);
  const own = join(PROJECT_ROOT, 'node_modules');
  for (const name of readdirSync(own).filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(own, name), join(modules, name));
  }
}

const commandIn = (modules: string): string => join(modules, 'septet/bin/septet.mjs');

test('from the packed archive alone, a catalogue is made, tested and read below a path', async ({
  page,
}) => {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], PROJECT_ROOT),
  );
  expect(packed.size).toBeLessThan(MOST_PACKED);
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
  expect(
    paths.filter((path) => /\.(?:test|fixture|spec)\.ts$|^(?:bench|tests)\//.test(path)),
  ).toEqual([]);
  expect(paths.filter((path) => path.startsWith('content/assessments/'))).toEqual([]);

  const elsewhere = join(folder, 'elsewhere', 'node_modules');
  install(join(folder, packed.filename), elsewhere);
  run(process.execPath, [commandIn(elsewhere), 'init', 'mine', '--from', '1.0.0'], folder);
  const mine = join(folder, 'mine');
  const modules = join(mine, 'node_modules');
  renameSync(elsewhere, modules);
  expect(JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8'))).toMatchObject({
    name: 'mine',
    scripts: { start: 'septet start', test: 'septet test' },
    dependencies: { septet: '1.0.0' },
  });

  const settings = join(mine, 'septet.config.ts');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace("name: 'mine'", "name: 'Risk of Acme'"),
  );
  cpSync(
    join(catalogue('two'), 'assessments', 'lume.md'),
    join(mine, 'content/assessments/lume.md'),
  );
  mkdirSync(join(mine, 'content/guides'));
  writeFileSync(
    join(mine, 'content/guides/house-rules.mdx'),
    '---\ntitle: House rules\nsummary: What holds for agents at Acme and nowhere else.\norder: 90\n---\n\nAsk first.\n',
  );
  const before = readdirSync(join(modules, 'septet'), { recursive: true }).toSorted();
  const printed = run(process.execPath, [commandIn(modules), 'test'], join(mine, 'content'), {
    BASE_PATH,
  });
  expect(printed).toMatch(/^\d+ pages with [\d,]+ links within the site, none broken\.\n$/);
  // Everything that was written is in the folder of the catalogue.
  expect(readdirSync(join(modules, 'septet'), { recursive: true }).toSorted()).toEqual(before);
  expect(readdirSync(mine).toSorted()).toEqual(
    '.astro .gitignore README.md content dist node_modules package.json septet.config.ts'.split(
      ' ',
    ),
  );

  const served = await serve({ directory: join(mine, 'dist'), basePath: BASE_PATH, port: 0 });
  try {
    await page.goto(served.url);
    await expect(page).toHaveTitle(/^Risk of Acme/);
    await page.goto(`${served.url}guides/house-rules/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('House rules');
    await page.goto(`${served.url}agents/`);
    await expect(page.getByRole('link', { name: 'Lume', exact: true })).toBeVisible();
  } finally {
    await served.close();
  }
});

test('outside a catalogue the command says what to do', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'bin/septet.mjs'), 'build'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('There is no septet.config.ts here or in a folder above');
  expect(stderr).toContain('npx septet init my-catalogue');
});
