import { THREAT_STATUSES, type ThreatStatus } from '../../domain/assessment/format/vocabulary.ts';

/** The status of a threat; undefined for an open one, since that goes without saying. */
export const statusLabel = (status: ThreatStatus | null | undefined): string | undefined =>
  !status || status === 'open' ? undefined : THREAT_STATUSES[status].label;

/** `Claude Code · Fixed` */
export const withStatus = (words: string, status: ThreatStatus | undefined): string =>
  [words, statusLabel(status) ?? []].flat().join(' · ');
