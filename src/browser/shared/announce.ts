import { element } from './elements.ts';

/** How long a reader rests before words are read aloud, in milliseconds: nobody wants to hear an answer to each letter. */
const REST = 700;

const region = element('p', 'visually-hidden');
region.role = 'status';
document.body.append(region);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has a screen reader say something, unless there is something newer to say after a rest. */
export function announce(words: string): void {
  clearTimeout(timer);
  // It would not say the same words a second time.
  region.textContent = '';
  timer = setTimeout(() => region.append(words), REST);
}
