import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, data, list, text } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

const plain = (name: unknown): string => text(name)?.trim().toLowerCase() ?? '';

/** Other names that are none: the name of the agent, or one that stands in the list already. */
export const agentAlias: FileRule = {
  id: 'agent/alias',
  severity: 'warning',
  title: 'An alias is another name.',
  why: 'Aliases let people find an agent under a former or a short name. One that repeats the name, or another alias, says nothing and stands on the page.',
  remedy: 'Remove the alias, or the whole key where it was the only one.',
  examples: [
    {
      change: ['aliases: [ExAgent]', 'aliases: [‹example agent›]'],
      finds:
        'aliases[0] — This alias is the name of the agent itself. | Remove the key "aliases", or name another name.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
    const given = list(data(file).aliases).map((alias) => plain(alias));
    if (given.length === 0) return [];
    const name = plain(data(file).name);
    return given.flatMap((alias, index) => {
      if (alias === '') return [];
      const isFirst = given.indexOf(alias) === index;
      if (alias !== name && isFirst) return [];
      const says = alias === name ? 'is the name of the agent itself' : 'is given already';
      const help =
        given.length > 1 ? 'Remove it.' : 'Remove the key "aliases", or name another name.';
      return [aboutValue(file, ['aliases', index], `This alias ${says}.`, help)];
    });
  },
};
