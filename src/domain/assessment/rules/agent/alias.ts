import { aboutValue, asList, asText, dataOf, withRemoval } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const inLowerCase = (name: unknown): string => asText(name)?.trim().toLowerCase() ?? '';

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
    const aliases = asList(dataOf(file).aliases).map((alias) => inLowerCase(alias));
    const name = inLowerCase(dataOf(file).name);
    return aliases.flatMap((alias, index) => {
      const isFirst = aliases.indexOf(alias) === index;
      if (alias === '' || (alias !== name && isFirst)) return [];
      const what = alias === name ? 'is the name of the agent itself' : 'is listed already';
      return withRemoval(aboutValue(file, ['aliases', index], `This alias ${what}.`));
    });
  },
};
