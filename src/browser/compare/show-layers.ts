import { itemAt } from '../../domain/lookup.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import type { LayerRow } from '../../views/compare/layers.ts';
import { LETTERS } from '../../views/compare/overlay.ts';
import { element } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';
import { link } from '../shared/link.ts';
import { layerTag, marker } from './parts.ts';
import { verdictMark } from './show-table.ts';

/** A layer with the commentary of each agent in a column of its own. */
export function layer(row: LayerRow, agents: ComparisonView['agents']): HTMLElement {
  const heading = element(
    'h3',
    '',
    element('span', 'layer-code', row.code),
    link(row.path, row.name),
  );
  const columns = row.columns.map((column, index) => {
    const name = element('h4', '', marker(itemAt(LETTERS, index)), ` ${agents[index]?.name}`);
    return element('div', 'voice', name, layerTag(column.tag), commentary(column));
  });
  return element(
    'section',
    'layer',
    element('header', '', heading, verdictMark(row.verdict)),
    element('div', 'voices', ...columns),
  );
}

/**
 * Commentary as the build rendered and sanitised it, the same HTML as on the page of the agent. It is parsed where
 * nothing runs, and the policy of the site refuses scripts, styles and handlers whatever it says.
 */
function commentary({ html, page }: LayerRow['columns'][number]): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const note of template.content.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    note.setAttribute('href', pageHref(`${page}${note.getAttribute('href')}`));
  }
  return template.content;
}
