import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { synthesise } from '../../../../bench/synthetic/assessment.ts';
import { BROKEN } from '../rules/broken.fixture.ts';
import { type Frontmatter, readByYaml, readFrontmatter } from './frontmatter.ts';
import type { Path } from './path.ts';
import { readEvents } from './yaml-events.ts';

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
const said = ({ data, range, problems, ...ask }: Frontmatter, paths: readonly Path[]) => ({
  data,
  order: JSON.stringify(data),
  range,
  readable: ask.readable,
  problems,
  values: paths.map((path) => ask.valueRange(path)),
  keys: paths.map((path) => ask.keyRange(path)),
  inside: paths.map((path) => ask.rangeInside(path, 1, 3)),
});

/** Whether js-yaml reads it; then both libraries must say the same of it. */
function isPlain(yaml: string): boolean {
  if (!readEvents(yaml)) return false;
  const whole = readByYaml(yaml, 4);
  const paths = pathsOf(whole.data);
  expect(said(readFrontmatter(yaml, 4), paths), yaml).toEqual(said(whole, paths));
  return true;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const yamlOf = (text: string): string => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';
const FILES = [
  ...globSync('{content/assessments,tests/catalogues/**}/*.md', { cwd: ROOT }).map((file) =>
    readFileSync(`${ROOT}${file}`, 'utf8'),
  ),
  ...BROKEN.map(({ bytes }) => new TextDecoder().decode(bytes)),
].map(yamlOf);
const INVENTED = Array.from({ length: 60 }, (_, index) => yamlOf(synthesise(index, 3).text));

test('both libraries say the same of every file that we have, and most are plain', () => {
  expect(FILES.filter(isPlain).length).toBeGreaterThan(FILES.length / 2);
  expect(INVENTED.filter(isPlain)).toEqual(INVENTED);
});

const PLAIN: readonly string[] = [
  'a: b\n',
  '# x\na: b # y\n\n# z\nc:\n\nd: e\n',
  'a: 0.5\nb: 1\nc: 2026-11-21\nd: 007\ne: -.5\nf: 0o17\ng: 1_0\nh: 0b1\ni: yes\nj: .inf\nk: ~\nl: true\n',
  'a:\n  b: c d\n    e f\n  g: h\n',
  'a:\n- b\n- c d\n  e\n',
  'a:\n  - b: c\n    d:\n      - e\n\n  # f\n  - b: f\n',
  'a: [b, c-d, 1]\nb: [x:y, "z, z",\n  y ]\nc: []\n',
  'a: { b: 0.5, c: "d: e", f: [g] }\nh: {i: j,}\nk: {}\n',
  'a: "b: c"\nb: \'it\'\'s\'\nc: "\\x41\\n"\n',
  'a: "b\n  c: d"\n',
  'a: >-\n  b\n  c\nd: |\n  e\n\n  f\n',
  'a:\n  - - b\n    - c\n',
  '"a b": b\n? c\n: d\n__proto__: e\n',
  'a: https://example.org/x#y\n',
  'a: ünïcödé 管家 👩‍💻\n',
];
test.each(PLAIN)('%j is plain', (yaml) => {
  expect(isPlain(yaml)).toBe(true);
});

test.each([
  '',
  'a: b',
  'a\n',
  '- a\n',
  'a:\n',
  'a:\n  -\n',
  'a: >-\n  b\n\nc: d\n',
  'a: [b # c\n]\n',
  'a: b\na: c\n',
  'a: b: c\n',
  'a: *b\n',
  'a: &b c\n',
  'a: !!str b\n',
  'a: !b c\n',
  '1: a\n',
  '~: a\n',
  'true: a\n',
  '[a]: b\n',
  'a: [b: c]\n',
  'a: "b\n',
  'a: b\rc: d\n',
  'a: b\r\n',
  '...\na: b\n',
  '%YAML 1.2\n---\na: b\n',
  'a: b\n---\nc: d\n',
  'a: @b\n',
  'a:\n\tb: c\n',
  `a: ${'['.repeat(11)}${']'.repeat(11)}\n`,
  Array.from({ length: 3000 }, (_, index) => `a${index}: b\n`).join(''),
])('%j is left to `yaml`', (yaml) => {
  expect(readEvents(yaml)).toBeUndefined();
});

const ODD =
  "\n¦\n\n¦ ¦  ¦\t¦\r¦: ¦:¦ #¦#¦- ¦-¦[¦]¦{¦}¦, ¦,¦\"¦'¦''¦\\¦|¦>¦>-¦|2\n¦>+\n¦&a ¦*a¦!¦%¦@¦`¦~¦true¦null¦.5¦0x1¦1_0¦0o7¦+1¦1e3¦<<¦=¦? ¦1¦é¦\u00a0¦\u2028¦\ufeff¦\u0085¦\ud800¦\0¦👩‍💻¦---\n¦...\n¦a: ¦\n  a: b¦# x\n¦  # y\n¦\\n¦__proto__".split(
    '¦',
  );

test('whatever is written, both libraries say the same, or `yaml` alone is asked', () => {
  const bases = [
    ...PLAIN,
    ...INVENTED.slice(0, 3).map((yaml) => yaml.slice(0, 900)),
    ...FILES.slice(0, 2),
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
    { seed: 20261121, numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(500);
});
