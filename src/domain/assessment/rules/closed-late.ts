import type { RootContent } from 'mdast';
import { type LayerId, layerOfHeading } from '../../maestro/layers.ts';
import { onceEach } from '../../once-each.ts';
import type { Range } from '../../position.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { unclosedBlock } from './unclosed.ts';

/** A code block that is closed too late, as it contains the heading of a layer that has no section. */
interface BlockClosedLate {
  /** The line that opens it. */
  readonly opening: Range;
  /** What would close it. */
  readonly closing: string;
  /** The first heading that it includes, as written. */
  readonly heading: string;
  /** The layers whose headings it includes. */
  readonly layers: readonly LayerId[];
}

const FENCED = /^((`{3,}|~{3,}).*)\n/;
const HEADING = /^ {0,3}(##[ \t]+(\S.*?))[ \t]*$/gm;

function closedLateAt(node: RootContent, file: AssessmentFile): BlockClosedLate[] {
  if (node.type !== 'code' || node === unclosedBlock(file)?.node) return [];
  const [start, end] = rangeOf(node);
  const [, opening, closing] = FENCED.exec(file.text.slice(start, end)) ?? [];
  if (!opening || !closing) return [];
  const included = [...node.value.matchAll(HEADING)].flatMap(([, heading = '', name = '']) => {
    const layer = layerOfHeading(name.replace(/[ \t]#+$/, ''), file.edition);
    const hasSection = file.body.sections.some((section) => section.layer === layer);
    return layer && !hasSection ? [{ heading, layer }] : [];
  });
  const [first] = included;
  if (!first) return [];
  const range: Range = [start, start + opening.trimEnd().length];
  const layers = included.map(({ layer }) => layer);
  return [{ opening: range, closing, heading: first.heading, layers }];
}

export const blocksClosedLate = onceEach((file: AssessmentFile): readonly BlockClosedLate[] =>
  file.body.tree.children.flatMap((node) => closedLateAt(node, file)),
);
