import { itemAt } from '../domain/lookup.ts';
import type { ListingEntry } from './entries.ts';
import type { ReadPart, Unread } from './listing.ts';
import { meantLabel, type NamedNumber, numberNamed } from './names.ts';
import { decimals, readNumber, whyRefused } from './numbers.ts';

type Values<K extends NamedNumber['kind']> = Partial<
  Record<Extract<NamedNumber, { kind: K }>['id'], number>
>;

export interface NamedValues {
  readonly figures: Values<'figure'>;
  readonly factors: Values<'factor'>;
  /** Everything that has a number on the page, refused ones included. */
  readonly seen: ReadonlySet<NamedNumber['id']>;
}

/**
 * The numbers of a page by what they are for. A name with two different numbers gets none, as either could be right.
 *
 * @param cutAfter the last line of a page that was cut, where a number may have lost digits
 */
export function readValues(
  entries: readonly ListingEntry[],
  cutAfter: number | undefined,
): ReadPart<NamedValues> {
  const judged = entries.map((entry) => judgeEntry(entry, cutAfter));
  const unread = judged.flatMap(({ problem }) => problem ?? []);
  const byId = Map.groupBy(
    judged.flatMap(({ value }) => value ?? []),
    ({ named }) => named.id,
  );
  const figures: Values<'figure'> = {};
  const factors: Values<'factor'> = {};
  for (const values of byId.values()) {
    const { named, number } = itemAt(values, 0);
    const others = values.filter((value) => value.number !== number);
    if (others.length > 0) unread.push(contradiction(values));
    else if (named.kind === 'figure') figures[named.id] = number;
    else factors[named.id] = number;
  }
  const seen = new Set(entries.flatMap(({ name }) => numberNamed(name)?.id ?? []));
  return { read: { figures, factors, seen }, unread };
}

interface Value {
  readonly named: NamedNumber;
  readonly number: number;
  readonly entry: ListingEntry;
}

interface Judged {
  readonly value?: Value;
  readonly problem?: Unread;
}

function judgeEntry(entry: ListingEntry, cutAfter: number | undefined): Judged {
  const { name, value, line } = entry;
  const namedNumber = numberNamed(name);
  if (!namedNumber) {
    const meant = meantLabel(name);
    const guess = meant ? ` Is it "${meant}"?` : '';
    return { problem: { line, what: `"${name}" ${value} is none of the ten factors.${guess}` } };
  }
  const number = readNumber(value);
  if (number === undefined) {
    return { problem: { line, what: `${namedNumber.label}: "${value}" is not a plain number.` } };
  }
  const why = whyRefused(number, namedNumber.range);
  if (why) return { problem: { line, what: `${namedNumber.label}: ${value} ${why}.` } };
  if (line === cutAfter && entry.endsLine && decimals(value) < 2) {
    const what = `${namedNumber.label}: the page ends at "${value}", so that digits may be lost.`;
    return { problem: { line, what } };
  }
  return { value: { named: namedNumber, number, entry } };
}

function contradiction(values: readonly Value[]): Unread {
  const first = itemAt(values, 0);
  const written = values.map(({ entry }) => `${entry.value} (line ${entry.line})`).join(' and ');
  return {
    line: first.entry.line,
    what: `${first.named.label} appears more than once, as ${written}: none was taken over.`,
  };
}
