import { type LayerId, layerOf } from '../../maestro/layers.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/read-file.ts';
import { walk } from '../reading/walk.ts';
import { nearestLayer } from '../rules/layer-sections.ts';
import { ODD_SPACE } from '../rules/markdown/odd-space.ts';
import type { Edit } from './edit.ts';

/** Fixes of the Markdown. */

/** Writes the headings of layers as in the format. */
export function headingEdits(file: AssessmentFile): Edit[] {
  const { body, edition } = file;
  const { sections } = body;
  return sections.flatMap((section, index): Edit[] => {
    const layer = section.layer ?? misspeltLayer(file, index);
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

/** The layer that a misspelt heading names: near in spelling, missing in the file, and with its place here. */
function misspeltLayer({ body, edition }: AssessmentFile, index: number): LayerId | undefined {
  const { sections } = body;
  const heading = sections[index]?.heading ?? '';
  const id = nearestLayer(heading, edition);
  if (!id || sections.some(({ layer }) => layer === id)) return undefined;
  const { name, number } = layerOf(id, edition);
  if (Math.abs(heading.length - name.length) > 3) return undefined;
  const fits = [-1, 1].every((step) => {
    const neighbour = sections[index + step]?.layer;
    return !neighbour || layerOf(neighbour, edition).number === number + step;
  });
  return fits ? id : undefined;
}

const BLANKS_AT_END = /(?<![ \t])[ \t]+(?=\r?(?:\n|$))/g;

/** Removes blanks at the end of lines, except line breaks (two blanks inside a paragraph) and blanks in code. */
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

/** Replaces odd spaces after the mark of a heading or an entry by ordinary ones. */
export const oddSpaces = (file: AssessmentFile): Edit[] =>
  [...file.markdown.matchAll(ODD_SPACE)].map(({ 1: mark = '', index }) => ({
    range: [index + mark.length, index + mark.length + 1] as const,
    replacement: ' ',
    rule: 'markdown/odd-space',
    message: `Wrote an ordinary space after "${mark.trim()}".`,
  }));
