import { BAND_IDS, BANDS, type BandId } from '../domain/aivss/bands.ts';
import type { Printed } from '../domain/assessment/printed-comment.ts';
import { isBlank, type Line } from './lines.ts';
import type { ReadPart, Unread } from './listing.ts';
import { NUMBER_LIKE, readNumber, whyRefused } from './numbers.ts';
import { TITLE } from './regions.ts';

/** The part of a page above its numbers. */
interface Head {
  readonly name: string | undefined;
  readonly summary: string | undefined;
  readonly printed: Pick<Printed, 'score' | 'band'>;
  /** Whether it has something that only rich pages have. */
  readonly isRich: boolean;
}

const BACK_LINK = /^←\s*(\S.*)$/u;
/** `9.6AIVSS 9.6 · Critical` */
const SCORE = new RegExp(
  `^(${NUMBER_LIKE})?\\s*AIVSS\\s+(${NUMBER_LIKE})(?:\\s*[·•|\\p{Pd}]\\s*(\\p{L}*))?$`,
  'iu',
);

export function readHead(lines: readonly Line[]): ReadPart<Head> {
  const at = lines.findIndex(({ text }) => TITLE.test(text));
  const back = lines.findIndex(({ text }) => BACK_LINK.test(text));
  const [, title, afterTitle = ''] = TITLE.exec(lines[at]?.text ?? '') ?? [];
  const [, linkedName] = BACK_LINK.exec(lines[back]?.text ?? '') ?? [];
  // After a title, some savers add the name of the site; anything else is the next line, run together.
  const joined = /^\s*[|·\p{Pd}]/u.test(afterTitle) ? '' : afterTitle.trim();
  const below = [
    ...(joined === '' ? [] : [{ number: lines[at]?.number ?? 1, text: joined }]),
    ...lines.slice(Math.max(at, at < 0 ? back : at) + 1),
  ].filter((line) => !isBlank(line) && !BACK_LINK.test(line.text));
  const scoreLine = below.find(({ text }) => SCORE.test(text));
  const printed = readScore(scoreLine);
  const isNumber = ({ text }: Line) => readNumber(text) !== undefined;
  const summary = below.filter((line) => line !== scoreLine && !(scoreLine && isNumber(line)));
  return {
    read: {
      name: title ?? linkedName,
      summary: summary.map(({ text }) => text).join(' ') || undefined,
      printed: printed.read,
      isRich: scoreLine !== undefined || back >= 0,
    },
    unread: printed.unread,
  };
}

function readScore(line: Line | undefined): ReadPart<Pick<Printed, 'score' | 'band'>> {
  if (!line) return { read: {}, unread: [] };
  const [, first, second = '', word] = SCORE.exec(line.text) ?? [];
  const score = readNumber(second);
  const band = BAND_IDS.find((id) => BANDS[id].label.toLowerCase() === word?.toLowerCase());
  const why = whyScoreRefused(score, first);
  const unread: Unread[] = [];
  if (why) unread.push({ line: line.number, what: `The printed score "${second}" ${why}.` });
  if (!band) unread.push({ line: line.number, what: `"${line.text}" names no band.` });
  return { read: scoreOf(why ? undefined : score, band), unread };
}

function whyScoreRefused(score: number | undefined, first: string | undefined) {
  if (score === undefined) return 'is not a plain number';
  if (first !== undefined && readNumber(first) !== score) return `stands beside "${first}"`;
  return whyRefused(score, { from: 0, to: 10, step: 0.1 });
}

const scoreOf = (score: number | undefined, band: BandId | undefined) => ({
  ...(score !== undefined && { score }),
  ...(band && { band }),
});
