import { equation } from '../../domain/aivss/equations/index.ts';
import type { Agent } from '../../domain/catalogue.ts';
import type { NoticeId } from '../../domain/history/history.ts';
import { say } from '../../words/say.ts';
import { badgeOf, badgeText } from '../shared/badge.ts';
import { listOf, longDate } from '../shared/format.ts';

/** Where an assessment is published, and how. */
interface Publishing {
  readonly site: string;
  /** The address of its page, as it is cited. */
  readonly address: string;
  /** SPDX id of its licence. */
  readonly license: string | undefined;
  readonly history:
    | {
        readonly entries: readonly { readonly commit: string }[];
        readonly notices: readonly NoticeId[];
      }
    | undefined;
}

/** `A. Person: Threat model of Lume 0.5.3 (High 8.9, AIVSS v0.8). Septet, assessed 21 November 2026, commit 0123456789ab. https://… (CC-BY-SA-4.0)` */
export function citationOf(
  {
    assessment: { name, subject, assessors, assessed },
    judgement: { headline },
  }: Pick<Agent, 'assessment'> & { readonly judgement: Pick<Agent['judgement'], 'headline'> },
  { site, address, license, history }: Publishing,
): string {
  const version = subject?.version ?? [];
  // A version may be words, such as "documentation of 2026-08-16".
  const what = [name, version].flat().join(/^\d/.test(`${version}`) ? ' ' : ', ');
  const verdict = [
    badgeText(badgeOf(headline)),
    headline ? equation(headline.equation).label : [],
  ].flat();
  const who = listOf(assessors.map((one) => one.name));
  const commit = history?.notices.includes('uncommitted') ? undefined : history?.entries[0]?.commit;
  const state = [
    longDate(assessed),
    ...(commit ? [say('commit {commit}', { commit: commit.slice(0, 12) })] : []),
  ];
  const terms = license === undefined ? '' : ` (${license})`;
  return say(
    '{who}: Threat model of {what} ({verdict}). {site}, assessed {state}. {address}{terms}',
    {
      who,
      what,
      verdict: verdict.join(', '),
      site,
      state: state.join(', '),
      address,
      terms,
    },
  );
}
