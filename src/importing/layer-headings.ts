import { LAYERS, type LayerId, layerOfHeading, layersIn } from '../domain/maestro/layers.ts';

/** A heading of a layer as a rich page prints it: `L1 · Foundation Models⚠ not certain from listing`. */
export interface Heading {
  readonly layer: LayerId;
  /** Undefined where only the words name the layer. */
  readonly number: number | undefined;
  readonly mark: 'mapped' | 'uncertain' | undefined;
  /** What stands on the same line after the heading. */
  readonly rest: string;
  /** Whether number and words name different layers; the number then counts. */
  readonly contradicts: boolean;
}

const NUMBERED = /^L([1-7])\s*[·:.\p{Pd}]\s*(.*)$/u;
/** The sign, the words or both; the words may be cut short after the sign. */
const MARK =
  /\s*(?:(⚠)\uFE0F?\s*(?:not certain from (?:the )?listing|[a-z ]*$)?|(✓)\uFE0F?\s*(?:mapped|[a-z]*$)?|(not certain from (?:the )?listing)|(mapped)$)/iu;
/** Longest heading, without its mark. Sentences about a layer are longer. */
const WORDS_MAX = 50;

/** @returns undefined where a line is no heading of a layer */
export function readHeading(text: string): Heading | undefined {
  const [, digit, after] = NUMBERED.exec(text) ?? [undefined, undefined, text];
  const mark = MARK.exec(after);
  const words = mark ? after.slice(0, mark.index) : after;
  if (words.length > WORDS_MAX) return undefined;
  const namedLayer = layerOfHeading(words);
  const layer = digit === undefined ? namedLayer : layersIn()[Number(digit) - 1];
  if (layer === undefined) return undefined;
  return {
    layer,
    number: digit === undefined ? undefined : LAYERS[layer].number,
    mark: mark ? (mark[1] || mark[3] ? 'uncertain' : 'mapped') : undefined,
    rest: mark ? after.slice(mark.index + mark[0].length).trim() : '',
    contradicts: namedLayer !== undefined && namedLayer !== layer,
  };
}

/** Several layers on one line become several lines. */
export const splitAtHeadings = (text: string): string[] =>
  text.split(/(?<=\S)\s*(?=L[1-7] · \p{Lu})/u);
