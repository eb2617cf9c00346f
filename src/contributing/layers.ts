import { LAYERS, layerOfHeading, layersIn } from '../domain/maestro/layers.ts';
import type { AnswerPart } from './answer-parts.ts';

/** `## Foundation Models (uncertain)`. The tag is part of the heading, so that nobody overlooks it. */
const HEADING = /^##\s(.+)\(([^()]*)\)$/;

/** Reads headings of level 2 with their tags, and the texts below them. */
export function readFormLayers(text: string): readonly AnswerPart[] {
  let missing = layersIn();
  let current = '';
  const parts = text.split('\n').flatMap((line): AnswerPart[] => {
    const [, name = '', tag = ''] = HEADING.exec(line.trimEnd()) ?? [];
    const layer = layerOfHeading(name.trim());
    if (layer) {
      current = layer;
      missing = missing.filter((id) => id !== layer);
      return [[`layers.${layer}`, tag]];
    }
    if (current !== '') return [[`texts.${current}`, line]];
    return line.trim() === '' ? [] : [textBeforeLayers(line)];
  });
  return [...parts, ...missing.map((id) => missingLayer(LAYERS[id].name))];
}

const textBeforeLayers = (line: string): AnswerPart => ({
  message: `This text stands before the first layer: "${line.trim()}".`,
  help: `Write below a heading with its tag: ## ${LAYERS['foundation-models'].name} (uncertain).`,
});

const missingLayer = (name: string): AnswerPart => ({
  message: `${name} is missing.`,
  help: `Write its heading with a tag, and text below it: ## ${name} (uncertain).`,
});
