import { fold } from '../../names.ts';

/** Letters of other scripts beside the Latin ones that they look like. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o' },
  ...{ р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd' },
  // Greek
  ...{ α: 'a', β: 'b', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' },
};

/** A name without case, punctuation, accents and look-alike letters. */
export function foldName(name: string): string {
  const plain = fold(name);
  const latin = [...plain].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  return latin.replace(/[^\p{L}\p{N}]+/gu, '') || plain;
}
