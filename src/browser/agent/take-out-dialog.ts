import type { AgentFile } from '../../data/api-schema.ts';
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
 * The dialog "Cite or export": a citation, a badge, and files in the formats of other tools. All of them are made in the
 * browser from the agent's JSON.
 *
 * @param path of the JSON below the base
 * @param hasBadge whether this site has a badge for each agent
 */
export async function takeOutDialog(path: string, hasBadge: boolean): Promise<HTMLDialogElement> {
  const agent = await loadJson<AgentFile>(path);
  const json = document.querySelector<HTMLLinkElement>('link[type="application/json"]')?.href ?? '';
  const close = button(say('Close'), () => dialog.close());
  const picture = hasBadge ? `${agent.page}badge.svg` : shieldsBadge(json);
  const heading = element('h2', 'bare', say('Cite or export {name}', { name: agent.name }));
  heading.id = 'take-out';
  const dialog = element(
    'dialog',
    'take-out',
    element('header', '', heading, close),
    textToCopy(say('Citation'), document.querySelector('[data-citation]')?.textContent ?? ''),
    textToCopy(say('Badge for a README'), badgeMarkdown(agent, picture)),
    element('h3', '', say('Files')),
    element('ul', 'ruled spread', ...EXPORT_IDS.map((id) => fileRow(id, agent, json))),
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  return dialog;
}

/** A text with a button that copies it. */
function textToCopy(label: string, text: string): HTMLElement {
  const field = element('textarea', '', text);
  Object.assign(field, { rows: 2, readOnly: true });
  const status = element('span', 'small');
  status.role = 'status';
  const copy = button(say('Copy'), () => copyText(field, status, say('Copied.')));
  copy.ariaLabel = say('Copy: {label}', { label });
  return element('div', '', element('label', '', label, field), copy, ' ', status);
}

function fileRow(id: ExportId, agent: AgentFile, json: string): HTMLElement {
  const { label, use } = EXPORTS[id];
  const status = element('span', 'small');
  status.role = 'status';
  const submit = button(say('Download'));
  submit.ariaLabel = say('Download {label}', { label });
  const words = element('span', '', label, ' ', element('span', 'small muted', use));
  const form = element(
    'form',
    '',
    words,
    ...(id === 'threat-model-library' ? questions() : []),
    submit,
    status,
  );
  submit.type = 'submit';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = Object.fromEntries(
      [...new FormData(form)].map(([name, answer]) => [name, String(answer)]),
    );
    const result = EXPORTS[id].make({ agent, json, answers });
    status.textContent = 'why' in result ? result.why : '';
    if ('document' in result) {
      const text = JSON.stringify(result.document, null, 2);
      download(`${agent.slug}.${id}.json`, 'application/json', text);
    }
  });
  return element('li', '', form);
}

/** A menu for each question of the Threat Model Library, with no answer chosen. */
const questions = (): HTMLElement[] =>
  LIBRARY_QUESTION_IDS.map((id) => {
    const { question, answers } = LIBRARY_QUESTIONS[id];
    const unanswered = element('option', '', say('Choose …'));
    unanswered.value = '';
    const options = answers.map((answer) => {
      const option = element('option', '', answer.replaceAll('_', ' '));
      option.value = answer;
      return option;
    });
    const menu = element('select', '', unanswered, ...options);
    Object.assign(menu, { name: id, required: true });
    return element('label', 'small', question, menu);
  });
