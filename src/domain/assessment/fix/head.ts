import { applyEdits, type Edit, type Fix, placed } from './edit.ts';
import { keyOrder, ORDERS } from './key-order.ts';
import { retiredIds } from './retired-ids.ts';
import { isSound, keepsMeaning } from './same-data.ts';
import {
  neededQuotes,
  numbers,
  oddCharacters,
  smartQuotes,
  TABS,
  trailing,
} from './yaml-values.ts';

type Step = (yaml: string) => Edit[];

/** What keeps data from being read, for each width of a tab. */
const REPAIRS: readonly (readonly Step[])[] = TABS.map((tabs) => [
  tabs,
  oddCharacters,
  smartQuotes,
  neededQuotes,
]);

/** What is tried on data that can be read, as long as it keeps their meaning. */
const HABITS: readonly Step[] = [smartQuotes, oddCharacters, trailing, numbers];
/** One correction may show what another is to be. */
const ROUNDS = 4;

/**
 * Mends the data of a file.
 *
 * @param yaml with the line ends of Unix
 * @param firstLine the line of the file on which it begins
 * @param corrections what is wrong in data that can be read, and has one right value
 */
export function fixedHead(yaml: string, firstLine: number, corrections: Step) {
  const repaired = isSound(yaml) ? { text: yaml, fixes: [] } : repair(yaml, firstLine);
  if (!repaired) return { text: yaml, fixes: [] };
  let { text } = repaired;
  const fixes: Fix[] = [...repaired.fixes];
  const apply = (step: Step, isRight: typeof keepsMeaning): boolean => {
    const edits = step(text);
    const next = applyEdits(text, edits);
    if (edits.length === 0 || !isRight(text, next)) return false;
    fixes.push(...placed(text, edits, firstLine));
    text = next;
    return true;
  };
  for (const step of HABITS) apply(step, keepsMeaning);
  for (let round = 0; round < ROUNDS && apply(corrections, (_, next) => isSound(next)); round += 1);
  // Moves come last, so that places hold; each is of one group.
  for (const _ of ORDERS) if (!apply(keyOrder, keepsMeaning)) break;
  // What took the place of an id is another value, and what was meant.
  if (isSound(text)) apply(retiredIds, (_, next) => isSound(next));
  return { text, fixes };
}

/** All repairs together; undefined where they do not make the data readable. */
function repair(yaml: string, firstLine: number) {
  const repaired = REPAIRS.map((steps) => {
    let text = yaml;
    const fixes: Fix[] = [];
    for (const step of steps) {
      const edits = step(text);
      fixes.push(...placed(text, edits, firstLine));
      text = applyEdits(text, edits);
    }
    return { text, fixes };
  });
  return repaired.find(({ text, fixes }) => fixes.length > 0 && isSound(text));
}
