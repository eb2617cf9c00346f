import { type Agent, type Catalogue, newest } from './catalogue.ts';

export interface FirstLists {
  /** Every agent, where they are few. */
  readonly all?: readonly Agent[];
  readonly severe?: readonly Agent[];
  readonly newest?: readonly Agent[];
}

/**
 * Which agents to show first. A small catalogue is shown whole. Two lists that would mostly have the same agents are
 * one: the most severe.
 *
 * @param size how many agents a list has
 */
export function firstLists(catalogue: Catalogue, size: number): FirstLists {
  const { agents } = catalogue;
  if (agents.length <= size) return { all: agents };
  const severe = agents.filter(({ band }) => band).slice(0, size);
  const latest = newest(catalogue, size);
  const others = latest.filter((agent) => !severe.includes(agent)).length;
  return others * 2 > size ? { severe, newest: latest } : { severe };
}
