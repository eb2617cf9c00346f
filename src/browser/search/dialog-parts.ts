import { say } from '../../words/say.ts';
import { button, element } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';

/** Makes the search dialog and its parts. */
export function dialogParts() {
  const field = element('input', '');
  Object.assign(field, {
    type: 'search',
    name: 'q',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: false,
    placeholder: say('An agent, a threat, a word'),
    enterKeyHint: 'go',
    maxLength: 200,
    ariaLabel: say('Search for'),
    ariaExpanded: 'false',
    ariaAutoComplete: 'list',
  });
  field.autocapitalize = 'off';
  field.setAttribute('aria-controls', 'search-options');
  const close = button(say('Close'));
  const form = element('form', 'search-box', field, close);
  form.action = pageHref('/search/');
  const status = element('p', 'search-status small muted');
  status.role = 'status';
  const list = element('div', 'search-options');
  Object.assign(list, { id: 'search-options', role: 'listbox', ariaLabel: say('Results') });
  const start = element('div', 'search-start small');
  const keys = element(
    'p',
    'search-keys muted',
    element('kbd', '', '↑'),
    element('kbd', '', '↓'),
    say(' to choose, '),
    element('kbd', '', 'Enter'),
    say(' to open, '),
    element('kbd', '', 'Esc'),
    say(' to close'),
  );
  const dialog = element('dialog', 'search-dialog screen-only', form, status, list, start, keys);
  dialog.ariaLabel = say('Search');
  return { dialog, form, field, close, status, list, start };
}
