import { expect, test } from 'vitest';
import type { Opinion } from '../../domain/assessment/format/opinion-schema.ts';
import { assemble } from '../../domain/catalogue.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { agreementGroups } from './agreement-view.ts';

const opinion = (name: string, kind: 'person' | 'imported', score: number) => {
  const data: Opinion = {
    assessed: '2026-11-22',
    assessors: [{ name, kind }],
    basis: 'documentation',
    sources: [{ id: 'docs', title: 'Docs', url: 'https://example.org/', accessed: '2026-11-21' }],
    factors: { 'dynamic-identity': score },
  };
  return { slug: name, path: `opinions/x/${name}.md`, opinion: data };
};
const catalogueOf = (scores: readonly (readonly [number, number])[]) =>
  assemble(
    scores.map(([here, there], index) => ({
      ...record(`agent-${index}`, { data: { factors: factorsWith({ 'dynamic-identity': here }) } }),
      opinions: [opinion('b', 'person', there)],
    })),
    '0.8',
  );

test('without opinions there is nothing to show', () => {
  expect(agreementGroups(assemble([record('a')], '0.8'), '0.8')).toEqual([]);
});

test('few judgements are counted, and the verdict is that they are too few', () => {
  const [group] = agreementGroups(catalogueOf([[0.5, 1]]), '0.8');
  expect(group?.tables.map(({ head }) => head)).toEqual(['Factor']);
  expect(group?.tables[0]?.rows.find(({ id }) => id === 'dynamic-identity')).toEqual({
    id: 'dynamic-identity',
    label: 'Dynamic Identity',
    judged: '1',
    exact: '0 of 1',
    near: '1 of 1',
    alpha: 'n.a.',
    says: 'Too few to say.',
  });
  expect(group?.taste).toMatch(/^Nothing has been judged twice often enough/);
  expect(group?.opinions).toEqual([
    {
      agent: 'agent-0',
      path: '/agents/agent-0/opinions/#opinion-b',
      by: 'b',
      assessed: '22 November 2026',
      judged: '1 factor, 0 threats',
    },
  ]);
});

test('with enough judgements, what assessors often differ on is named', () => {
  const torn = Array.from({ length: 12 }, (_, index) => [index % 2, (index + 1) % 2] as const);
  const [group] = agreementGroups(catalogueOf(torn), '0.8');
  expect(group?.taste).toBe('Assessors often differ on Dynamic Identity.');
  const row = group?.tables[0]?.rows.find(({ id }) => id === 'dynamic-identity');
  expect(row?.alpha).toMatch(/^−0\.92 \(/);
});

test('listings are counted apart', () => {
  const one = {
    ...record('a'),
    opinions: [opinion('l', 'imported', 0), opinion('p', 'person', 0)],
  };
  const groups = agreementGroups(assemble([one], '0.8'), '0.8');
  expect(groups.map(({ id, opinions }) => [id, opinions.map(({ by }) => by)])).toEqual([
    ['assessors', ['p']],
    ['listings', ['l']],
  ]);
});
