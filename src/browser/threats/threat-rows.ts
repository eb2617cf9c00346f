import type { CompactThreat, ThreatsJson } from '../../presentation/threats/threats-json.ts';

const CORE_RISK = 'core-risk/';

/** Makes rows like those that the page was built with. */
export class ThreatRows {
  readonly #data: ThreatsJson;
  readonly #badges: readonly HTMLElement[];
  readonly #base: string;

  /**
   * @param badges one of each band, in order, without a score
   * @param base path of the site, with a slash at the end
   */
  constructor(data: ThreatsJson, badges: readonly HTMLElement[], base: string) {
    this.#data = data;
    this.#badges = badges;
    this.#base = base;
  }

  render(threats: readonly CompactThreat[]): HTMLTableRowElement[] {
    return threats.map((threat) => this.#row(threat));
  }

  #row([agent, id, title, band, score, layer, subjects]: CompactThreat): HTMLTableRowElement {
    const [slug = '', name = ''] = this.#data.agents[agent] ?? [];
    const [layerId = '', code = '', layerName = ''] = this.#data.layers[layer] ?? [];
    const entries = subjects.flatMap((index) => {
      const subject = this.#data.subjects[index];
      return subject ? [subject] : [];
    });
    const row = document.createElement('tr');
    row.append(
      cell('th', 'title', this.#link(`agents/${slug}/#threat-${id}`, title)),
      cell('td', 'agent', this.#link(`agents/${slug}/`, name)),
      cell('td', 'band', this.#badge(band, score)),
      cell('td', 'place', this.#link(`layers/${layerId}/`, `${code} ${layerName}`)),
      cell(
        'td',
        'risk',
        ...entries.filter(isRisk).map(([path, label]) => this.#subject(path, label)),
      ),
      cell(
        'td',
        'ids',
        ...entries
          .filter((entry) => !isRisk(entry))
          .map(([path, label, full]) => this.#subject(path, label, full)),
      ),
    );
    return row;
  }

  #subject(path: string, label: string, title?: string): HTMLAnchorElement {
    const link = this.#link(`threats/${path}/`, label);
    if (title) link.title = title;
    return link;
  }

  #link(path: string, text: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `${this.#base}${path}`;
    link.textContent = text;
    return link;
  }

  #badge(band: number, score: string | null): HTMLElement {
    const badge = this.#badges[band]?.cloneNode(true) as HTMLElement;
    if (score === null) return badge;
    const number = document.createElement('span');
    number.textContent = score;
    badge.append(number);
    return badge;
  }
}

const isRisk = ([path]: readonly [string, string, string]): boolean => path.startsWith(CORE_RISK);

function cell(name: 'td' | 'th', className: string, ...content: Node[]): HTMLTableCellElement {
  const element = document.createElement(name);
  if (name === 'th') element.scope = 'row';
  element.className = className;
  element.append(...content);
  return element;
}
