import { describe, expect, test } from 'vitest';
import { CORE_RISK_IDS } from '../../aivss/core-risks.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../aivss/levels.ts';
import { LAYER_TAG_IDS, layersIn } from '../../maestro/layers.ts';
import { changed, EXAMPLE_DATA } from './changed.fixture.ts';
import { assessmentSchema } from './schema.ts';
import { VALUE_CASES } from './values.fixture.ts';
import {
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  THREAT_STATUS_IDS,
} from './vocabulary.ts';

const accepts = (path: string, value: unknown): boolean =>
  assessmentSchema.safeParse(changed(EXAMPLE_DATA, path, value)).success;

test('the valid file is valid', () => {
  expect(assessmentSchema.safeParse(EXAMPLE_DATA).error).toBeUndefined();
});

describe('closed sets', () => {
  test.each<readonly [path: string, ids: readonly string[]]>([
    ['kind', KIND_IDS],
    ['basis', EVIDENCE_BASIS_IDS],
    ['threats.0.layer', layersIn()],
    ['threats.0.risk', CORE_RISK_IDS],
    ['threats.0.exploit-maturity', EXPLOIT_MATURITY_IDS],
    ['threats.0.mitigation', MITIGATION_IDS],
    ['threats.0.status', THREAT_STATUS_IDS],
    ['assessors.0.kind', ASSESSOR_KIND_IDS],
    ...layersIn().map((id) => [`layers.${id}`, LAYER_TAG_IDS] as const),
  ])('%s takes %j and nothing else', (path, ids) => {
    expect(ids.filter((id) => !accepts(path, id))).toEqual([]);
    expect(
      ['', 'other', null, 0, ids[0]?.toUpperCase()].filter((value) => accepts(path, value)),
    ).toEqual([]);
  });
});

describe('required and optional', () => {
  const required = 'name summary kind assessed assessors basis sources factors layers'.split(' ');
  const optional = [
    ...'format draft vendor homepage repository identifiers aliases tags subject ended'.split(' '),
    ...'review-by threats advisories facts lists maestro owner-statement objections'.split(' '),
    'exempt',
  ];
  test.each(required)('%s is required', (key) => expect(accepts(key, undefined)).toBe(false));
  test.each(optional)('%s is optional', (key) => expect(accepts(key, undefined)).toBe(true));
  test('these are all', () => {
    expect(Object.keys(assessmentSchema.shape).toSorted()).toEqual(
      [...required, ...optional].toSorted(),
    );
  });
});

test.each(VALUE_CASES)('$path $value: $isTaken', ({ path, value, isTaken }) => {
  expect(accepts(path, value)).toBe(isTaken);
});

test.each([
  '',
  'factors.',
  'layers.',
  'threats.0.',
  'threats.0.factors.',
  'sources.0.',
  'assessors.0.',
  'owner-statement.',
  'factors.dynamic-tool-use.',
])('an unknown key is refused at "%s"', (at) => expect(accepts(`${at}unknown`, 'x')).toBe(false));
