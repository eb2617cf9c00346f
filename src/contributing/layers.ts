import {
  JUDGED_TAG_IDS,
  LAYERS,
  type LayerId,
  type LayerTag,
  layerOfHeading,
  layersIn,
} from '../domain/maestro/layers.ts';
import { isOneOf } from '../domain/tables.ts';
import { allowedHelp, type FormAnswer, type FormProblem } from './answers.ts';

/** `## Foundation Models (uncertain)`. The tag stands in the heading, so that it cannot be left behind. */
const HEADING = /^##\s(.+)\(([^()]*)\)$/;

interface FormLayers {
  readonly tags: Readonly<Partial<Record<LayerId, LayerTag>>>;
  readonly texts: Readonly<Partial<Record<LayerId, string>>>;
}

/** Seven headings of level 2, each with its tag, and the text below each. */
export function readFormLayers(answer: string | undefined): FormAnswer<FormLayers> {
  const tags: Partial<Record<LayerId, LayerTag>> = {};
  const texts: Partial<Record<LayerId, string>> = {};
  const problems: FormProblem[] = [];
  let current: LayerId | undefined;
  for (const line of (answer ?? '').split('\n')) {
    const [, name, tag] = HEADING.exec(line.trimEnd()) ?? [];
    const layer = name === undefined ? undefined : layerOfHeading(name.trim());
    if (layer && tag !== undefined) {
      current = layer;
      if (isOneOf(JUDGED_TAG_IDS, tag)) tags[layer] = tag;
      else problems.push(unknownTag(layer, tag));
    } else if (current) texts[current] = `${texts[current] ?? ''}${line}\n`;
    else if (line.trim() !== '') problems.push(stray(line));
  }
  const missing = layersIn().filter(
    (id) =>
      tags[id] === undefined && !problems.some((one) => one.message.startsWith(LAYERS[id].name)),
  );
  return { value: { tags, texts }, problems: [...problems, ...missing.map(noHeading)] };
}

const unknownTag = (layer: LayerId, tag: string): FormProblem => ({
  field: 'layers',
  message: `${LAYERS[layer].name} has the tag "${tag}".`,
  help: allowedHelp(tag, JUDGED_TAG_IDS),
});

const stray = (line: string): FormProblem => ({
  field: 'layers',
  message: `This text stands before the first layer: "${line.trim()}".`,
  help: `Write below a heading with its tag: ## ${LAYERS['foundation-models'].name} (uncertain).`,
});

const noHeading = (id: LayerId): FormProblem => ({
  field: 'layers',
  message: `${LAYERS[id].name} is missing.`,
  help: `Write its heading with a tag, and text below it: ## ${LAYERS[id].name} (uncertain).`,
});
