import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { catalogue } from './sites.ts';
import { expect, test } from './test.ts';

/** What npm would download, in bytes. */
const MOST_PACKED = 1_015_000;
const BASE_PATH = '/catalogue/';

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

const DOCUMENT = readFileSync(join(PROJECT_ROOT, 'docs/running-a-catalogue.md'), 'utf8');

/** Runs a command as the document prints it: through npm, in the folder of a catalogue. */
function runPrinted(command: string, cwd: string): string {
  expect(DOCUMENT).toContain(command);
  const variables = [...command.matchAll(/(\w+)=(\S+) /g)].map(([, name, value]) => [name, value]);
  const [program = '', ...args] = command.replace(/\w+=\S+ /g, '').split(' ');
  return run(program, args, cwd, Object.fromEntries(variables));
}

/** The same archive as the next patch version, and what npm would print on installing it. */
function upgrade(modules: string): string {
  const file = join(modules, 'septet/package.json');
  const known = JSON.parse(readFileSync(file, 'utf8'));
  const version = known.version.replace(/\d+$/, (patch: string) => String(Number(patch) + 1));
  writeFileSync(file, JSON.stringify({ ...known, version }));
  return version;
}

/** What is in a folder of a catalogue and belongs to its maintainer, with its content. */
const ownFilesIn = (mine: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(mine, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter(
        (file) =>
          !/^(?:node_modules|dist|dist-offline|\.astro)\b/.test(file.slice(mine.length + 1)),
      )
      .map((file) => [file.slice(mine.length + 1), readFileSync(file, 'utf8')]),
  );

/** Settings and content of a private catalogue over a public one: a guide, an assessment, and one that overrides. */
function fill(mine: string): void {
  const files = {
    'brand.css': ':root {\n  --accent: light-dark(#7a1f5c, #e79ccb);\n}\n',
    'logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
    'content/guides/house-rules.mdx':
      '---\ntitle: House rules\nsummary: What holds for agents at Acme and nowhere else.\norder: 90\n---\n\nAsk first.\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(mine, path, '..'), { recursive: true });
    writeFileSync(join(mine, path), text);
  }
  cpSync(catalogue('two'), join(mine, 'public/content'), { recursive: true });
  const lume = readFileSync(join(catalogue('two'), 'assessments/lume.md'), 'utf8');
  const own = { lume: 'Lume at Acme', concierge: 'Concierge' };
  for (const [slug, name] of Object.entries(own)) {
    const text =
      slug === 'lume'
        ? lume
        : readFileSync(join(catalogue('edge'), 'assessments/replied.md'), 'utf8');
    writeFileSync(
      join(mine, `content/assessments/${slug}.md`),
      text.replace(/^name: .*$/m, `name: ${name}`),
    );
  }
  const settings = join(mine, 'septet.config.ts');
  const [, content = ''] = /```ts\n(content: [\s\S]*?)```/.exec(DOCUMENT) ?? [];
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8')
      .replace("name: 'mine'", "name: 'Risk of Acme'")
      .replace(
        /\n} satisfies/,
        `
  ${content}
  styles: './brand.css',
  logo: './logo.svg',
  footer: { text: 'Kept by Acme.', links: [{ label: 'House rules', to: '/guides/house-rules/' }] },
} satisfies`,
      ),
  );
}

test('from the packed archive alone, a private catalogue over a public one is made, tested, read, copied and upgraded', async ({
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
  const command = join(elsewhere, 'septet/bin/septet.mjs');
  run(process.execPath, [command, 'init', 'mine', '--from', '1.0.0'], folder);
  const mine = join(folder, 'mine');
  const modules = join(mine, 'node_modules');
  renameSync(elsewhere, modules);
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../septet/bin/septet.mjs', join(modules, '.bin/septet'));
  chmodSync(join(modules, 'septet/bin/septet.mjs'), 0o755);
  expect(JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8'))).toMatchObject({
    name: 'mine',
    scripts: { start: 'septet start', test: 'septet test' },
    dependencies: { septet: '1.0.0' },
  });
  fill(mine);
  const written = ownFilesIn(mine);
  const before = readdirSync(join(modules, 'septet'), { recursive: true }).toSorted();

  const tested = /(?:^|\n)\d+ pages with [\d,]+ links within the site, none broken\.\n$/;
  expect(runPrinted('npm test', join(mine, 'content'))).toMatch(tested);
  runPrinted(`SITE_URL=https://example.org BASE_PATH=${BASE_PATH} npm run build`, mine);
  runPrinted('npm run build -- --offline', mine);
  // Everything that was written is in folders of the catalogue, and nothing of it is the maintainer's.
  expect(readdirSync(join(modules, 'septet'), { recursive: true }).toSorted()).toEqual(before);
  expect(ownFilesIn(mine)).toEqual(written);

  const served = await serve({ directory: join(mine, 'dist'), basePath: BASE_PATH, port: 0 });
  try {
    await readCatalogue(page, (path) => `${served.url}${path}`);
  } finally {
    await served.close();
  }
  await readCatalogue(
    page,
    (path) => pathToFileURL(join(mine, 'dist-offline', path, 'index.html')).href,
  );

  expect(upgrade(modules)).not.toBe(packed.version);
  expect(runPrinted('npm test', mine)).toMatch(tested);
  expect(ownFilesIn(mine)).toEqual(written);
  const { agents }: { agents: { slug: string }[] } = JSON.parse(
    readFileSync(join(mine, 'dist/api/v1/agents.json'), 'utf8'),
  );
  expect(agents.map(({ slug }) => slug).toSorted()).toEqual([
    'concierge',
    'livekit-agents',
    'lume',
  ]);
});

/** What a maintainer has said is what a reader sees. */
async function readCatalogue(page: Page, addressOf: (path: string) => string): Promise<void> {
  await page.goto(addressOf(''));
  await expect(page).toHaveTitle(/^Risk of Acme/);
  await expect(page.locator('.wordmark img')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Kept by Acme.');
  await expect(page.locator('.wordmark')).toHaveCSS('--accent', /#7a1f5c/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'House rules' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('House rules');
  await page.goto(addressOf('agents/lume/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lume at Acme');
  await expect(page.getByText('takes the place of the one in the public catalogue')).toBeVisible();
  const edit = page.getByRole('link', { name: 'Edit this assessment' });
  await expect(edit).toHaveAttribute(
    'href',
    'https://git.acme.example/risk/edit/content/assessments/lume.md',
  );
  await expect(page.locator('[rel=license]')).toHaveCount(0);
  await page.goto(addressOf('agents/livekit-agents/'));
  await expect(edit).toHaveAttribute(
    'href',
    'https://github.com/octo/catalogue/edit/main/content/assessments/livekit-agents.md',
  );
  await expect(page.locator('[rel=license]')).toHaveText('CC BY-SA 4.0');
}

test('outside a catalogue the command says what to do', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'bin/septet.mjs'), 'build'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('There is no septet.config.ts here or in a folder above');
  expect(stderr).toContain('septet init my-catalogue');
});
