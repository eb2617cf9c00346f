import { say } from '../../words/say.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { enhance } from '../shared/part.ts';

/** Opens the dialog "Cite or export" of an agent. Its code and data are loaded at the first click. */
enhance<HTMLButtonElement>('button[data-take-out]', (opener) => {
  const loadDialog = once(async () => {
    const { takeOutDialog } = await import('./take-out-dialog.ts');
    return takeOutDialog(opener.dataset.takeOut ?? '', opener.dataset.badge !== undefined);
  });
  const open = async (): Promise<void> => {
    try {
      const dialog = await loadDialog();
      sayNotLoaded(opener, '');
      dialog.showModal();
    } catch {
      sayNotLoaded(opener, say('The data of this page did not load.'), open);
    }
  };
  opener.addEventListener('click', open);
});
