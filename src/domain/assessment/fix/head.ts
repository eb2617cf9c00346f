import { applyEdits, type Edit, type Fix, fixesOf } from './edit.ts';
import { keyOrder, ORDERS } from './key-order.ts';
import { retiredIds } from './retired-ids.ts';
import { isSound, keepsMeaning } from './same-data.ts';
import {
  blanksAtLineEnds,
  neededQuotes,
  oddCharacters,
  shortNumbers,
  smartQuotes,
  TAB_STEPS,
} from './yaml-values.ts';

type Step = (yaml: string) => Edit[];

/** Steps that may make data readable: one list for each width that a tab may have. */
const REPAIRS: readonly (readonly Step[])[] = TAB_STEPS.map((tabs) => [
  tabs,
  oddCharacters,
  smartQuotes,
  neededQuotes,
]);

/** Steps on readable data, each made only if the data keep their meaning. */
const TIDYING: readonly Step[] = [smartQuotes, oddCharacters, blanksAtLineEnds, shortNumbers];
/** How often corrections are made: one of them may make another possible. */
const ROUNDS = 4;

/**
 * Fixes the data of a file.
 *
 * @param yaml with the line ends of Unix
 * @param firstLine the line of the file on which it begins
 * @param corrections gives the values that are wrong in readable data and have one right value
 */
export function fixHead(yaml: string, firstLine: number, corrections: Step) {
  const repaired = isSound(yaml) ? { text: yaml, fixes: [] } : repair(yaml, firstLine);
  if (!repaired) return { text: yaml, fixes: [] };
  let { text } = repaired;
  const fixes: Fix[] = [...repaired.fixes];
  const apply = (step: Step, isRight: typeof keepsMeaning): boolean => {
    const edits = step(text);
    const next = applyEdits(text, edits);
    if (edits.length === 0 || !isRight(text, next)) return false;
    fixes.push(...fixesOf(text, edits, firstLine));
    text = next;
    return true;
  };
  for (const step of TIDYING) apply(step, keepsMeaning);
  for (let round = 0; round < ROUNDS && apply(corrections, (_, next) => isSound(next)); round += 1);
  // Lines move last, so that the places of other fixes hold. Each move is of one group.
  for (const _ of ORDERS) if (!apply(keyOrder, keepsMeaning)) break;
  // Not held to `keepsMeaning`: the successor of an id is another value.
  if (isSound(text)) apply(retiredIds, (_, next) => isSound(next));
  return { text, fixes };
}

/** Makes all repairs; undefined where the data are still not readable. */
function repair(yaml: string, firstLine: number) {
  const repaired = REPAIRS.map((steps) => {
    let text = yaml;
    const fixes: Fix[] = [];
    for (const step of steps) {
      const edits = step(text);
      fixes.push(...fixesOf(text, edits, firstLine));
      text = applyEdits(text, edits);
    }
    return { text, fixes };
  });
  return repaired.find(({ text, fixes }) => fixes.length > 0 && isSound(text));
}
