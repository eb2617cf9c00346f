import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { synthesise } from '../../../../bench/synthetic/assessment.ts';
import { type Frontmatter, readFrontmatter, readWhole } from './frontmatter.ts';
import type { Path } from './path.ts';
import { readPlainYaml } from './plain-yaml.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Every path into data, and some that lead nowhere. */
function pathsOf(data: unknown, path: Path = []): Path[] {
  const inner = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return [
    path,
    [...path, 'nowhere'],
    [...path, 7],
    ...inner.flatMap(([key, value]) =>
      pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
    ),
  ];
}

/** Everything that can be asked of a frontmatter. */
const said = (
  { data, range, readable, problems, ...ask }: Frontmatter,
  paths: readonly Path[],
) => ({
  ...{ data, order: JSON.stringify(data), range, readable, problems },
  values: paths.map((path) => ask.valueRange(path)),
  keys: paths.map((path) => ask.keyRange(path)),
  inside: paths.map((path) => ask.rangeInside(path, 1, 3)),
});

/** Whether the plain reader took it; where it did, both readers say the same of it. */
function isPlain(yaml: string): boolean {
  if (!readPlainYaml(yaml)) return false;
  const [plain, whole] = [readFrontmatter(yaml, 4), readWhole(yaml, 4)];
  const paths = pathsOf(whole.data);
  expect(said(plain, paths)).toEqual(said(whole, paths));
  return true;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const yamlOf = (text: string): string => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';
const FILES = globSync('{content/assessments,tests/broken,tests/catalogues/**}/*.md', {
  cwd: ROOT,
});
const YAML = FILES.map((file) => yamlOf(readFileSync(`${ROOT}${file}`, 'utf8')));
const INVENTED = Array.from({ length: 60 }, (_, index) => yamlOf(synthesise(index, 3).text));

test('both readers say the same of every file that we have', () => {
  const plain = YAML.filter(isPlain).length;
  expect(plain).toBeGreaterThan(YAML.length / 2);
});

test('almost all invented files are plain', () => {
  expect(INVENTED.filter(isPlain).length).toBeGreaterThan(INVENTED.length * 0.9);
});

const PLAIN: readonly string[] = [
  'a: b\n',
  'a: 0.5\nb: 1\nc: 2026-11-21\n',
  'a:\n  b: c d\n    e f\n  g: h\n',
  'a:\n- b\n- c d\n  e\n',
  'a:\n  - b: c\n    d:\n      - e\n  - b: f\n',
  'a: [b, c-d, 1]\nb: [x:y, "z, z"]\n',
  'a: { b: 0.5, c: "d: e", f: [g] }\nh: {i: j}\n',
  "a: \"b: c\"\nb: 'it''s'\n",
  'a: "b\n  c: d"\n',
  'a: >-\n  b\n  c\nd: |\n  e\n  f\n',
  'a: https://example.org/x#y\n',
  'a: ünïcödé 管家 👩‍💻\n',
];
test.each(PLAIN)('%j is plain', (yaml) => {
  expect(isPlain(yaml)).toBe(true);
});

const NOT_PLAIN: readonly string[] = [
  ...[
    '',
    'a\n',
    'a:\n',
    'a: b',
    'a: b\n\nc: d\n',
    'a: b # c\n',
    '# a\nb: c\n',
    'a:  b\n',
    'a: b \n',
  ],
  ...['a: b\na: c\n', 'a: b: c\n', 'a: b\n  c: d\n', 'a: *b\n', 'a: &b c\n', 'a: !!str b\n'],
  ...[
    'a: true\n',
    'a: ~\n',
    'a: null\n',
    'a: 007\n',
    'a: -1\n',
    'a: 1e3\n',
    'a: .5\n',
    'a: 0x1f\n',
    'a: 0o17\n',
    'a: +1\n',
    'a: 1.\n',
    'a: .inf\n',
    'a: -.INF\n',
    'a: .nan\n',
  ],
  ...['a: {b: c}\n', 'a: [b\n  , c]\n', 'a: [b,c]\n', 'a: ["b"]\n', 'a: "b\\n"\n', 'a: "b" c\n'],
  ...[
    'a: "b\n',
    "a: 'b\n",
    'a: >+\n  b\n',
    'a: >2\n   b\n',
    'a: >-\n  b\n\n  c\n',
    'a: >-\n  b\n   c\n',
  ],
  ...[
    'a:\n    b: c\n  d: e\n',
    'a:\n  - b\n - c\n',
    'a:\n\tb: c\n',
    'a: b\r\n',
    'a: \u00a0\n',
    '<<: a\n',
  ],
  ...[
    '? a\n: b\n',
    'a : b\n',
    '"a": b\n',
    'a b: c\n',
    '1: a\n',
    '...\na: b\n',
    'a: @b\n',
    'a: %b\n',
  ],
  ...[
    'a:\n  - - b\n',
    'a:\n  -\n    b: c\n',
    'a: - b\n',
    'a: >-\nb: c\n',
    'a: b\n  # c\n',
    'true: a\n',
  ],
];
test.each(NOT_PLAIN)('%j is what the library says of it', (yaml) => {
  isPlain(yaml);
});

const ODD = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '\r',
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
  ],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '|',
    '>',
    '>-',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '~',
    'true',
    'null',
    '.5',
    '0x1',
  ],
  ...[
    'é',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0085',
    '👩‍💻',
    '---\n',
    '...\n',
    '<<',
    '? ',
    '1',
    'a: ',
    '\n  a: b',
  ],
];

test('whatever is written, both readers say the same, or the library alone is asked', () => {
  const bases = [
    ...PLAIN,
    ...INVENTED.slice(0, 3).map((yaml) => yaml.slice(0, 900)),
    ...YAML.slice(0, 2),
  ];
  let plain = 0;
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const mutation = fc.tuple(at, fc.nat({ max: 4 }), fc.constantFrom('', ...ODD));
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      fc.array(mutation, { maxLength: 3 }),
      (base, mutations) => {
        const yaml = mutations.reduce((text, [place, gone, odd]) => {
          const index = Math.floor(place * text.length);
          return text.slice(0, index) + odd + text.slice(index + gone);
        }, base);
        if (isPlain(yaml)) plain += 1;
      },
    ),
    { seed: 20261121, numRuns: 1500 },
  );
  expect(plain).toBeGreaterThan(150);
});
