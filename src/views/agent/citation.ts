import type { Agent } from '../../domain/catalogue.ts';
import type { NoticeId } from '../../domain/history/history.ts';
import { say } from '../../words/say.ts';
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

/** `A. Person: Threat model of Lume 0.5.3. Septet, assessed 21 November 2026, commit 0123456789ab. https://… (CC-BY-SA-4.0)` */
export function citationOf(
  { assessment: { name, subject, assessors, assessed } }: Pick<Agent, 'assessment'>,
  { site, address, license, history }: Publishing,
): string {
  const version = subject?.version ?? [];
  // A version may be words, such as "documentation of 2026-08-16".
  const what = [name, version].flat().join(/^\d/.test(`${version}`) ? ' ' : ', ');
  const who = listOf(assessors.map((one) => one.name));
  const commit = history?.notices.includes('uncommitted') ? undefined : history?.entries[0]?.commit;
  const state = [
    longDate(assessed),
    ...(commit ? [say('commit {commit}', { commit: commit.slice(0, 12) })] : []),
  ];
  const terms = license === undefined ? '' : ` (${license})`;
  return say('{who}: Threat model of {what}. {site}, assessed {state}. {address}{terms}', {
    who,
    what,
    site,
    state: state.join(', '),
    address,
    terms,
  });
}
