import { plainText, rangeOf } from '../assessment/reading/body.ts';
import type { AssessmentFile } from '../assessment/reading/file.ts';
import { LAYER_IDS, type LayerId } from '../maestro/layers.ts';

/** A part of the prose that has changed. */
export interface TextChange {
  readonly part: LayerId | 'introduction';
  /** Length in words. */
  readonly before: number;
  readonly after: number;
}

/** Which parts of the prose differ. A change of the Markdown counts even where the words are the same. */
export function textChanges(before: AssessmentFile, after: AssessmentFile): TextChange[] {
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  return (['introduction', ...LAYER_IDS] as const).flatMap((part) => {
    const [old, now] = [partsBefore.get(part), partsAfter.get(part)];
    if (old?.markdown === now?.markdown) return [];
    return [{ part, before: old?.words ?? 0, after: now?.words ?? 0 }];
  });
}

type Nodes = AssessmentFile['body']['introduction'];

function partsOf(file: AssessmentFile) {
  const { introduction, sections } = file.body;
  const part = (content: Nodes) => ({
    markdown: markdownOf(file, content),
    words: plainText(content).match(/\S+/g)?.length ?? 0,
  });
  return new Map<TextChange['part'], ReturnType<typeof part>>([
    ['introduction', part(introduction)],
    ...sections.flatMap(({ layer, content }) =>
      layer === undefined ? [] : [[layer, part(content)] as const],
    ),
  ]);
}

function markdownOf(file: AssessmentFile, content: Nodes): string {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return '';
  return file.text.slice(rangeOf(first)[0], rangeOf(last)[1]).replaceAll('\r\n', '\n');
}
