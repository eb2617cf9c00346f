import { describe, expect, test } from 'vitest';
import { BASE_METRIC_IDS } from './metrics.ts';
import { readBaseVector, writeVector } from './vector.ts';

const VALID = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N';

/** Every complaint with the characters that it is about. */
function complaints(vector: string): [marked: string, message: string][] {
  const reading = readBaseVector(vector);
  if (!('problems' in reading)) return [];
  return reading.problems.map(({ offset, length, message }) => [
    vector.slice(offset, offset + length),
    message,
  ]);
}

const helpOf = (vector: string): string | undefined => {
  const reading = readBaseVector(vector);
  return 'problems' in reading ? reading.problems[0]?.help : undefined;
};

test.each([
  ['in brackets', `(${VALID})`],
  ['in square brackets', `[${VALID}]`],
  ['in backticks', `\`${VALID}\``],
  ['with spaces', VALID.replaceAll('/', ' / ')],
  ['with spaces around', ` ${VALID}\t`],
  ['in small letters', VALID.toLowerCase()],
  ['with a small prefix', VALID.replace('CVSS', 'cvss')],
])('a vector %s is advised as it should be, and the advice passes', (_, vector) => {
  expect(complaints(vector)).toEqual([
    [vector, 'The vector contains spaces, brackets, other characters or lower-case letters.'],
  ]);
  const advised = helpOf(vector)?.replace(/^Write /, '') ?? '';
  expect(readBaseVector(advised)).toHaveProperty('metrics');
});

test('a complete vector in order gives its metrics, and reads the same when written again', () => {
  const reading = readBaseVector(VALID);
  if ('problems' in reading) throw new Error(reading.problems[0]?.message);
  expect(reading.metrics).toMatchObject({ AV: 'N', UI: 'N', VC: 'H', SA: 'N' });
  expect(writeVector(reading.metrics)).toBe(VALID);
});

const body = VALID.slice('CVSS:4.0/'.length);

describe('the prefix', () => {
  test.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS:3.1', '3.1'],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS:3.0', '3.0'],
    ['cvss:3.1/AV:N', 'cvss:3.1', '3.1'],
    ['CVSS:2/AV:N', 'CVSS:2', '2'],
    ['CVSS:5.0/AV:N', 'CVSS:5.0', '5.0'],
    ['(AV:N/AC:L/Au:N/C:P/I:P/A:P)', '(AV:N', '2.0'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 'AV:N', '2.0'],
    ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'AV:N', '3.1'],
  ])('%s is of another version', (vector, marked, version) => {
    expect(complaints(vector)).toEqual([
      [marked, `This is a CVSS v${version} vector; AIVSS needs CVSS v4.0.`],
    ]);
    expect(helpOf(vector)).toMatch(/^AIVSS v0\.8 §3\.1\.1 does not accept other versions/);
    // A whole vector would be pasted as it stands.
    expect(helpOf(vector)).toMatch(/ use the calculator on the site\.$/);
  });

  test.each([
    [body, 'AV:N'],
    [`CVSS:4/${body}`, 'CVSS:4'],
    [`CVSS4.0/${body}`, 'CVSS4.0'],
    [`CVSS:4.0 ${body}`, 'CVSS:4.0 AV:N'],
  ])('%s does not begin as a vector does', (vector, prefix) => {
    expect(complaints(vector)).toEqual([
      [prefix, `A vector starts with "CVSS:4.0/", not with "${prefix}".`],
    ]);
    expect(helpOf(vector)).toBe(`Write ${VALID}`);
  });

  test.each(['high', '9.8'])('%s is no vector', (vector) => {
    expect(complaints(vector)).toEqual([
      [vector, `A vector starts with "CVSS:4.0/", not with "${vector}".`],
    ]);
    expect(helpOf(vector)).toMatch(/^Choose the eleven metrics: .* the calculator on the site\.$/);
  });

  test.each(['', ' ', '  '])('blank: "%s"', (vector) => {
    expect(complaints(vector)).toEqual([[vector, 'The vector is empty.']]);
  });
});

describe('metrics that are not base metrics', () => {
  const ofThreat = 'Exploit maturity has its own field: exploit-maturity.';
  const ofFlaw = 'The base vector describes the flaw itself.';
  describe.each([
    ['a threat', 'E:A E:P E:X', ofThreat],
    ['an environmental', 'CR:H IR:M AR:L MAV:N MAC:H MSI:S MSA:S', ofFlaw],
    ['a supplemental', 'S:P AU:Y R:A V:D RE:L U:Red', ofFlaw],
  ])('%s metric', (group, metrics, why) => {
    test.each(metrics.split(' '))('%s', (metric) => {
      const vector = `${VALID}/${metric}`;
      const message = `${metric.split(':')[0]} is ${group} metric; only base metrics belong here.`;
      expect(complaints(vector)).toEqual([[metric, message]]);
      expect(helpOf(vector)).toBe(`Remove "${metric}". ${why}`);
    });
  });

  test('one in the place of a base metric that has lost a letter', () => {
    expect(helpOf(VALID.replace('AV:', 'V:'))).toBe('Did you mean AV (Attack Vector)?');
  });
});

describe('one mistake, one complaint', () => {
  test.each([
    [VALID.replace('AV:N', 'AV:n'), 'n', 'AV has no value "n".'],
    [`${VALID} `, 'N ', 'SA has no value "N ".'],
    [`${VALID}/`, '/', 'No metric follows this slash.'],
    [VALID.replace('AV:', 'av:'), 'av:N', 'CVSS v4.0 has no metric "av".'],
    [VALID.replace('UI:N', 'UI:R'), 'R', 'UI has no value "R".'],
    [VALID.replace('VC:H', 'VC:C'), 'C', 'VC has no value "C".'],
    [VALID.replace('PR:N', 'PR:X'), 'X', 'PR has no value "X".'],
    [VALID.replace('AC:L', 'AC:Low'), 'Low', 'AC has no value "Low".'],
    [VALID.replace('AV:N', 'AV:'), 'AV:', 'AV has no value.'],
    [VALID.replace('AV:N', 'AV'), 'AV', 'AV has no value.'],
    [VALID.replace('PR:N', 'Au:N'), 'Au:N', 'CVSS v4.0 has no metric "Au".'],
    [VALID.replace('AV:N', 'AVN'), 'AVN', 'CVSS v4.0 has no metric "AVN".'],
    [`${VALID}/constructor:N`, 'constructor:N', 'CVSS v4.0 has no metric "constructor".'],
    [VALID.replace('N/AC', 'NAC'), 'NAC:L', 'A slash is missing in "AV:NAC:L".'],
    [VALID.replace('/AC', '//AC'), '/', 'No metric follows this slash.'],
    [`${VALID}/SA:N`, 'SA:N', 'SA is given twice.'],
    [VALID.replace('AC:L', 'AC:L/AC:H'), 'AC:H', 'AC is given twice.'],
    [`${VALID}/${VALID}`, 'CVSS:4.0', 'CVSS v4.0 has no metric "CVSS".'],
    [VALID.replace('AV:N/AC:L', 'AC:L/AV:N'), 'AC:L', 'AC is where AV belongs.'],
    [VALID.replace('SI:N/SA:N', 'SA:N/SI:N'), 'SA:N', 'SA is where SI belongs.'],
  ])('%j', (vector, marked, message) => {
    expect(complaints(vector)[0]).toEqual([marked, message]);
    if (!vector.includes(`${VALID}/CVSS`)) expect(complaints(vector)).toHaveLength(1);
  });
});

describe('what is missing', () => {
  test.each(BASE_METRIC_IDS)('%s', (id) => {
    const vector = VALID.replace(new RegExp(`/${id}:.`), '');
    expect(complaints(vector)).toEqual([[vector, `The vector is not complete: ${id} is missing.`]]);
    expect(helpOf(vector)).toMatch(new RegExp(`^Add ${id} \\(.+\\)\\. All eleven base metrics`));
  });

  test('several are named in one complaint', () => {
    expect(complaints('CVSS:4.0/AV:N/AC:L')[0]?.[1]).toBe(
      'The vector is not complete: AT, PR, UI, VC, VI, VA, SC, SI, SA are missing.',
    );
    expect(complaints('CVSS:4.0')[0]?.[1]).toMatch(/AV, AC, .+ are missing/);
  });
});

test('every mistake is reported, in the order of the text', () => {
  const vector = VALID.replace('AV:N', 'AV:n').replace('UI:N', 'UI:R').replace('/VA:N', '');
  expect(complaints(`${vector}/E:P`).map(([marked]) => marked)).toEqual([
    'n',
    'R',
    'E:P',
    `${vector}/E:P`,
  ]);
});

test('the help names the values that a metric takes', () => {
  expect(helpOf(VALID.replace('UI:N', 'UI:R'))).toBe(
    'User Interaction (UI) takes one of: N (None), P (Passive), A (Active).',
  );
});

test('the help for another order is the vector in order', () => {
  expect(helpOf(VALID.replace('AV:N/AC:L', 'AC:L/AV:N'))).toBe(
    `In the right order, the vector is ${VALID}`,
  );
});
