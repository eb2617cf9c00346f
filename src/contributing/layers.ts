import { LAYERS, layerOfHeading, layersIn } from '../domain/maestro/layers.ts';
import type { Said } from './said.ts';

/** `## Foundation Models (uncertain)`. The tag stands in the heading, so that it cannot be left behind. */
const HEADING = /^##\s(.+)\(([^()]*)\)$/;

/** Headings of level 2, each with its tag, and the text below each. */
export function readFormLayers(text: string): readonly Said[] {
  let missing = layersIn();
  let current = '';
  const said = text.split('\n').flatMap((line): Said[] => {
    const [, name = '', tag = ''] = HEADING.exec(line.trimEnd()) ?? [];
    const layer = layerOfHeading(name.trim());
    if (layer) {
      current = layer;
      missing = missing.filter((id) => id !== layer);
      return [[`layers.${layer}`, tag]];
    }
    if (current !== '') return [[`texts.${current}`, line]];
    return line.trim() === '' ? [] : [stray(line)];
  });
  return [...said, ...missing.map((id) => noHeading(LAYERS[id].name))];
}

const stray = (line: string): Said => ({
  message: `This text stands before the first layer: "${line.trim()}".`,
  help: `Write below a heading with its tag: ## ${LAYERS['foundation-models'].name} (uncertain).`,
});

const noHeading = (name: string): Said => ({
  message: `${name} is missing.`,
  help: `Write its heading with a tag, and text below it: ## ${name} (uncertain).`,
});
