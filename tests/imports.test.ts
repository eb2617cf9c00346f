import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The table of docs/architecture.md. A part may always import itself, and the words of the interface. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(
      /^\| `([\w.-]+)` \| .* \| (.*) \|$/gm,
    ),
  ].map(([, part = '', may = '']) => [part, may.split(', ')]),
);

/** What the script elements of a page may import. Everything else in its file runs at build time. */
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

/** The complaint about an import, or undefined where the table allows it. */
function complaintAbout(file: string, imported: Import): string | undefined {
  const { specifier, inScript } = imported;
  const part = partOf(file);
  const target = targetOf(file, imported);
  const allowed = inScript ? IN_A_SCRIPT_ELEMENT : (MAY_IMPORT.get(part) ?? []);
  const isAllowed =
    target === 'words' ||
    (target === part && !inScript) ||
    allowed.includes(target) ||
    (target === 'astro type' && allowed.includes('astro'));
  const importer = inScript ? 'a script element' : part;
  return isAllowed
    ? undefined
    : `${file} imports ${specifier}: ${importer} may not import ${target}`;
}

const importsOfFile = (file: string): Import[] =>
  importsOf(file, readFileSync(join(ROOT, file), 'utf8'));

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) =>
      posix.join(entry.parentPath.slice(ROOT.length).replaceAll('\\', '/'), entry.name),
    )
    // Tests and their fixtures may import anything.
    .filter((path) => !/\.(?:test|fixture)\.ts$/.test(path));

test('the table allows every import', () => {
  const files = [...['src', 'scripts', 'bench'].flatMap(sourceFiles), 'septet.config.ts'];
  const complaints = files.flatMap((file) =>
    importsOfFile(file).flatMap((imported) => complaintAbout(file, imported) ?? []),
  );
  expect(complaints).toEqual([]);
});

test('only the command that imports listings loads the code that reads them', () => {
  const others = ['src', 'scripts']
    .flatMap(sourceFiles)
    .filter((file) => partOf(file) !== 'importing');
  const users = others.filter((file) =>
    importsOfFile(file).some((imported) => targetOf(file, imported) === 'importing'),
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
])('%s with %j is refused', (file, text, target) => {
  const complaints = importsOf(file, text).map((imported) => complaintAbout(file, imported));
  expect(complaints).toEqual([expect.stringMatching(new RegExp(`may not import ${target}$`))]);
});

test('a script element may import browser code', () => {
  const text = "<script>\n  import '../browser/theme-toggle.ts';\n</script>";
  const imports = importsOf('src/layouts/Page.astro', text);
  expect(imports.map((imported) => complaintAbout('src/layouts/Page.astro', imported))).toEqual([
    undefined,
  ]);
});

test('every folder of src is in the table', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  expect(folders.filter((name) => !MAY_IMPORT.has(name))).toEqual([]);
});
