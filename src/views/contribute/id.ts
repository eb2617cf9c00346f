import { toSlug } from '../../domain/slug.ts';

const SMALL_WORD = /^(?:a|an|the)-/;
const ID_MAX = 32;

/** A short id from a title, different from those that are taken. */
export function newId(title: string, list: string, taken: ReadonlySet<string>): string {
  const words = toSlug(title).replace(SMALL_WORD, '').split('-');
  let id = words.shift() ?? '';
  for (const word of words) {
    if (id.length + word.length + 1 > ID_MAX) break;
    id += `-${word}`;
  }
  const wanted = id || list.replace(/s$/, '');
  for (let number = 2, free = wanted; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${wanted}-${number}`;
  }
}
