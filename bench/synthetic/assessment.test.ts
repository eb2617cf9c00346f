import { expect, test } from 'vitest';
import { siteConfig } from '../../src/config.ts';
import { BAND_IDS } from '../../src/domain/aivss/bands.ts';
import { check, checkTogether } from '../../src/domain/assessment/checking/check.ts';
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
const written = Array.from({ length: COUNT }, (_, index) => synthesise(index, 1));
const checks = written.map(({ slug, text }) =>
  check(readAssessmentFile(new TextEncoder().encode(text), `${slug}.md`)),
);

test('every invented assessment passes the check, without a warning', () => {
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
  const many = Array.from({ length: 10_000 }, (_, index) => identity(index, chanceFrom(index)));
  expect(new Set(many.map(({ name }) => nameKey(name))).size).toBe(many.length);
  expect(new Set(many.map(({ homepage }) => homepage)).size).toBe(many.length);
  expect(new Set(many.map(({ slug }) => slug)).size).toBe(many.length);
});

test('the catalogue has every kind, band, basis and layer tag, and agents that are not scored', () => {
  const config = siteConfig({});
  const { agents } = assemble(
    checks.flatMap(({ sound }) => (sound ? [toRecord(sound, config)] : [])),
    '0.8',
  );
  const found = (values: readonly unknown[]) => new Set(values);
  expect(found(agents.map(({ band }) => band))).toEqual(new Set([...BAND_IDS, undefined]));
  expect(found(agents.map(({ assessment }) => assessment.kind))).toEqual(new Set(KIND_IDS));
  expect(found(agents.map(({ assessment }) => assessment.basis))).toEqual(
    new Set(EVIDENCE_BASIS_IDS),
  );
  expect(found(agents.flatMap(({ assessment }) => Object.values(assessment.layers)))).toEqual(
    new Set(JUDGED_TAG_IDS),
  );
});
