import { LAYERS, type LayerId, layersIn } from '../domain/maestro/layers.ts';
import { readEntries } from './entries.ts';
import { readHead } from './head.ts';
import { readLayers } from './layers.ts';
import { isBlank, type Line, linesOfPage } from './lines.ts';
import type { Figures, Listing, Unread } from './listing.ts';
import { missingNumbers, withOneTenth } from './missing.ts';
import { type Regions, regionsOf } from './regions.ts';
import { type NamedValues, readValues } from './values.ts';

/** The result of reading a page. Without a listing, the text is no page of the catalogue or says too little. */
export interface ListingReading {
  readonly listing?: Listing;
  readonly unread: readonly Unread[];
}

/** Reads the text of a page, in either form, whole or cut short. Never throws and never guesses. */
export function readListing(page: string): ListingReading {
  const lines = linesOfPage(page);
  const regions = regionsOf(lines);
  const lastLine = lines.findLast((line) => !isBlank(line));
  const parts = readParts(regions, lastLine);
  const { name } = parts.head.read;
  if (name === undefined || !hasContent(parts)) return { unread: [whyNoListing(name)] };
  const end = endOf(regions.ends, lastLine, parts.layers.read.layers);
  const listing = listingOf(name, parts, end);
  const { head, entries, values, tenth, layers } = parts;
  const unread = [
    ...(regions.second ? [secondPageAt(regions.second)] : []),
    ...(listing.summary === undefined ? [{ what: 'The summary is missing.' }] : []),
    ...[head, entries, values, tenth].flatMap((part) => part.unread),
    ...missingNumbers(listing, values.read.seen),
    ...layers.unread,
    ...end.unread,
  ];
  return {
    listing,
    unread: sortByLine(
      unread.map((part) => (end.isWhole || part.line ? part : { ...part, isCut: true })),
    ),
  };
}

/** What each part of a page says. */
function readParts({ head, numbers, layers, ends }: Regions, lastLine: Line | undefined) {
  const entries = readEntries(numbers);
  const values = readValues(entries.read, ends ? undefined : lastLine?.number);
  return {
    head: readHead(head),
    entries,
    values,
    tenth: withOneTenth(values.read.factors),
    layers: readLayers(layers, ends),
  };
}
type Parts = ReturnType<typeof readParts>;

const hasContent = ({ values, layers }: Parts): boolean =>
  Object.keys(values.read.factors).length > 0 ||
  hasFigure(values.read) ||
  layersIn().some((id) => layers.read.layers[id].text !== undefined);

function listingOf(name: string, { head, values, tenth, layers }: Parts, end: End): Listing {
  const { summary, printed, isRich } = head.read;
  return {
    form: isRich || layers.read.isRich || hasFigure(values.read) ? 'rich' : 'plain',
    whole: end.isWhole,
    name,
    summary,
    figures: figuresOf(values.read.figures, printed),
    factors: tenth.read,
    layers: end.cutIn ? withEllipsis(layers.read.layers, end.cutIn) : layers.read.layers,
  };
}

const whyNoListing = (name: string | undefined): Unread => ({
  what:
    name === undefined
      ? 'This is no page of the catalogue: it has no title "… — agentic threat model" and no link back.'
      : `Nothing but the name "${name}" could be read.`,
});

const secondPageAt = ({ number }: Line): Unread => ({
  line: number,
  what: 'A second page begins here: only the first was read. Put each page into a file of its own.',
});

const hasFigure = ({ figures }: NamedValues): boolean => Object.keys(figures).length > 0;

function figuresOf(
  { aars, factorSum, ...inputs }: NamedValues['figures'],
  printed: Figures['printed'],
): Figures {
  return {
    ...inputs,
    printed: {
      ...printed,
      ...(aars !== undefined && { aars }),
      ...(factorSum !== undefined && { factorSum }),
    },
  };
}

/** Whether a page is whole; if not, in which text it was cut. */
interface End {
  readonly isWhole: boolean;
  readonly cutIn?: LayerId;
  readonly unread: readonly Unread[];
}

function endOf(ends: boolean, lastLine: Line | undefined, layers: Listing['layers']): End {
  if (ends) return { isWhole: true, unread: [] };
  const last = layersIn().findLast((id) => layers[id].text !== undefined);
  if (!last) return { isWhole: false, unread: [] };
  const isFinished = /[.!?…]["'”’)\]]*$/u.test(layers[last].text ?? '');
  const isWhole = isFinished && layersIn().every((id) => layers[id].text !== undefined);
  if (isFinished) return { isWhole, unread: [] };
  const what = `The page ends within the text on ${LAYERS[last].name}.`;
  return {
    isWhole,
    cutIn: last,
    unread: [{ ...(lastLine && { line: lastLine.number }), what, isCut: true }],
  };
}

/** Marks the sentence that was cut. */
const withEllipsis = (layers: Listing['layers'], cut: LayerId): Listing['layers'] => ({
  ...layers,
  [cut]: { ...layers[cut], text: `${layers[cut].text} …` },
});

/** By line; those without a line come last. */
const sortByLine = (unread: readonly Unread[]): Unread[] =>
  unread.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
