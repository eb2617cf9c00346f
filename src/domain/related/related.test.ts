import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACTOR_IDS,
  type FactorId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
} from '../aivss/factors.ts';
import { type AssessmentRecord, assemble } from '../catalogue.ts';
import { itemAt } from '../lookup.ts';
import { factorsWith, record } from '../record.fixture.ts';
import { tableOf } from '../tables.ts';
import { threat } from '../threats/threats.fixture.ts';
import { relatedAgents } from './index.ts';
import { REACH } from './shared-topics.ts';

const [V05, V08] = TENTH_FACTOR_IDS;
type Scores = Partial<Record<FactorId, number>>;

/** An agent with factors of 0.5 but for these scores, and a threat that points to these topics. */
function agent(slug: string, scores: Scores = {}, topics: readonly string[] = []) {
  const tenth = scores[V08] === undefined ? V05 : V08;
  const factors = factorsWith(
    { ...tableOf(SHARED_FACTOR_IDS, () => 0.5), [tenth]: 0.5, ...scores },
    tenth,
  );
  return record(slug, { data: { factors, threats: [threat('a', { 'maps-to': [...topics] })] } });
}

const related = (slug: string, ...records: AssessmentRecord[]) =>
  relatedAgents(assemble(records, '0.8')).get(slug);
const slugs = (slug: string, ...records: AssessmentRecord[]): string[] =>
  related(slug, ...records).map((one) => one.slug);

describe('alike by factors', () => {
  test('the nearest first, three at most, equally near ones by name', () => {
    const all = [
      agent('one'),
      agent('far', { 'autonomy-of-action': 1, 'dynamic-identity': 1 }),
      agent('near', { 'autonomy-of-action': 0.6 }),
      agent('zeta', { 'autonomy-of-action': 1 }),
      agent('beta', { 'dynamic-tool-use': 0 }),
    ];
    expect(slugs('one', ...all)).toEqual(['near', 'beta', 'zeta']);
    expect(slugs('one', ...all.toReversed())).toEqual(['near', 'beta', 'zeta']);
  });

  test('an agent with the same profile is the nearest', () => {
    const [first] = related('one', agent('one'), agent('twin'), agent('b', { [V05]: 0.55 }));
    expect(first).toMatchObject({ slug: 'twin', differences: [], otherTenth: undefined });
  });

  test('differences have a direction, and the largest comes first', () => {
    const other = agent('other', { 'dynamic-tool-use': 0, 'persistent-memory': 1, [V05]: 0.6 });
    expect(related('one', agent('one'), other)[0]?.differences).toEqual([
      { factor: 'dynamic-tool-use', by: -0.5 },
      { factor: 'persistent-memory', by: 0.5 },
      { factor: 'goal-driven-planning', by: 0.1 },
    ]);
  });

  test('profiles with equal sums need not be alike', () => {
    const opposite = { 'autonomy-of-action': 1, 'self-modification': 1, 'dynamic-tool-use': 1 };
    const other = { 'dynamic-identity': 1, 'non-determinism': 1, 'persistent-memory': 1 };
    expect(slugs('a', agent('a', opposite), agent('b', other))).toEqual([]);
  });

  test('another tenth factor is named, not compared, and counts half a point', () => {
    const all = [
      agent('one', { [V05]: 1 }),
      agent('other-set', { [V08]: 1 }),
      agent('nearer', { [V05]: 0.55 }),
      agent('further', { [V05]: 0.45 }),
    ];
    const found = related('one', ...all);
    expect(found.map(({ slug }) => slug)).toEqual(['nearer', 'other-set', 'further']);
    expect(found[1]).toMatchObject({ differences: [], otherTenth: V08 });
  });

  test('agents far apart are not related', () => {
    const far = Object.fromEntries(FACTOR_IDS.slice(0, 6).map((id) => [id, 1]));
    expect(related('one', agent('one'), agent('far', far))).toEqual([]);
  });

  test('a single agent has no related ones', () => {
    expect(related('one', agent('one'))).toEqual([]);
  });
});

const FAR: Scores = Object.fromEntries(SHARED_FACTOR_IDS.map((id) => [id, 0]));

describe('alike by threats', () => {
  test('those that share the most come after the nearest, however far their factors are', () => {
    const all = [
      agent('one', {}, ['owasp-asi:ASI01', 'owasp-asi:ASI02']),
      agent('near'),
      agent('shares-one', FAR, ['owasp-asi:ASI01']),
      agent('shares-two', FAR, ['owasp-asi:ASI01', 'owasp-asi:ASI02']),
      agent('shares-none', FAR, ['owasp-asi:ASI03']),
    ];
    const found = related('one', ...all);
    expect(found.map(({ slug }) => slug)).toEqual(['near', 'shares-two', 'shares-one']);
    // ASI02 is the rarer one.
    expect(found[1]?.shared).toEqual(['owasp-asi:ASI02', 'owasp-asi:ASI01']);
    expect(found[0]?.shared).toEqual([]);
  });

  test('a rare topic weighs more than a common one', () => {
    const common = Array.from({ length: 8 }, (_, index) =>
      agent(`common-${index}`, FAR, ['owasp-asi:ASI01']),
    );
    const all = [
      agent('one', {}, ['owasp-asi:ASI01', 'mitre-atlas:AML.T0012']),
      ...common,
      agent('rare', FAR, ['mitre-atlas:AML.T0012']),
    ];
    const found = slugs('one', ...all);
    expect(found[0]).toBe('rare');
    expect(found).toHaveLength(5);
  });

  test('a core risk counts, and nobody is named twice', () => {
    const threats = ['a', 'b'].map((id) => threat(id, { risk: 'agent-untraceability' }));
    const risky = (slug: string) => record(slug, { data: { threats } });
    const found = related('one', risky('one'), risky('two'));
    expect(found.map(({ slug, shared }) => [slug, shared])).toEqual([
      ['two', ['agent-untraceability']],
    ]);
  });

  test('of a topic that very many name, those most alike by factors are found', () => {
    const crowd = Array.from({ length: REACH * 3 }, (_, index) =>
      agent(`crowd-${String(index).padStart(3, '0')}`, FAR, ['owasp-asi:ASI01']),
    );
    const like = { 'autonomy-of-action': 0.4, 'dynamic-tool-use': 0.4 };
    const all = [
      agent('one', {}, ['owasp-asi:ASI01']),
      ...['a', 'b', 'c', 'd', 'e'].map((slug) => agent(slug, like, ['owasp-asi:ASI01'])),
      ...crowd,
    ];
    expect(slugs('one', ...all)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

test('the nearest three are those that a comparison of every pair finds', () => {
  const step = fc.integer({ min: 0, max: 20 }).map((value) => value / 20);
  const level = fc.constantFrom(0, 0.5, 1);
  const scores = fc.record(
    Object.fromEntries(
      [...SHARED_FACTOR_IDS, V05].map((id) => [
        id,
        fc.oneof({ weight: 4, arbitrary: level }, step),
      ]),
    ),
  );
  fc.assert(
    fc.property(fc.array(scores, { minLength: 2, maxLength: 40 }), (all) => {
      const records = all.map((one, index) => agent(`a${String(index).padStart(2, '0')}`, one));
      const results = relatedAgents(assemble(records, '0.8'));
      const apart = (a: Scores, b: Scores): number =>
        [...SHARED_FACTOR_IDS, V05].reduce(
          (sum, id) => sum + Math.abs(Math.round(((a[id] ?? 0) - (b[id] ?? 0)) * 20)),
          0,
        );
      for (const [index, { slug }] of records.entries()) {
        const expected = records
          .map((other, at) => ({
            slug: other.slug,
            apart: apart(itemAt(all, index), itemAt(all, at)),
          }))
          .filter((other) => other.slug !== slug && other.apart <= 50)
          .toSorted((a, b) => a.apart - b.apart || (a.slug < b.slug ? -1 : 1))
          .slice(0, 3);
        expect(results.get(slug)?.map((other) => other.slug)).toEqual(
          expected.map((other) => other.slug),
        );
      }
    }),
    { numRuns: 100 },
  );
});
