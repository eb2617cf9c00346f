import { closest } from '../../closest.ts';
import { type LayerId, layerOf, layersIn } from '../../maestro/layers.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/read-file.ts';
import { walk } from '../reading/walk.ts';
import { ODD_SPACE } from '../rules/markdown/odd-space.ts';
import type { Edit } from './edit.ts';

/** What can be mended in the Markdown without a doubt. */

/** Headings of layers in the form of the format. */
export function headingEdits(file: AssessmentFile): Edit[] {
  const { body, edition } = file;
  const { sections } = body;
  return sections.flatMap((section, index): Edit[] => {
    const layer = section.layer ?? meant(file, index);
    if (layer === undefined || section.heading === layerOf(layer, edition).name) return [];
    const replacement = `## ${layerOf(layer, edition).name}`;
    return [
      {
        range: section.headingRange,
        replacement,
        rule: section.layer ? 'format/heading' : 'layers/unknown-heading',
        message: `Wrote the heading "${section.heading}" as "${replacement}".`,
      },
    ];
  });
}

/** The layer that a misspelt heading names: it is near in spelling, missing in the file, and belongs just here. */
function meant({ body, edition }: AssessmentFile, index: number): LayerId | undefined {
  const { sections } = body;
  const layers = layersIn(edition).map((id) => layerOf(id, edition));
  const heading = sections[index]?.heading ?? '';
  const name = closest(
    heading,
    layers.map((layer) => layer.name),
  );
  const layer = layers.find((one) => one.name === name);
  if (!layer || Math.abs(heading.length - layer.name.length) > 3) return undefined;
  if (sections.some((section) => section.layer === layer.id)) return undefined;
  const numbers = [sections[index - 1], sections[index + 1]].map((section) =>
    section?.layer ? layerOf(section.layer, edition).number : undefined,
  );
  const { id, number } = layer;
  const fits =
    (numbers[0] ?? number - 1) === number - 1 && (numbers[1] ?? number + 1) === number + 1;
  return fits ? id : undefined;
}

const BLANKS_AT_END = /(?<![ \t])[ \t]+(?=\r?(?:\n|$))/g;

/** Blanks at the end of lines. Two of them inside a paragraph are a line break, and in code they are content. */
export function trailingBlanks(file: AssessmentFile): Edit[] {
  const kept = [...walk(file.body.tree)]
    .filter(({ node }) => ['code', 'html', 'inlineCode'].includes(node.type))
    .map(({ node }) => rangeOf(node));
  const bodyStart = file.markdown.length - file.markdown.trimStart().length;
  return [...file.markdown.matchAll(BLANKS_AT_END)].flatMap(({ 0: blanks, index }) => {
    const end = index + blanks.length;
    if (index < bodyStart || kept.some(([from, to]) => from <= index && end <= to)) return [];
    const isEmptyLine = index === 0 || file.markdown[index - 1] === '\n';
    const next = /^\r?(?:\n|$)[ \t]*([^\r\n]?)/.exec(file.markdown.slice(end))?.[1];
    const isBreak = / {2}$/.test(blanks) && !isEmptyLine && next !== '' && next !== undefined;
    if (isBreak) return [];
    return {
      range: [index, end] as const,
      replacement: '',
      rule: 'format/trailing-space',
      message: 'Removed spaces at the end of the line.',
    };
  });
}

/** Spaces that only look like one, after the mark of a heading or an entry. */
export const oddSpaces = (file: AssessmentFile): Edit[] =>
  [...file.markdown.matchAll(ODD_SPACE)].map(({ 1: mark = '', index }) => ({
    range: [index + mark.length, index + mark.length + 1] as const,
    replacement: ' ',
    rule: 'markdown/odd-space',
    message: `Wrote an ordinary space after "${mark.trim()}".`,
  }));
