import { describe, expect, test } from 'vitest';
import { findingsAfter, rulesAfter } from './found.fixture.ts';

/** The example with more said of its threat. */
const threat = (more: string) =>
  findingsAfter(['    mitigation: partial\n', `    mitigation: partial\n${more}\n`]);

describe('an attack', () => {
  test.each([
    'Anyone sends a mail; the agent obeys it.',
    'The agent runs AC: an air conditioner.',
    'A note says "S: done" and "VC is out".',
  ])('may say %s', (words) => expect(threat(`    attack: '${words}'`)).toEqual([]));
  test.each([
    ['It is AV:N and easy.', 'AV:N'],
    ['It is (UI:A).', 'UI:A'],
    ['As in CVSS:4.0/AV:N.', 'CVSS:4'],
    ['With E:P it is worse.', 'E:P'],
  ])('may not say %s', (words, code) => {
    expect(threat(`    attack: '${words}'`)).toEqual([['threats/attack-metrics', code]]);
  });
});

describe('what a threat leads to', () => {
  const second = (more: string): [string, string] => [
    'layers:\n  foundation',
    `  - id: mailbox-theft\n    title: The mailbox is taken over\n    layer: agent-frameworks\n${more}layers:\n  foundation`,
  ];
  const leads = (to: string, more = '') =>
    findingsAfter(
      ['    mitigation: partial\n', `    mitigation: partial\n    leads-to: [${to}]\n`],
      second(more),
    );
  test('is a threat of the file', () => expect(leads('mailbox-theft')).toEqual([]));
  test('is not what no threat is called', () => {
    expect(leads('mailbox-thefts')).toEqual([['threats/leads-to', 'mailbox-thefts']]);
  });
  test('does not lead back', () => {
    const back = '    leads-to: [page-content-injection]\n';
    expect(leads('mailbox-theft', back)).toEqual([['threats/leads-in-circle', 'leads-to']]);
  });
});

describe('a measure that brings something', () => {
  const without = (...more: [string, string][]) =>
    rulesAfter([', brings: strong }', ' }'], ...more);
  test('is asked for', () => expect(without()).toEqual(['threats/measure-effect']));
  test('may lower factors', () => {
    const factors = ', brings: { autonomy-of-action: 0 } }';
    expect(findingsAfter([', brings: strong }', factors])).toEqual([]);
  });
  test.each<[string, [string, string]]>([
    ['in a listing', ['basis: documentation', 'basis: listing']],
    [
      'of a fixed threat',
      ['    mitigation: partial\n', '    mitigation: partial\n    status: fixed\n'],
    ],
  ])('is not asked for %s', (_, change) => {
    expect(without(change)).not.toContain('threats/measure-effect');
  });
});

describe('sources of new places', () => {
  const SECOND: [string, string] = [
    'factors:\n',
    '  - id: more\n    title: More documentation\n    url: https://example.org/more\n    accessed: 2026-11-19\nfactors:\n',
  ];
  const brings = ', brings: strong }';
  test.each<[string, [string, string]]>([
    ['a measure', [brings, ', brings: strong, sources: [more] }']],
    [
      'a fact',
      [
        'layers:\n  foundation',
        'facts:\n  acts-as-user: { answer: yes, sources: [more] }\nlayers:\n  foundation',
      ],
    ],
    [
      'an advisory',
      [
        'layers:\n  foundation',
        'advisories:\n  - { id: CVE-2025-59536, source: more }\nlayers:\n  foundation',
      ],
    ],
  ])('%s uses its source, and needs it listed', (_, cites) => {
    expect(findingsAfter(SECOND, cites)).toEqual([]);
    expect(findingsAfter(cites)).toEqual([['sources/unknown-id', 'more']]);
  });
});

describe('a version for a package URL', () => {
  const at = (more: string) =>
    findingsAfter(['subject: { version: 2.1.0, released: 2026-11-02 }\n', more]);
  test.each(['', 'subject: { released: 2026-11-02 }\n'])('is missing with "%s"', (more) =>
    expect(at(more)).toEqual([['agent/version-read', 'identifiers']]),
  );
  test('is there', () => expect(at('subject: { version: 2.1.0 }\n')).toEqual([]));
});
