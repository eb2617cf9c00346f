import { say } from '../../words/say.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { enhance } from '../shared/part.ts';

/** Opens what a reader takes away from the page of an agent. Code and data are loaded at the first click. */
enhance<HTMLButtonElement>('button[data-take-out]', (opener) => {
  const made = once(async () => {
    const { takeOutDialog } = await import('./take-out-dialog.ts');
    return takeOutDialog(opener.dataset.takeOut ?? '', opener.dataset.badge !== undefined);
  });
  const open = async (): Promise<void> => {
    try {
      const dialog = await made();
      sayNotLoaded(opener, '');
      dialog.showModal();
    } catch {
      sayNotLoaded(opener, say('The data of this page did not load.'), open);
    }
  };
  opener.addEventListener('click', open);
});
