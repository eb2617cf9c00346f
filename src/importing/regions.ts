import { hasNamedNumber } from './entries.ts';
import { readHeading } from './layer-headings.ts';
import { isBlank, type Line } from './lines.ts';

/** A page in its three parts, each of which may be empty. */
export interface Regions {
  /** Title, score and summary, with the navigation above them. */
  readonly head: readonly Line[];
  /** The lines with named numbers. */
  readonly numbers: readonly Line[];
  readonly layers: readonly Line[];
  /** Whether it has the sentence with which a page ends. */
  readonly ends: boolean;
  /** The line where a second page begins in the same text. */
  readonly second: Line | undefined;
}

export const TITLE = /^(.*\S)\s*\p{Pd}\s*agentic threat model(.*)$/iu;
const RATIONALE = /^(?:OWASP )?AIVSS score rationale\b/i;
const METHOD = /^Scored with the canonical\b/i;
const LAYERS_TITLE = /^MAESTRO 7-layer threat model\b/i;
const LAYERS_NOTE = /^Per-layer threats for this agent\b/i;
const FORMULA = /^AIVSS\s*=/;
const CREDIT = /^MAESTRO\s*\p{Pd}/iu;
/** The beginnings of the lines around the texts on layers. A page that was cut may end within one of them. */
const FRAMES = ['MAESTRO 7-layer threat model', 'MAESTRO —', 'Per-layer threats for this agent'];
const CUT_HEADING = /^L[1-7]? ?·?$/;

/** Divides a page at its headings; where they are missing, at the lines that usually follow them. */
export function regionsOf(page: readonly Line[]): Regions {
  const titles = page.filter(({ text }) => TITLE.test(text));
  const second = titles[1];
  const lines = withoutCutFrame(second ? page.slice(0, page.indexOf(second)) : page);
  /** Where the first of these tests that any line passes is passed first; the end of the page where none is. */
  const firstIndex = (...tests: readonly (RegExp | ((text: string) => boolean))[]): number => {
    const indices = tests.map((test) =>
      lines.findIndex(({ text }) => (test instanceof RegExp ? test.test(text) : test(text))),
    );
    return indices.find((index) => index >= 0) ?? lines.length;
  };
  const end = firstIndex(CREDIT);
  const isLayer = (text: string): boolean => readHeading(text)?.number !== undefined;
  const layers = firstIndex(LAYERS_TITLE, LAYERS_NOTE, isLayer, METHOD);
  const numbers = firstIndex(RATIONALE, (text) => FORMULA.test(text) || hasNamedNumber(text));
  const isFrame = ({ text }: Line) =>
    [LAYERS_TITLE, LAYERS_NOTE, METHOD].some((pattern) => pattern.test(text));
  return {
    head: lines.slice(0, Math.min(numbers, layers, end)),
    numbers: lines.slice(numbers, Math.min(layers, end)),
    layers: lines.slice(layers, end).filter((line) => !isFrame(line)),
    ends: end < lines.length,
    second,
  };
}

function withoutCutFrame(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex((line) => !isBlank(line));
  const { text = '' } = lines[at] ?? {};
  const isFrame = CUT_HEADING.test(text) || FRAMES.some((frame) => frame.startsWith(text));
  return text !== '' && isFrame ? lines.slice(0, at) : lines;
}
