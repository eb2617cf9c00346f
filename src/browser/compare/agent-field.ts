import { agentsByName, nameToType } from '../../views/compare/names.ts';
import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';

/**
 * Binds the field for another agent. It loads the names at its first use, and suggests a few of them at a time, since a
 * list of thousands would be slow.
 *
 * @param chosenSlugs gives the slugs that are chosen already
 * @param add adds an agent; returns in words why it could not
 * @returns takes back what the field complains of
 */
export function bindAgentField(
  form: HTMLFormElement,
  chosenSlugs: () => readonly string[],
  add: (slug: string) => string | undefined,
): () => void {
  const field = part(form, '[data-name]', HTMLInputElement);
  const list = part(form, '[data-names]');
  const answer = part(form, '[data-answer]');
  const complain = (words: string): void => {
    answer.textContent = words;
    field.ariaInvalid = words ? 'true' : null;
  };
  const suggest = async () => {
    const { all, suggestions } = await loadNames().catch(() => NONE);
    const suggested = suggestions(field.value, chosenSlugs());
    list.replaceChildren(
      ...suggested.map((agent) =>
        Object.assign(element('option', ''), { value: nameToType(agent, all) }),
      ),
    );
  };
  field.addEventListener('focus', suggest);
  field.addEventListener('input', () => {
    complain('');
    suggest();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = await addTyped(field.value, add);
    complain(words);
    if (words === '') field.value = '';
    field.focus();
  });
  return () => complain('');
}

const loadNames = once(async () => {
  const { names, slugOf, aliasesOf } = await listedAgents();
  const all = names.map((name, place) => ({
    name,
    slug: slugOf(place),
    aliases: aliasesOf(place),
  }));
  return { all, ...agentsByName(all) };
});
const NONE = { all: [], ...agentsByName([]) };

/** Adds the agent whose name was typed; returns in words why it could not, or nothing. */
async function addTyped(typed: string, add: (slug: string) => string | undefined): Promise<string> {
  if (typed.trim() === '') return say('Type the name of an agent.');
  try {
    const { agentNamed, suggestions } = await loadNames();
    const agent = agentNamed(typed);
    if (!agent) {
      const names = { typed: typed.trim() };
      return suggestions(typed, []).length > 0
        ? say('“{typed}” is not the name of one agent. Choose one of the names offered.', names)
        : say('No agent is called “{typed}”.', names);
    }
    return add(agent.slug) ?? '';
  } catch {
    return say('The list of agents could not be loaded. Check the connection and try again.');
  }
}
