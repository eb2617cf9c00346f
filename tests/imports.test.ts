import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Who may import whom, as the table of docs/architecture.md has it. A part may always import itself, and the words of the interface. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(
      /^\| `([\w.-]+)` \| .* \| (.*) \|$/gm,
    ),
  ].map(([, part = '', may = '']) => [part, may.split(', ')]),
);

/** What the page's own scripts may import; everything else of the file runs at build time. */
const IN_A_SCRIPT_ELEMENT = ['browser'];

const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const SCRIPT_ELEMENT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
  readonly inScript: boolean;
}

const importsIn = (text: string, inScript: boolean): Import[] => [
  ...[...text.matchAll(IMPORT)].map(([, type, specifier = '']) => ({
    specifier,
    isType: type !== undefined,
    inScript,
  })),
  ...[...text.matchAll(DYNAMIC_IMPORT)].map(([, specifier = '']) => ({
    specifier,
    isType: false,
    inScript,
  })),
];

function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
  if (!file.endsWith('.astro')) return importsIn(code, false);
  const scripts = [...code.matchAll(SCRIPT_ELEMENT)].flatMap(([, body = '']) => body);
  return [
    ...importsIn(code.replace(SCRIPT_ELEMENT, ''), false),
    ...scripts.flatMap((body) => importsIn(body, true)),
  ];
}

/** The part of the project that a path from its root belongs to. */
function partOf(path: string): string {
  if (path === 'septet.config.ts') return 'settings';
  if (/\.css(?:\?inline)?$/.test(path)) return 'style';
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second.replace(/\.ts$/, '') : first;
}

function targetOf(file: string, { specifier, isType }: Import): string {
  if (specifier.startsWith('.')) return partOf(posix.join(posix.dirname(file), specifier));
  if (specifier === '#settings') return 'settings';
  if (specifier === 'septet:own') return 'style';
  if (specifier.startsWith('node:')) return 'node';
  if (specifier === 'astro:content') return specifier;
  if (/^(?:astro(?:[:/]|$)|@astrojs\/)/.test(specifier)) return isType ? 'astro type' : 'astro';
  return 'package';
}

/** The complaint about an import, or undefined where the table has it. */
function complaint(file: string, found: Import): string | undefined {
  const part = partOf(file);
  const target = targetOf(file, found);
  const allowed = found.inScript ? IN_A_SCRIPT_ELEMENT : (MAY_IMPORT.get(part) ?? []);
  const isFine =
    target === 'words' ||
    (target === part && !found.inScript) ||
    allowed.includes(target) ||
    (target === 'astro type' && allowed.includes('astro'));
  const place = found.inScript ? 'a script element' : part;
  return isFine
    ? undefined
    : `${file} imports ${found.specifier}: ${place} may not import ${target}`;
}

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) =>
      posix.join(entry.parentPath.slice(ROOT.length).replaceAll('\\', '/'), entry.name),
    )
    // Tests and their fixtures may look anywhere.
    .filter((path) => !/\.(?:test|fixture)\.ts$/.test(path));

test('every import is one that the table has', () => {
  const files = [...sources('src'), ...sources('scripts'), ...sources('bench'), 'septet.config.ts'];
  const complaints = files.flatMap((file) =>
    importsOf(file, readFileSync(join(ROOT, file), 'utf8')).flatMap(
      (found) => complaint(file, found) ?? [],
    ),
  );
  expect(complaints).toEqual([]);
});

test('only the command that imports listings loads what reads them', () => {
  const users = [...sources('src'), ...sources('scripts')].filter((file) =>
    importsOf(file, readFileSync(join(ROOT, file), 'utf8')).some(
      (found) => targetOf(file, found) === 'importing' && partOf(file) !== 'importing',
    ),
  );
  expect(users.filter((file) => !/^scripts\/import(?:\.ts$|\/)/.test(file))).toEqual([]);
  expect(users).not.toEqual([]);
});

test.each([
  ['src/domain/a.ts', "import { join } from 'node:path';", 'node'],
  ['src/domain/a.ts', "import type { Loader } from 'astro/loaders';", 'astro type'],
  ['src/domain/b/a.ts', "import {\n  a,\n} from '../../views/a.ts';", 'views'],
  ['src/views/a.ts', "export { a } from '../catalogue/index.ts';", 'catalogue'],
  ['src/intake/a.ts', "const a = await import('astro');", 'astro'],
  ['src/prerender/a.ts', "import '../catalogue/index.ts';", 'catalogue'],
  ['src/components/A.astro', "---\nimport { a } from '../browser/a.ts';\n---\n", 'browser'],
  ['src/pages/a.astro', "<script>\nimport '../domain/a.ts';\n</script>", 'domain'],
  ['scripts/a.ts', "import { a } from '../src/catalogue/index.ts';", 'catalogue'],
])('%s with %j is found', (file, text, target) => {
  const [found] = importsOf(file, text);
  expect(found && complaint(file, found)).toMatch(new RegExp(`may not import ${target}$`));
});

test('a script element may import browser code', () => {
  const text = "<script>\n  import '../browser/theme-toggle.ts';\n</script>";
  const [found] = importsOf('src/layouts/Page.astro', text);
  expect(found && complaint('src/layouts/Page.astro', found)).toBeUndefined();
});

test('every folder of src is in the table', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  expect(folders.filter((name) => !MAY_IMPORT.has(name))).toEqual([]);
});
