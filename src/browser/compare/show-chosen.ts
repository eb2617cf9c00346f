import { LETTERS } from '../../views/compare/overlay.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { say } from '../../words/say.ts';
import { button, element, link } from '../shared/elements.ts';
import { marker } from './parts.ts';

interface ChosenAgent {
  readonly slug: string;
  /** Undefined until it is loaded. */
  readonly name: string | undefined;
  /** Its place among the compared agents; undefined where it could not be loaded. */
  readonly place: number | undefined;
}

/** What can be done with a chosen agent. */
export const ACTION_IDS = ['left', 'remove'] as const;
export type Action = (typeof ACTION_IDS)[number];

/** Shows the chosen agents with their buttons, and gives the focus back to the button that had it. */
export function showChosen(list: HTMLElement, agents: readonly ChosenAgent[]): void {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? activeElement.dataset.key : undefined;
  list.replaceChildren(...agents.map((agent, index) => itemOf(agent, index)));
  if (focused === undefined) return;
  const [action] = focused.split(' ');
  const focusTarget =
    list.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`) ??
    list.querySelector<HTMLElement>(`[data-action="${action}"]`) ??
    list.parentElement?.querySelector<HTMLElement>('input');
  focusTarget?.focus();
}

function itemOf({ slug, name, place }: ChosenAgent, index: number): HTMLLIElement {
  const label = name ?? slug;
  const letter = place === undefined ? undefined : LETTERS[place];
  return element(
    'li',
    '',
    ...(letter ? [marker(letter)] : []),
    name ? link(agentPath(slug), name) : element('span', 'muted', slug),
    element(
      'span',
      '',
      ...(index > 0
        ? [actionButton('left', slug, '←', say('Move {shown} to the left', { shown: label }))]
        : []),
      actionButton('remove', slug, '×', say('Remove {shown}', { shown: label })),
    ),
  );
}

function actionButton(
  action: Action,
  slug: string,
  sign: string,
  label: string,
): HTMLButtonElement {
  const created = button(sign);
  created.ariaLabel = label;
  Object.assign(created.dataset, { action, slug, key: `${action} ${slug}` });
  return created;
}
