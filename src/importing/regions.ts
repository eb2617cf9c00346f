import { isEntry } from './entries.ts';
import { readHeading } from './layer-headings.ts';
import { isBlank, type Line } from './lines.ts';

/** A page in its three parts. A part that is not there has no lines. */
export interface Regions {
  /** Title, score and summary, with the navigation above them. */
  readonly head: readonly Line[];
  /** What gives numbers by name. */
  readonly numbers: readonly Line[];
  readonly layers: readonly Line[];
  /** Whether the sentence is there with which a page ends. */
  readonly ends: boolean;
  /** Where a second page begins in the same text, if one does. */
  readonly second: Line | undefined;
}

export const TITLE = /^(.*\S)\s*\p{Pd}\s*agentic threat model(.*)$/iu;
const RATIONALE = /^(?:OWASP )?AIVSS score rationale\b/i;
const METHOD = /^Scored with the canonical\b/i;
const LAYERS_TITLE = /^MAESTRO 7-layer threat model\b/i;
const LAYERS_NOTE = /^Per-layer threats for this agent\b/i;
const FORMULA = /^AIVSS\s*=/;
const CREDIT = /^MAESTRO\s*\p{Pd}/iu;
/** How the lines begin that frame the texts on layers. A page that was cut may end within one of them. */
const FRAMES = ['MAESTRO 7-layer threat model', 'MAESTRO —', 'Per-layer threats for this agent'];
const CUT_HEADING = /^L[1-7]? ?·?$/;

/** Divides a page at its headings; where they are missing, at what stands below them. */
export function regionsOf(page: readonly Line[]): Regions {
  const titles = page.filter(({ text }) => TITLE.test(text));
  const second = titles[1];
  const lines = withoutCutFrame(second ? page.slice(0, page.indexOf(second)) : page);
  const first = (...tests: readonly ((line: Line) => boolean)[]): number => {
    const found = tests.map((test) => lines.findIndex(test)).find((index) => index >= 0);
    return found ?? lines.length;
  };
  const matches = (pattern: RegExp) => (line: Line) => pattern.test(line.text);
  const end = first(matches(CREDIT));
  const isLayer = ({ text }: Line): boolean => readHeading(text)?.number !== undefined;
  const layers = first(matches(LAYERS_TITLE), matches(LAYERS_NOTE), isLayer, matches(METHOD));
  const numbers = first(matches(RATIONALE), ({ text }) => FORMULA.test(text) || isEntry(text));
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
