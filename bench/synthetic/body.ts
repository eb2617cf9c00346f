import type { Assessment } from '../../src/domain/assessment/format/schema.ts';
import { LAYERS, type LayerId, layersIn } from '../../src/domain/maestro/layers.ts';
import type { Chance } from './chance.ts';
import { passage, sentence } from './prose.ts';

/** The Markdown of an invented assessment: an introduction and seven sections. */
export function body({ layers, sources }: Assessment, chance: Chance): string {
  const notes: string[] = [];
  const sections = layersIn().map((id) => {
    const text =
      layers[id] === 'not-applicable'
        ? `There is no such layer here. ${sentence(chance)}`
        : `${passage(chance, chance.between(2, 5))}\n\n${closing(id)}`;
    return `## ${LAYERS[id].name}\n\n${text}`;
  });
  return `${[passage(chance, chance.between(1, 3)), ...sections, ...notes].join('\n\n')}\n`;

  /** Ends a section plainly, with a link, or with a footnote. */
  function closing(id: LayerId): string {
    const { url } = chance.pick(sources);
    if (chance.percent(30)) return `${sentence(chance)} See the [documentation](${url}).`;
    if (chance.percent(15))
      return `${sentence(chance)} The [essay](../layers/${id}.mdx) says more.`;
    if (chance.percent(20)) {
      notes.push(`[^${notes.length + 1}]: ${sentence(chance)}`);
      return `${sentence(chance)}[^${notes.length}]`;
    }
    return sentence(chance);
  }
}
