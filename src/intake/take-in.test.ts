import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { siteConfig } from '../config.ts';
import { soundFile } from '../domain/assessment/checking/checked.fixture.ts';
import { EXAMPLE, EXAMPLE_OPINION, OPINION_PATH } from '../domain/assessment/rules/example.ts';
import type { AssessmentRecord } from '../domain/catalogue.ts';
import { hasErrors } from '../domain/diagnostic.ts';
import { itemAt } from '../domain/lookup.ts';
import { contentFiles } from './directories.ts';
import { readRecord } from './entries/read-record.ts';
import { folderOfFile } from './folder.fixture.ts';
import { toRecord } from './record.ts';
import { withDrafts } from './site-data.ts';
import { type CatalogueIntake, takeIn } from './take-in.ts';

const EDGE = fileURLToPath(new URL('../../tests/catalogues/edge/', import.meta.url));
const ALL = readdirSync(join(EDGE, 'assessments')).length;
const ROOT = folderOfFile();
const env = { CONTENT_DIR: join(ROOT, 'content'), SEPTET_CACHE: join(ROOT, 'cache') };
const file = (name: string) => join(env.CONTENT_DIR, 'assessments', `${name}.md`);

beforeEach(() => {
  rmSync(ROOT, { recursive: true });
  mkdirSync(env.CONTENT_DIR, { recursive: true });
  cpSync(join(EDGE, 'assessments'), join(env.CONTENT_DIR, 'assessments'), { recursive: true });
});

/** A record opened: its texts are folded until they are asked for. */
const asData = ({ texts, ...front }: AssessmentRecord) => ({ ...front, ...texts() });

const opened = async () => {
  const { records, diagnostics, examined } = await takeIn(env);
  return { records: records.map(asData), diagnostics, examined };
};

test('it says what a reading of every file says, the first time and from the cache', async () => {
  const files = contentFiles('assessments', env).map(({ file: place, path }) =>
    soundFile(readFileSync(place), path),
  );
  const records = files.map((one) => asData(toRecord(one, siteConfig(env))));
  const { diagnostics } = await takeIn({ ...env, SEPTET_CACHE: join(ROOT, 'other') });
  expect(await opened()).toEqual({ records, diagnostics, examined: files.length });
  expect(await opened()).toEqual({ records, diagnostics, examined: 0 });
});

test('only the file that was edited is examined, and it has another digest', async () => {
  const before = await takeIn(env);
  writeFileSync(file('capped'), readFileSync(file('capped'), 'utf8').replace('Overdriven', 'Calm'));
  const after = await takeIn(env);
  expect(after.examined).toBe(1);
  const differ = [...after.origins].filter(
    ([slug, { digest }]) => before.origins.get(slug)?.digest !== digest,
  );
  expect(differ.map(([slug]) => slug)).toEqual(['capped']);
  expect(after.records.map(({ assessment }) => assessment.name)).toContain('Calm Planner');
});

test('an edit of the same length is found, whatever time the file is given after it', async () => {
  const { atime, mtime } = statSync(file('capped'));
  await takeIn(env);
  writeFileSync(
    file('capped'),
    readFileSync(file('capped'), 'utf8').replace('Overdriven', 'Overridden'),
  );
  utimesSync(file('capped'), atime, mtime);
  const { examined, records } = await takeIn(env);
  expect(examined).toBe(1);
  expect(records.map(({ assessment }) => assessment.name)).toContain('Overridden Planner');
});

test('with the last intake at hand, a save costs one file, and says what a fresh intake says', async () => {
  const before = await takeIn(env);
  writeFileSync(file('capped'), readFileSync(file('capped'), 'utf8').replace('Overdriven', 'Calm'));
  cpSync(file('replied'), file('second-of-two'));
  rmSync(file('no-layers'));
  const after = await takeIn(env, undefined, before);
  expect(after.examined).toBe(2);
  const same = before.records.filter((record) => after.records.includes(record));
  expect(same).toHaveLength(ALL - 2);
  const fresh = await takeIn({ ...env, SEPTET_CACHE: join(ROOT, 'other') });
  expect(after.records.map(asData)).toEqual(fresh.records.map(asData));
  expect(after.diagnostics).toEqual(fresh.diagnostics);
  // What was saved meanwhile is read again at the next start, and nothing else.
  expect((await takeIn(env)).examined).toBe(2);
});

test('told which files have changed, it looks at no other', async () => {
  const before = await takeIn(env);
  for (const slug of ['capped', 'replied']) {
    writeFileSync(file(slug), readFileSync(file(slug), 'utf8').replace(/^name: /m, 'name: New '));
  }
  rmSync(file('no-layers'));
  const namesOf = ({ records }: CatalogueIntake) =>
    records.map(({ assessment }) => assessment.name).filter((name) => name.startsWith('New '));
  const told = await takeIn(env, undefined, before, new Set([file('capped')]));
  expect(namesOf(told)).toHaveLength(1);
  expect(told.files).toEqual(before.files);
  const untold = await takeIn(env, undefined, told);
  expect(namesOf(untold)).toHaveLength(2);
  expect([told.examined, untold.examined]).toEqual([1, 1]);
  expect(untold.files).toHaveLength(ALL - 1);
});

test('a file that goes before it is read is not there, whatever was told of changes', async () => {
  const before = await takeIn(env);
  rmSync(file('capped'));
  const after = await takeIn(env, undefined, before, new Set([file('capped')]));
  expect(after.files).toHaveLength(ALL - 1);
});

test('rules across files see the files of the cache', async () => {
  await takeIn(env);
  cpSync(file('capped'), file('copied'));
  const { examined, diagnostics, records } = await takeIn(env);
  expect(examined).toBe(1);
  expect(diagnostics.map(({ rule }) => rule)).toContain('agent/duplicate');
  expect(records.map(({ slug }) => slug)).not.toContain('copied');
});

test('a file that is meant as an assessment and not read is an error, and no record', async () => {
  cpSync(file('capped'), join(env.CONTENT_DIR, 'assessments', 'newcomer.MD'));
  const { diagnostics, records } = await takeIn(env);
  expect(hasErrors(diagnostics)).toBe(true);
  expect(diagnostics.map(({ rule }) => rule)).toContain('file/ignored');
  expect(records).toHaveLength(ALL);
});

test('what is gone is forgotten', async () => {
  await takeIn(env);
  rmSync(file('capped'));
  expect((await takeIn(env)).records.map(({ slug }) => slug)).not.toContain('capped');
});

test('other settings, other entries', async () => {
  await takeIn(env);
  expect((await takeIn({ ...env, BASE_PATH: '/elsewhere/' })).examined).toBe(ALL);
  expect((await takeIn({ ...env, SITE_URL: 'https://example.org' })).examined).toBe(ALL);
});

test.each([
  ['where it stands', '<scripted>', 1],
  // Others may lie behind it in the same file of the store: which, depends on the path of this folder.
  ['and what its damage has moved', '<script>', expect.toSatisfy((count: number) => count >= 1)],
])('a damaged record is made anew from its file, %s', async (_, damage, examined) => {
  const before = await opened();
  const store = join(
    env.SEPTET_CACHE,
    'intake',
    itemAt(readdirSync(join(env.SEPTET_CACHE, 'intake')), 0),
  );
  for (const name of readdirSync(store)) {
    const text = readFileSync(join(store, name), 'utf8');
    writeFileSync(join(store, name), text.replaceAll('Overdriven', damage));
  }
  expect(await opened()).toEqual({ ...before, examined });
  expect((await opened()).examined).toBe(0);
});

test('a cache that cannot be written to keeps nothing and stops nothing', async () => {
  writeFileSync(join(ROOT, 'file'), 'in the way');
  const without = { ...env, SEPTET_CACHE: join(ROOT, 'file') };
  expect((await takeIn(without)).examined).toBe(ALL);
  expect((await takeIn(without)).examined).toBe(ALL);
});

describe('opinions', () => {
  const write = (path: string, text: string): void => {
    const place = join(env.CONTENT_DIR, path);
    mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, text);
  };
  const [assessment, opinion] = ['assessments/example-agent.md', OPINION_PATH];
  const taken = async () => {
    const { records, origins, diagnostics } = await takeIn(env);
    return {
      record: records.find(({ slug }) => slug === 'example-agent'),
      origin: origins.get('example-agent'),
      errors: diagnostics.filter(({ severity }) => severity === 'error'),
    };
  };

  test('stand in the record of their agent, here and where a thread reads it', async () => {
    write(assessment, EXAMPLE);
    const alone = await taken();
    write(opinion, EXAMPLE_OPINION);
    for (const { record, origin, errors } of [await taken(), await taken()]) {
      expect(errors).toEqual([]);
      expect(record?.opinions.map(({ slug }) => slug)).toEqual(['b-person']);
      expect(record?.opinions[0]?.opinion.factors?.['persistent-memory']).toBe(0);
      expect(origin && readRecord(origin.written).opinions).toEqual(record?.opinions);
      expect(origin?.digest).not.toBe(alone.origin?.digest);
    }
    expect(alone.record?.opinions).toEqual([]);
  });

  test.each([
    ['that of no agent', 'opinions/nobody/a.md', EXAMPLE_OPINION],
    ['one on an unknown threat', opinion, EXAMPLE_OPINION.replace('- id: page', '- id: sage')],
    ['one with a broken vector', opinion, EXAMPLE_OPINION.replace('AV:N', 'AV:X')],
  ])('%s is an error, and left out', async (_, path, text) => {
    write(assessment, EXAMPLE);
    write(path, text);
    const { record, errors } = await taken();
    expect(errors.map(({ file }) => file.endsWith(path))).toEqual([true]);
    expect(record?.opinions).toEqual([]);
  });
});

test('a draft is checked and left out, and no page may link to it', async () => {
  writeFileSync(file('draft'), draftOf('A draft', ''));
  const { records, drafts, diagnostics } = await takeIn(env);
  expect(records).toHaveLength(ALL);
  expect(drafts.map(({ slug }) => slug)).toEqual(['draft']);
  expect(hasErrors(diagnostics)).toBe(false);
  expect(diagnostics.map(({ rule }) => rule)).toContain('file/draft');
  expect(withDrafts(await takeIn(env)).records.at(-1)?.assessment.name).toBe('A draft (draft)');
  writeFileSync(
    file('linking'),
    draftOf('Linking', 'See [it](draft.md).').replace('draft: true\n', ''),
  );
  const linked = await takeIn(env);
  expect(linked.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'links/unknown-page', message: '"draft" is a draft, so it has no page.' },
  ]);
});

/** The example under another name, with nothing that two agents cannot share. */
const draftOf = (name: string, text: string): string =>
  EXAMPLE.replace('name: Example Agent', `name: ${name}\ndraft: true`)
    .replaceAll('https://example.org/agent', `https://example.org/${name.replaceAll(' ', '-')}`)
    .replace(/^(?:repository|identifiers|aliases): .*\n/gm, '')
    .replace('Every action is logged.', `Every action is logged. ${text}`);
