import { aboutValue, asList, asText, dataOf, withRemoval } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const plain = (name: unknown): string => asText(name)?.trim().toLowerCase() ?? '';

/** Aliases that repeat the name of the agent, or another alias. */
export const agentAlias: FileRule = {
  id: 'agent/alias',
  severity: 'warning',
  title: 'An alias is a different name.',
  why: 'Aliases let people find an agent under a former or short name. One that repeats the name, or another alias, adds nothing and still takes space on the page.',
  remedy: 'Remove the alias, or the whole key if it was the only one.',
  example: {
    change: ['aliases: [ExAgent]', 'aliases: [‹example agent›]'],
  },
  check(file) {
    const given = asList(dataOf(file).aliases).map((alias) => plain(alias));
    if (given.length === 0) return [];
    const name = plain(dataOf(file).name);
    return given.flatMap((alias, index) => {
      if (alias === '') return [];
      const isFirst = given.indexOf(alias) === index;
      if (alias !== name && isFirst) return [];
      const says = alias === name ? 'is the name of the agent itself' : 'is listed already';
      return [withRemoval(aboutValue(file, ['aliases', index], `This alias ${says}.`))];
    });
  },
};
