import { itemAt } from '../../domain/lookup.ts';
import type { LayerId } from '../../domain/maestro/layers.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import type { LayerRow } from '../../views/compare/layers.ts';
import { LETTERS } from '../../views/compare/overlay.ts';
import { say } from '../../words/say.ts';
import { element, link } from '../shared/elements.ts';
import { watchScrollAreas } from '../shared/scroll-areas.ts';
import { layerTag, marker } from './parts.ts';
import { proseOf } from './prose.ts';
import { verdictMark } from './show-table.ts';

/** A layer with the commentary of each agent in a column of its own. */
export function layer(row: LayerRow, agents: ComparisonView['agents']): HTMLElement {
  const heading = element(
    'h3',
    '',
    element('span', 'layer-code', row.code),
    ' ',
    link(row.path, row.name),
  );
  const columns = row.columns.map((column, index) => {
    const name = element('h4', '', marker(itemAt(LETTERS, index)), ` ${agents[index]?.name}`);
    const content = column.tag
      ? [layerTag(column.tag), commentary(column.page, row.id)]
      : [element('p', 'small', say('Its edition of MAESTRO has no such layer.'))];
    return element('div', 'voice', name, ...content);
  });
  return element(
    'section',
    'layer',
    element('header', '', heading, verdictMark(row.verdict)),
    element('div', 'voices', ...columns),
  );
}

/** An element that gets the commentary when the page of the agent has loaded. */
function commentary(page: string, layerId: LayerId): HTMLElement {
  const container = element('div', '');
  proseOf(page, layerId).then((prose) => {
    const address = link(`${page}#${layerId}`, say('On the page of the agent'));
    container.replaceChildren(...(prose ?? [element('p', 'small', address)]));
    watchScrollAreas(container);
  });
  return container;
}
