import { expect, test } from 'vitest';
import type { Opinion } from '../../domain/assessment/format/opinion-schema.ts';
import { toAgent } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { opinionViews } from './opinions.ts';

const VECTOR = 'CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const { assessed, assessors, basis, sources } = record('one').assessment;

/** The views of an agent with one judged and one listed threat, and of an opinion on it. */
function viewOf(judged: Partial<Opinion>) {
  const one = record('one', {
    data: {
      factors: factorsWith({ 'dynamic-tool-use': 1 }, 'natural-language-interface'),
      threats: [
        {
          id: 'known',
          title: 'A known threat',
          layer: 'agent-frameworks',
          cvss: VECTOR,
          reason: 'As the source says.',
        },
        { id: 'listed', title: 'A listed threat', layer: 'agent-frameworks' },
      ],
    },
  });
  const opinion = { assessed, assessors, basis, sources, ...judged };
  const opinions = [{ slug: 'b', path: 'opinions/one/b.md', opinion }];
  const [view] = opinionViews(toAgent({ ...one, opinions }, '0.8'), '0.8');
  if (!view) throw new Error('There is no view.');
  return view;
}

const rows = (judged: Partial<Opinion>, threat = 0) =>
  viewOf(judged).threats[threat]?.rows.map(({ what, here, there }) => [what, here, there]);

test('only factors that the opinion judges are shown, with whether they differ', () => {
  const view = viewOf({
    factors: {
      'dynamic-tool-use': { score: 0.5, reason: 'A list of tools.', sources: ['docs'] },
      'persistent-memory': 0,
      'goal-driven-planning': 0.5,
    },
  });
  expect(
    view.factors.map(({ what, here, there, differs }) => [what, here, there, differs]),
  ).toEqual([
    ['Goal-Driven Planning', 'not judged', '0.5', true],
    ['Dynamic Tool Use', '1.0', '0.5', true],
  ]);
  expect(view.alike).toEqual(['Persistent Memory 0.0']);
  expect(view.factors[1]).toMatchObject({
    path: '/agents/one/#factor-dynamic-tool-use',
    reason: 'A list of tools.',
    citations: [{ number: 1, anchor: 'source-b.1' }],
  });
  expect(view.sum).toMatchObject({ here: '1.0', there: '0.5' });
});

test('of two vectors the metrics that differ are shown, and the scores that follow', () => {
  const cvss = VECTOR.replace('AV:L', 'AV:N');
  expect(
    rows({
      threats: [{ id: 'known', cvss, 'exploit-maturity': 'attacked', mitigation: 'strong' }],
    }),
  ).toEqual([
    ['Attack Vector (AV)', 'Local', 'Network'],
    ['CVSS base', '8.5', '8.7'],
    ['Exploit maturity', 'Proof-of-Concept', 'Attacked'],
    ['Mitigation', 'None or weak', 'Strong'],
    ['AIVSS v0.8', '8.6 High', '5.9 Medium'],
  ]);
});

test('numbers of a source and overrides are shown next to a threat that is only listed here', () => {
  const judged = {
    'cvss-base': 9.1,
    'threat-multiplier': 1.05,
    'mitigation-factor': 0.9,
    factors: { 'dynamic-identity': 0.5 },
  };
  expect(rows({ threats: [{ id: 'listed', ...judged }] })?.slice(0, 4)).toEqual([
    ['CVSS base', 'not judged', '9.1 (estimated)'],
    ['Exploit maturity', 'not judged', '× 1.05'],
    ['Mitigation', 'not judged', '× 0.9'],
    ['Factors of this threat', 'those of the agent', 'Dynamic Identity 0.5'],
  ]);
});

test('the headline is the one that would follow, with its threat', () => {
  const same = viewOf({ factors: { 'dynamic-tool-use': 1 } }).headline;
  expect(same).toMatchObject({ differs: false, threat: 'A known threat' });
  const other = viewOf({ threats: [{ id: 'listed', 'cvss-base': 9.9 }] }).headline;
  expect(other).toMatchObject({ differs: true, threat: 'A listed threat' });
  expect(other.here.label).toBe('High');
  expect(other.there.label).toBe('Critical');
});

test('a threat that the assessment does not have is left out', () => {
  expect(viewOf({ threats: [{ id: 'other', 'cvss-base': 9.9 }] }).threats).toEqual([]);
});

test('an opinion says who judged, on what basis, and which version', () => {
  expect(
    viewOf({
      assessors: [{ name: 'A' }, { name: 'B', kind: 'tool' }],
      subject: { version: '2.0', mode: 'headless' },
    }),
  ).toMatchObject({
    kinds: 'tool',
    subject: '2.0, headless',
    basis: 'documentation',
    anchor: 'opinion-b',
  });
  expect(viewOf({}).subject).toBeUndefined();
});
