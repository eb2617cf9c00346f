import type { AgentFile } from '../../data/exports/agent-file.ts';
import { EXPORT_IDS, EXPORTS, type ExportId } from '../../data/exports/index.ts';
import {
  LIBRARY_QUESTION_IDS,
  LIBRARY_QUESTIONS,
} from '../../data/exports/threat-model-library.ts';
import { badgeMarkdown, shieldsBadge } from '../../views/agent/badge-markdown.ts';
import { say } from '../../words/say.ts';
import { download } from '../agents/download.ts';
import { adopt } from '../shared/adopt.ts';
import { copyText } from '../shared/copy.ts';
import { button, element } from '../shared/elements.ts';
import { loadJson } from '../shared/load-json.ts';
import styles from './take-out.css?inline';

adopt(styles);

/**
 * A dialog with what a reader takes away from the page of an agent: a citation, a badge and files in formats of others. All
 * of it is made here of the agent's JSON.
 *
 * @param path of the JSON below the base
 * @param hasBadge whether this site has a badge for each agent
 */
export async function takeOutDialog(path: string, hasBadge: boolean): Promise<HTMLDialogElement> {
  const agent = await loadJson<AgentFile>(path);
  const json = document.querySelector<HTMLLinkElement>('link[type="application/json"]')?.href ?? '';
  const close = button(say('Close'));
  const picture = hasBadge ? `${agent.page}badge.svg` : shieldsBadge(json);
  const heading = element('h2', '', say('Cite or export {name}', { name: agent.name }));
  heading.id = 'take-out';
  const dialog = element(
    'dialog',
    'take-out',
    element('header', '', heading, close),
    copied(say('Citation'), document.querySelector('[data-citation]')?.textContent ?? ''),
    copied(say('Badge for a README'), badgeMarkdown(agent, picture)),
    element('h3', '', say('Files')),
    element('ul', 'ruled spread', ...EXPORT_IDS.map((id) => fileRow(id, agent, json))),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  return dialog;
}

/** A text that is shown, with a button that copies it. */
function copied(label: string, text: string): HTMLElement {
  const field = element('textarea', '', text);
  Object.assign(field, { rows: 2, readOnly: true });
  const status = element('span', 'small');
  status.role = 'status';
  const copy = button(say('Copy'));
  copy.ariaLabel = say('Copy: {label}', { label });
  copy.addEventListener('click', () => copyText(field, status, say('Copied.')));
  return element('div', '', element('label', '', label, field), copy, ' ', status);
}

function fileRow(id: ExportId, agent: AgentFile, json: string): HTMLElement {
  const { label, use } = EXPORTS[id];
  const status = element('span', 'small');
  status.role = 'status';
  const take = button(say('Download'));
  take.ariaLabel = say('Download {label}', { label });
  const words = element('span', '', label, ' ', element('span', 'small muted', use));
  const form = element(
    'form',
    '',
    words,
    ...(id === 'threat-model-library' ? questions() : []),
    take,
    status,
  );
  take.type = 'submit';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = Object.fromEntries(
      [...new FormData(form)].map(([name, answer]) => [name, String(answer)]),
    );
    const made = EXPORTS[id].make({ agent, json, answers });
    status.textContent = 'why' in made ? made.why : '';
    if ('document' in made) {
      const text = JSON.stringify(made.document, null, 2);
      download(`${agent.slug}.${id}.json`, 'application/json', text);
    }
  });
  return element('li', '', form);
}

/** What the Threat Model Library asks: a field for each question, none of them answered. */
const questions = (): HTMLElement[] =>
  LIBRARY_QUESTION_IDS.map((id) => {
    const { question, answers } = LIBRARY_QUESTIONS[id];
    const open = element('option', '', say('Choose …'));
    open.value = '';
    const options = answers.map((answer) => {
      const option = element('option', '', answer.replaceAll('_', ' '));
      option.value = answer;
      return option;
    });
    const choice = element('select', '', open, ...options);
    Object.assign(choice, { name: id, required: true });
    return element('label', 'small', question, choice);
  });
