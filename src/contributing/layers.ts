import { closest } from '../domain/closest.ts';
import {
  LAYER_TAG_IDS,
  LAYERS,
  type LayerId,
  layerOfHeading,
  layersIn,
} from '../domain/maestro/layers.ts';
import { isOneOf } from '../domain/tables.ts';
import type { AnswerPart } from './answer-parts.ts';

/** A line that names a layer, as in `## Foundation Models (uncertain)`. The tag stands there, so that nobody overlooks it. */
interface LayerHeading {
  readonly layer: LayerId;
  /** Undefined where it has none. */
  readonly tag: string | undefined;
  /** The layer as the line spells it, where that is wrong. */
  readonly misspelt?: string;
}

/** Reads headings of level 2 with their tags, and the texts below them. */
export function readFormLayers(text: string): readonly AnswerPart[] {
  let missing = layersIn();
  let current = '';
  const early: string[] = [];
  const untagged: LayerId[] = [];
  const parts = text.split('\n').flatMap((line): AnswerPart[] => {
    const heading = headingIn(line, missing);
    if (heading) {
      const { layer, tag, misspelt } = heading;
      current = layer;
      missing = missing.filter((id) => id !== layer);
      if (tag === undefined) untagged.push(layer);
      return [
        ...(misspelt === undefined ? [] : [misspeltLayer(misspelt, layer)]),
        ...(tag === undefined ? [] : [[`layers.${layer}`, tag] as const]),
      ];
    }
    if (current !== '') return [[`texts.${current}`, line]];
    if (line.trim() !== '') early.push(line);
    return [];
  });
  return [
    ...early.slice(0, 1).map(textBeforeLayers),
    ...(untagged.length > 0 ? [withoutTag(untagged)] : []),
    ...parts,
    // Where there is no heading at all, one problem is enough.
    ...(current === '' && early.length > 0
      ? []
      : missing.map((id) => missingLayer(LAYERS[id].name))),
  ];
}

/** @param missing the layers that have no heading yet: of these, a heading need not have the right form */
function headingIn(line: string, missing: readonly LayerId[]): LayerHeading | undefined {
  const [, signs = '', rest = ''] = /^(\*\*|#{0,6})([^#].*)$/.exec(line.trim()) ?? [];
  const { name, tag } = splitTag(rest.replaceAll('**', '').trim());
  const layer = layerOfHeading(name);
  const isTagged = isOneOf(LAYER_TAG_IDS, tag);
  if (layer) {
    const isRight = signs === '##' && tag !== undefined;
    return isRight || (missing.includes(layer) && (isTagged || signs !== ''))
      ? { layer, tag }
      : undefined;
  }
  if (signs !== '##' || !isTagged) return undefined;
  const names = missing.map((id) => LAYERS[id].name);
  const near = layerOfHeading(closest(name, names) ?? '');
  return near && { layer: near, tag, misspelt: name };
}

/** The tag at the end of a line, in brackets or behind a sign, and what stands before it. */
function splitTag(words: string): { name: string; tag?: string } {
  const at = words.endsWith(')') ? words.lastIndexOf('(') : -1;
  if (at >= 0) return { name: words.slice(0, at).trim(), tag: words.slice(at + 1, -1) };
  const tag = LAYER_TAG_IDS.find((id) => words.endsWith(` ${id}`));
  if (tag === undefined) return { name: words };
  return {
    name: words
      .slice(0, -tag.length)
      .trim()
      .replace(/ ?[:–—-]$/, ''),
    tag,
  };
}

const textBeforeLayers = (line: string): AnswerPart => ({
  message: `This text stands before the first layer: "${line.trim()}".`,
  help: `Write below a heading with its tag: ## ${LAYERS['foundation-models'].name} (uncertain).`,
});

const withoutTag = (layers: readonly LayerId[]): AnswerPart => {
  const names = layers.map((id) => LAYERS[id].name);
  return {
    message: `No tag stands behind ${names.join(', ')}.`,
    help: `Write it in brackets: ## ${names[0]} (uncertain).`,
  };
};

const misspeltLayer = (name: string, layer: LayerId): AnswerPart => ({
  message: `"${name}" is not one of the seven layers.`,
  help: `Did you mean "${LAYERS[layer].name}"?`,
});

const missingLayer = (name: string): AnswerPart => ({
  message: `${name} is missing.`,
  help: `Write its heading with a tag, and text below it: ## ${name} (uncertain).`,
});
