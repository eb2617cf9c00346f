import type { AgentFile } from '../../data/api-schema.ts';
import { CONDITION_IDS, type ConditionId } from '../../domain/conditions/conditions.ts';
import { isOneOf } from '../../domain/tables.ts';
import {
  COMPARED_MAX,
  COMPARED_MIN,
  type Compared,
  comparisonQuery,
  movedLeft,
  readAddress,
} from '../../views/compare/address.ts';
import { type Asked, type Message, messagesFor } from '../../views/compare/messages.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { copyText } from '../shared/copy.ts';
import { element } from '../shared/elements.ts';
import { complaint, focusOn } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import { bindAgentField } from './agent-field.ts';
import { loadAgent } from './load-agent.ts';
import { ACTION_IDS, type Action, showChosen } from './show-chosen.ts';

const loadComparison = once(() => import('./comparison.ts'));

const withoutName = (slug: string) => ({ slug, name: undefined });

/** What a reader has changed: the agents, what is asked of them, or what is shown of the answer. */
type Change = Partial<Pick<Compared, 'slugs' | 'needs' | 'onlyDifferences'>>;

/** The comparison. What is compared stands in the address, for links and the back button. */
class CompareAgents extends HTMLElement {
  #chosen: Compared = readAddress('');
  /** Counts the questions: answers may overtake each other, and only those to the last one count. */
  #question = 0;
  #takeBackComplaint = () => {};

  connectedCallback(): void {
    this.hidden = false;
    this.#only.addEventListener('change', () =>
      this.#choose({ onlyDifferences: this.#only.checked }),
    );
    this.#part('needs').addEventListener('change', () => this.#choose({ needs: this.#ticked() }));
    this.#part('print').addEventListener('click', () => print());
    this.#part('copy').addEventListener('click', () =>
      copyText(
        part(this, '[data-markdown]', HTMLTextAreaElement),
        this.#part('copied'),
        say('Copied.'),
      ),
    );
    this.#part('chosen').addEventListener('click', (event) => this.#act(event));
    this.#takeBackComplaint = bindAgentField(
      part(this, '[data-add]', HTMLFormElement),
      () => this.#chosen.slugs,
      (slug) => this.#add(slug),
    );
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`);
  }

  get #only(): HTMLInputElement {
    return part(this, '[data-only]', HTMLInputElement);
  }

  get #needs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-needs] input')];
  }

  #ticked(): ConditionId[] {
    const ticked = this.#needs.flatMap(({ checked, value }) => (checked ? value : []));
    return CONDITION_IDS.filter((id) => ticked.includes(id));
  }

  #fromAddress(): void {
    this.#chosen = readAddress(location.search);
    this.#show();
  }

  #choose(change: Change): void {
    this.#chosen = { ...this.#chosen, ...change, ...(change.slugs && { leftOut: [] }) };
    this.#takeBackComplaint();
    history.pushState(null, '', comparisonQuery(this.#chosen) || location.pathname);
    this.#show(change);
  }

  #add(slug: string): string | undefined {
    const { slugs } = this.#chosen;
    if (slugs.includes(slug)) return say('This agent is compared already.');
    if (slugs.length >= COMPARED_MAX)
      return say('{comparedMax} agents fit side by side. Remove one to make room.', {
        comparedMax: COMPARED_MAX,
      });
    this.#choose({ slugs: [...slugs, slug] });
    return undefined;
  }

  #act({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const { action, slug = '' } = target.dataset;
    if (!isOneOf(ACTION_IDS, action)) return;
    const { slugs } = this.#chosen;
    const changed: Record<Action, () => string[]> = {
      left: () => movedLeft(slugs, slug),
      remove: () => slugs.filter((other) => other !== slug),
    };
    this.#choose({ slugs: changed[action]() });
  }

  async #show(change: Change = {}): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const { slugs, leftOut, needs, onlyDifferences } = this.#chosen;
    this.#only.checked = onlyDifferences;
    for (const box of this.#needs) box.checked = needs.some((id) => id === box.value);
    this.#part('asked').textContent = say('{needs} of {conditionIds}', {
      needs: needs.length,
      conditionIds: CONDITION_IDS.length,
    });
    this.#tell(slugs.length > 0 ? say('Loading.') : '');
    // Until their names are loaded, the agents are shown by their slugs.
    if (!this.#part('chosen').hasChildNodes()) this.#showChoice(slugs.map(withoutName), []);
    // Loads the code and the agents at the same time.
    if (slugs.length >= COMPARED_MIN) loadComparison().catch(() => {});
    const answers = await Promise.all(slugs.map(loadAgent));
    if (question !== this.#question) return;
    const agents = answers.flatMap(({ agent }) => agent ?? []);
    const now = slugs.map((slug, index) => answers[index]?.agent?.slug ?? slug);
    if (now.some((slug, index) => slug !== slugs[index])) return this.#rename(now);
    const asked = slugs.map((slug, index) => ({
      slug,
      name: answers[index]?.agent?.name,
      outcome: answers[index]?.outcome ?? 'unreachable',
    }));
    this.#showChoice(asked, agents);
    this.#showMessages(messagesFor(asked, leftOut));
    await this.#showComparison(agents, change);
  }

  /** Puts the slugs that agents have now into the address. */
  #rename(slugs: readonly string[]): Promise<void> {
    this.#chosen = { ...this.#chosen, slugs: [...new Set(slugs)] };
    history.replaceState(null, '', comparisonQuery(this.#chosen));
    return this.#show();
  }

  #showChoice(asked: readonly Pick<Asked, 'slug' | 'name'>[], agents: readonly AgentFile[]): void {
    showChosen(
      this.#part('chosen'),
      asked.map(({ slug, name }) => {
        const place = agents.findIndex((agent) => agent.slug === slug);
        return { slug, name, place: place < 0 ? undefined : place };
      }),
    );
    this.#part('example').hidden = asked.length > 0;
  }

  #showMessages(messages: readonly Message[]): void {
    const shown = messages.map(({ text, kind }) => {
      if (kind === 'next') return element('p', '', text);
      return complaint(text, kind === 'retry' ? () => this.#show() : undefined);
    });
    const list = this.#part('messages');
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...shown);
    // The button that was pressed is gone: the focus goes to what takes its place.
    if (hadFocus) focusOn(list.querySelector('button') ?? this.#part('status'));
  }

  /** Shows the state of the comparison, and has a screen reader say it, or the result of a change. */
  #tell(words: string, result = words): void {
    this.#part('status').textContent = words;
    announce(result);
  }

  async #showComparison(agents: readonly AgentFile[], change: Change): Promise<void> {
    const question = this.#question;
    const comparison =
      agents.length >= COMPARED_MIN && (await loadComparison().catch(() => undefined));
    if (question !== this.#question) return;
    this.#part('comparison').hidden = !comparison;
    this.#tell(
      comparison === undefined ? say('The comparison could not be loaded. Reload the page.') : '',
    );
    document.title = say('Compare agents · {site}', { site: this.dataset.site });
    if (!comparison) return;
    const { names, summary, tallies, rows } = comparison.compareOnPage(this, agents, this.#chosen);
    document.title = say('{names} compared · {site}', { names, site: this.dataset.site });
    const result = change.needs ? tallies : change.onlyDifferences === undefined ? summary : rows;
    this.#tell(summary, result);
  }
}

customElements.define('compare-agents', CompareAgents);
