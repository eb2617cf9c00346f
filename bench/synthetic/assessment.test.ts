import { expect, test } from 'vitest';
import { siteConfig } from '../../src/config.ts';
import { BAND_IDS } from '../../src/domain/aivss/bands.ts';
import { check } from '../../src/domain/assessment/checking/check.ts';
import { checkTogether } from '../../src/domain/assessment/checking/check-together.ts';
import { EVIDENCE_BASIS_IDS, KIND_IDS } from '../../src/domain/assessment/format/vocabulary.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { assemble } from '../../src/domain/catalogue.ts';
import { JUDGED_TAG_IDS } from '../../src/domain/maestro/layers.ts';
import { nameKey } from '../../src/domain/names.ts';
import { toRecord } from '../../src/intake/record.ts';
import { synthesise } from './assessment.ts';
import { chanceFrom } from './chance.ts';
import { identity } from './identity.ts';

const COUNT = 300;
const checks = Array.from({ length: COUNT }, (_, index) => {
  const { slug, text } = synthesise(index, 1);
  return check(readAssessmentFile(new TextEncoder().encode(text), `${slug}.md`));
});

test('every invented assessment passes the check without a warning', () => {
  const problems = checkTogether(checks.map(({ checked }) => checked)).filter(
    ({ severity }) => severity !== 'note',
  );
  expect(problems).toEqual([]);
});

test('the same number and seed give the same file, another seed another one', () => {
  expect(synthesise(7, 1)).toEqual(synthesise(7, 1));
  expect(synthesise(7, 2).text).not.toBe(synthesise(7, 1).text);
});

test('a large catalogue has no name and no address twice', () => {
  const agents = Array.from({ length: 10_000 }, (_, index) => identity(index, chanceFrom(index)));
  for (const keys of [
    agents.map(({ name }) => nameKey(name)),
    agents.map(({ homepage }) => homepage),
    agents.map(({ slug }) => slug),
  ]) {
    expect(new Set(keys).size).toBe(agents.length);
  }
});

test('the catalogue has every kind, band, basis and layer tag, and agents that are not scored', () => {
  const config = siteConfig({});
  const { agents } = assemble(
    checks.flatMap(({ sound }) => (sound ? [toRecord(sound, config)] : [])),
    '0.8',
  );
  const assessments = agents.map(({ assessment }) => assessment);
  const tags = assessments.flatMap(({ layers }) => Object.values(layers));
  expect(new Set(agents.map(({ band }) => band))).toEqual(new Set([...BAND_IDS, undefined]));
  expect(new Set(assessments.map(({ kind }) => kind))).toEqual(new Set(KIND_IDS));
  expect(new Set(assessments.map(({ basis }) => basis))).toEqual(new Set(EVIDENCE_BASIS_IDS));
  expect(new Set(tags)).toEqual(new Set(JUDGED_TAG_IDS));
});
