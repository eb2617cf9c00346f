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
import { contentFiles } from './content-files.ts';
import { readRecord } from './entries/read-record.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { toRecord } from './record.ts';
import { withDrafts } from './site-data.ts';
import { type CatalogueIntake, takeIn } from './take-in.ts';

const EDGE = fileURLToPath(new URL('../../tests/catalogues/edge/', import.meta.url));
const ALL = readdirSync(join(EDGE, 'assessments')).length;
const ROOT = folderOfFile();
const env = { CONTENT_DIR: join(ROOT, 'content'), SEPTET_CACHE: join(ROOT, 'cache') };
const fileOf = (name: string) => join(env.CONTENT_DIR, 'assessments', `${name}.md`);
const edit = (name: string, from: string | RegExp, to: string) =>
  writeFileSync(fileOf(name), readFileSync(fileOf(name), 'utf8').replace(from, to));

beforeEach(() => {
  rmSync(ROOT, { recursive: true });
  mkdirSync(env.CONTENT_DIR, { recursive: true });
  cpSync(join(EDGE, 'assessments'), join(env.CONTENT_DIR, 'assessments'), { recursive: true });
});

/** A record with its texts, which are otherwise parsed only when somebody asks for them. */
const asData = ({ texts, ...front }: AssessmentRecord) => ({ ...front, ...texts() });

const takenData = async () => {
  const { records, diagnostics, examined } = await takeIn(env);
  return { records: records.map(asData), diagnostics, examined };
};

test('an intake, the first one and one from the cache, gives what reading every file gives', async () => {
  const files = contentFiles('assessments', env).map(({ file, path }) =>
    soundFile(readFileSync(file), path),
  );
  const records = files.map((file) => asData(toRecord(file, siteConfig(env))));
  const { diagnostics } = await takeIn({ ...env, SEPTET_CACHE: join(ROOT, 'other') });
  expect(await takenData()).toEqual({ records, diagnostics, examined: files.length });
  expect(await takenData()).toEqual({ records, diagnostics, examined: 0 });
});

test('only the file that was edited is examined, and it has another digest', async () => {
  const before = await takeIn(env);
  edit('capped', 'Overdriven', 'Calm');
  const after = await takeIn(env);
  expect(after.examined).toBe(1);
  const differ = [...after.origins].filter(
    ([slug, { digest }]) => before.origins.get(slug)?.digest !== digest,
  );
  expect(differ.map(([slug]) => slug)).toEqual(['capped']);
  expect(after.records.map(({ assessment }) => assessment.name)).toContain('Calm Planner');
});

test('an edit of the same length is found, whatever time the file is given after it', async () => {
  const { atime, mtime } = statSync(fileOf('capped'));
  await takeIn(env);
  edit('capped', 'Overdriven', 'Overridden');
  utimesSync(fileOf('capped'), atime, mtime);
  const { examined, records } = await takeIn(env);
  expect(examined).toBe(1);
  expect(records.map(({ assessment }) => assessment.name)).toContain('Overridden Planner');
});

test('an intake with the last one at hand reads only what was saved, and gives what a fresh one gives', async () => {
  const before = await takeIn(env);
  edit('capped', 'Overdriven', 'Calm');
  cpSync(fileOf('replied'), fileOf('second-of-two'));
  rmSync(fileOf('no-layers'));
  const after = await takeIn(env, undefined, before);
  expect(after.examined).toBe(2);
  const same = before.records.filter((record) => after.records.includes(record));
  expect(same).toHaveLength(ALL - 2);
  const fresh = await takeIn({ ...env, SEPTET_CACHE: join(ROOT, 'other') });
  expect(after.records.map(asData)).toEqual(fresh.records.map(asData));
  expect(after.diagnostics).toEqual(fresh.diagnostics);
  // The next start reads again what was saved meanwhile, and nothing else.
  expect((await takeIn(env)).examined).toBe(2);
});

test('an intake that is told which files have changed looks at no other', async () => {
  const before = await takeIn(env);
  for (const slug of ['capped', 'replied']) edit(slug, /^name: /m, 'name: New ');
  rmSync(fileOf('no-layers'));
  const namesOf = ({ records }: CatalogueIntake) =>
    records.map(({ assessment }) => assessment.name).filter((name) => name.startsWith('New '));
  const told = await takeIn(env, undefined, before, new Set([fileOf('capped')]));
  expect(namesOf(told)).toHaveLength(1);
  expect(told.files).toEqual(before.files);
  const untold = await takeIn(env, undefined, told);
  expect(namesOf(untold)).toHaveLength(2);
  expect([told.examined, untold.examined]).toEqual([1, 1]);
  expect(untold.files).toHaveLength(ALL - 1);
});

test('a file that goes before it is read is not there, whatever was told of changes', async () => {
  const before = await takeIn(env);
  rmSync(fileOf('capped'));
  const after = await takeIn(env, undefined, before, new Set([fileOf('capped')]));
  expect(after.files).toHaveLength(ALL - 1);
});

test('rules across files see the files from the cache', async () => {
  await takeIn(env);
  cpSync(fileOf('capped'), fileOf('copied'));
  const { examined, diagnostics, records } = await takeIn(env);
  expect(examined).toBe(1);
  expect(diagnostics.map(({ rule }) => rule)).toContain('agent/duplicate');
  expect(records.map(({ slug }) => slug)).not.toContain('copied');
});

test('a file that is meant as an assessment and not read is an error and not a record', async () => {
  cpSync(fileOf('capped'), join(env.CONTENT_DIR, 'assessments', 'newcomer.MD'));
  const { diagnostics, records } = await takeIn(env);
  expect(hasErrors(diagnostics)).toBe(true);
  expect(diagnostics.map(({ rule }) => rule)).toContain('file/ignored');
  expect(records).toHaveLength(ALL);
});

test('a removed file has no record any more', async () => {
  await takeIn(env);
  rmSync(fileOf('capped'));
  expect((await takeIn(env)).records.map(({ slug }) => slug)).not.toContain('capped');
});

test('other settings make other entries', async () => {
  await takeIn(env);
  expect((await takeIn({ ...env, BASE_PATH: '/elsewhere/' })).examined).toBe(ALL);
  expect((await takeIn({ ...env, SITE_URL: 'https://example.org' })).examined).toBe(ALL);
});

test.each([
  ['of the same length', '<scripted>', 1],
  // Records behind it in the same file of the store are lost too. How many depends on the path of this folder.
  ['of another length', '<script>', expect.toSatisfy((count: number) => count >= 1)],
])('a record with damage %s is made again from its file', async (_, damage, examined) => {
  const before = await takenData();
  const store = join(
    env.SEPTET_CACHE,
    'intake',
    itemAt(readdirSync(join(env.SEPTET_CACHE, 'intake')), 0),
  );
  for (const name of readdirSync(store)) {
    const text = readFileSync(join(store, name), 'utf8');
    writeFileSync(join(store, name), text.replaceAll('Overdriven', damage));
  }
  expect(await takenData()).toEqual({ ...before, examined });
  expect((await takenData()).examined).toBe(0);
});

test('an intake works without a cache that can be written to', async () => {
  writeFileSync(join(ROOT, 'file'), 'in the way');
  const without = { ...env, SEPTET_CACHE: join(ROOT, 'file') };
  expect((await takeIn(without)).examined).toBe(ALL);
  expect((await takeIn(without)).examined).toBe(ALL);
});

describe('opinions', () => {
  const write = (path: string, text: string) => withFiles(env.CONTENT_DIR, { [path]: text });
  const [assessment, opinion] = ['assessments/example-agent.md', OPINION_PATH];
  const takeInAgent = async () => {
    const { records, origins, diagnostics } = await takeIn(env);
    return {
      record: records.find(({ slug }) => slug === 'example-agent'),
      origin: origins.get('example-agent'),
      errors: diagnostics.filter(({ severity }) => severity === 'error'),
    };
  };

  test('are in the record of their agent, here and where a thread reads it', async () => {
    write(assessment, EXAMPLE);
    const alone = await takeInAgent();
    write(opinion, EXAMPLE_OPINION);
    for (const { record, origin, errors } of [await takeInAgent(), await takeInAgent()]) {
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
    const { record, errors } = await takeInAgent();
    expect(errors.map(({ file }) => file.endsWith(path))).toEqual([true]);
    expect(record?.opinions).toEqual([]);
  });
});

test('a draft is checked and not published, and no page may link to it', async () => {
  writeFileSync(fileOf('draft'), draftOf('A draft', ''));
  const { records, drafts, diagnostics } = await takeIn(env);
  expect(records).toHaveLength(ALL);
  expect(drafts.map(({ slug }) => slug)).toEqual(['draft']);
  expect(hasErrors(diagnostics)).toBe(false);
  expect(diagnostics.map(({ rule }) => rule)).toContain('file/draft');
  expect(withDrafts(await takeIn(env)).records.at(-1)?.assessment.name).toBe('A draft (draft)');
  writeFileSync(
    fileOf('linking'),
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
