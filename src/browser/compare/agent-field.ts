import { agentsByName, nameToType } from '../../views/compare/names.ts';
import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';

/**
 * The field for another agent. The names are loaded when it is first used, and it suggests a few of them at a time: a
 * list of thousands would be slow.
 *
 * @param taken the slugs that are chosen already
 * @param add what to do with an agent that was named
 * @returns why nothing was added, in words
 */
export function bindAgentField(
  form: HTMLFormElement,
  taken: () => readonly string[],
  add: (slug: string) => string | undefined,
): void {
  const field = part(form, '[data-name]', HTMLInputElement);
  const list = part(form, '[data-names]');
  const answer = part(form, '[data-answer]');
  const suggest = async () => {
    const { all, suggestions } = await namedAgents().catch(() => NONE);
    const found = suggestions(field.value, taken());
    list.replaceChildren(
      ...found.map((agent) =>
        Object.assign(element('option', ''), { value: nameToType(agent, all) }),
      ),
    );
  };
  field.addEventListener('focus', suggest);
  field.addEventListener('input', () => {
    answer.textContent = '';
    suggest();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    answer.textContent = await addTyped(field.value, add);
    if (answer.textContent === '') field.value = '';
    field.focus();
  });
}

const namedAgents = once(async () => {
  const { names, slugOf, aliasesOf } = await listedAgents();
  const all = names.map((name, at) => ({ name, slug: slugOf(at), aliases: aliasesOf(at) }));
  return { all, ...agentsByName(all) };
});
const NONE = { all: [], ...agentsByName([]) };

/** Adds the agent that was typed; says why where it cannot. */
async function addTyped(typed: string, add: (slug: string) => string | undefined): Promise<string> {
  if (typed.trim() === '') return say('Type the name of an agent.');
  try {
    const agent = (await namedAgents()).agentNamed(typed);
    if (!agent)
      return say('“{typed}” is not the name of one agent. Choose one of the names offered.', {
        typed: typed.trim(),
      });
    return add(agent.slug) ?? '';
  } catch {
    return say('The list of agents could not be loaded. Check the connection and try again.');
  }
}
