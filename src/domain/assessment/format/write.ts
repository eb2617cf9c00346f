import { Document, isMap, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { FACTOR_IDS } from '../../aivss/factors.ts';
import {
  editionOf,
  type LayerId,
  layerOf,
  layersIn,
  type MaestroEdition,
} from '../../maestro/layers.ts';
import { idsOf } from '../../tables.ts';
import { type Group, isGroup, keysOf } from '../reading/path.ts';
import { FACT_IDS } from './facts.ts';
import { assessmentSchema } from './schema.ts';

/** The contents of an assessment file to write. The data need not be complete. */
export interface AssessmentDraft {
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown before the first layer. */
  readonly introduction?: string;
  /** Markdown of each layer, without its heading. */
  readonly layers: Readonly<Partial<Record<LayerId, string>>>;
  /** Comments of the YAML, by the path of the key beside which they are written: `threats.0.cvss-base`. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** The keys of the file in the order of the format. */
export const KEY_ORDER = idsOf(assessmentSchema.shape);

/** The order of keys in a file of an edition of MAESTRO. */
export type KeyOrder = (edition: MaestroEdition) => readonly string[];

/** The groups of the file whose keys have an order, and that order. */
export const GROUP_ORDERS: Readonly<Record<string, KeyOrder>> = {
  factors: () => FACTOR_IDS,
  facts: () => FACT_IDS,
  layers: layersIn,
};

/** Longest line of the YAML; text beyond it is folded. */
const LINE_WIDTH = 100;

/** Writes an assessment file: keys in the order of the format, without those that have no value, then a section for each layer. */
export function writeAssessment(draft: AssessmentDraft): string {
  const head = writeData(draft);
  const edition = editionOf(draft.data.maestro);
  const body = [
    ...(draft.introduction ? [draft.introduction.trim()] : []),
    ...layersIn(edition).map(
      (id) => `## ${layerOf(id, edition).name}\n\n${(draft.layers[id] ?? '').trim()}`,
    ),
  ].join('\n\n');
  return `---\n${head}---\n\n${body.trimEnd()}\n`;
}

/** The YAML of the data, or of a part of them. */
export function writeData({ data, comments = {} }: Omit<AssessmentDraft, 'layers'>): string {
  const document = new Document(ordered(data));
  fold(document);
  for (const [path, comment] of Object.entries(comments)) annotate(document, path, comment);
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

function ordered(data: AssessmentDraft['data']): Record<string, unknown> {
  const inOrder = byOrder(data, KEY_ORDER);
  const edition = editionOf(data.maestro);
  return Object.fromEntries(
    Object.entries(inOrder).map(([key, value]) => {
      const order = GROUP_ORDERS[key];
      return [key, order && isGroup(value) ? byOrder(value, order(edition)) : value];
    }),
  );
}

/** The same entries, the known keys first and in order. */
const byOrder = (data: Group, order: readonly string[]) => ({
  ...Object.fromEntries(order.filter((key) => key in data).map((key) => [key, data[key]])),
  ...data,
});

/** Long text is folded; short lists, and factors without a reason, stand on one line. */
function fold(document: Document): void {
  visit(document, {
    Scalar: (_, node: Scalar) => {
      if (typeof node.value === 'string' && node.value.length > 70 && isProse(node.value)) {
        node.type = 'BLOCK_FOLDED';
      }
    },
    Map: (_, node) => {
      if (node.has('score') && !node.has('reason')) node.flow = true;
    },
    Seq: (_, node) => {
      const short = node.items.every((item) => isScalar(item) && String(item.value).length <= 30);
      if (short && node.items.length <= 6) node.flow = true;
    },
  });
}

/** Whether a text can be folded: it has one line and spaces to break at, unlike an address. */
const isProse = (text: string): boolean => text.includes(' ') && !text.includes('\n');

/** Puts a comment after a value, or below the key of a list or a group. */
function annotate(document: Document, path: string, comment: string): void {
  const node = document.getIn(keysOf(path), true);
  const text = comment.replaceAll(/^/gm, ' ');
  if (isScalar(node)) node.comment = text;
  else if (isMap(node) || isSeq(node)) node.commentBefore = text;
}
