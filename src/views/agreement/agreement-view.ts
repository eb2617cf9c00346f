import {
  type Agreement,
  agreementOf,
  ENOUGH,
  NEARLY_ALL,
  RELIABLE,
  TENTATIVE,
  VERDICTS,
} from '../../domain/agreement/agreement.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { Catalogue, OpinionRecord } from '../../domain/catalogue.ts';
import { compareNames } from '../../domain/names.ts';
import { say } from '../../words/say.ts';
import { count, listOf, longDate } from '../shared/format.ts';
import { opinionsPath } from '../shared/paths.ts';

const isImported = ({ opinion }: OpinionRecord): boolean =>
  opinion.assessors.some(({ kind }) => kind === 'imported');

/** Listings are counted apart: they are written from descriptions, so a difference from one means something else. */
const GROUPS = [
  {
    id: 'assessors',
    title: say('Assessors'),
    text: say(
      'Each judged from sources of their own choice or, where the opinion says so, from the same ones without sight of the first assessment. Assessors who follow the same guide agree more often than others would.',
    ),
    counts: (record: OpinionRecord) => !isImported(record),
  },
  {
    id: 'listings',
    title: say('Listings of other catalogues'),
    text: say(
      'Values taken over from other catalogues, which rest on short descriptions. They are counted apart: a difference does not show that a question is hard.',
    ),
    counts: isImported,
  },
] as const;

/** How far assessors agree, for each group that has opinions. */
export const agreementGroups = (catalogue: Catalogue, equation: EquationId) =>
  GROUPS.map(({ id, title, text, counts }) => {
    const { factors, metrics } = agreementOf(catalogue.agents, equation, counts);
    const tables = [
      { head: say('Factor'), rows: factors },
      { head: say('Judgement of a threat'), rows: metrics },
    ].map(({ head, rows }) => ({
      head,
      rows: rows.filter(({ judged }) => judged > 0).map(agreementRow),
    }));
    return {
      id,
      title,
      text,
      tables: tables.filter(({ rows }) => rows.length > 0),
      /** A sentence on where assessors often differ. */
      taste: tasteOf([...factors, ...metrics]),
      opinions: opinionRows(catalogue, counts),
    };
  }).filter(({ opinions }) => opinions.length > 0);

/** The terms of the tables with their meanings. */
export const AGREEMENT_TERMS = [
  [say('Judged twice'), say('Agents, or threats, that two or more assessors have judged.')],
  [say('Alike'), say('Pairs of assessors who gave the same value.')],
  [
    say('Within a step'),
    say(
      'Pairs whose values are next to each other: 0 and 0.5 of a factor, Network and Adjacent of a metric.',
    ),
  ],
  [
    say('Alpha'),
    say(
      'Krippendorff’s alpha for ordinal data, with its 95 % interval: 1 where all agree, 0 where they agree no more than by chance. From {reliable} on, values can be relied on; below {tentative}, assessors often differ, unless {value} of 100 pairs are alike: where values hardly vary, alpha is low for a single difference. With fewer than {enough} things judged twice there are too few to say.',
      {
        reliable: RELIABLE,
        tentative: TENTATIVE.toFixed(3),
        value: NEARLY_ALL * 100,
        enough: ENOUGH,
      },
    ),
  ],
] as const;

function agreementRow({ id, label, judged, pairs, exact, near, alpha, verdict }: Agreement) {
  const share = (of: number): string => say('{of} of {pairs}', { of, pairs });
  const interval =
    alpha?.interval &&
    say(' ({from} to {to})', {
      from: fixed(alpha.interval.from),
      to: fixed(alpha.interval.to),
    });
  return {
    id,
    label,
    judged: String(judged),
    exact: share(exact),
    near: share(near),
    alpha: alpha ? `${fixed(alpha.alpha)}${interval ?? ''}` : 'n.a.',
    says: VERDICTS[verdict],
  };
}

const fixed = (number: number): string => number.toFixed(2).replace('-', '−');

function tasteOf(all: readonly Agreement[]): string {
  const enough = all.filter(({ verdict }) => verdict !== 'too-few');
  if (enough.length === 0) {
    return say(
      'Nothing has been judged twice often enough to say where assessors often differ: that takes {enough} agents or threats.',
      { enough: ENOUGH },
    );
  }
  const differing = enough.filter(({ verdict }) => verdict === 'taste').map(({ label }) => label);
  return differing.length === 0
    ? say('Assessors do not often differ on any judgement that was made often enough.')
    : say('Assessors often differ on {differing}.', { differing: listOf(differing) });
}

const opinionRows = ({ agents }: Catalogue, counts: (opinion: OpinionRecord) => boolean) =>
  agents
    .toSorted((a, b) => compareNames(a.assessment.name, b.assessment.name))
    .flatMap(({ slug, assessment, opinions }) =>
      opinions.filter(counts).map(({ slug: assessor, opinion }) => ({
        agent: assessment.name,
        path: `${opinionsPath(slug)}#opinion-${assessor}`,
        by: listOf(opinion.assessors.map(({ name }) => name)),
        assessed: longDate(opinion.assessed),
        judged: [
          count(Object.keys(opinion.factors ?? {}).length, say('factor'), say('factors')),
          count(opinion.threats?.length ?? 0, say('threat'), say('threats')),
        ].join(', '),
      })),
    );
