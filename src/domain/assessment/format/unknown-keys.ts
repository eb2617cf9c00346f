import { closest } from '../../closest.ts';
import type { Mistake } from '../../diagnostic.ts';
import { toSlug } from '../../slug.ts';
import { CURLY, oddHelp } from '../reading/odd-characters.ts';
import { type Path, valueAtPath } from '../reading/path.ts';
import { isGlued, meantKey } from './misspelt.ts';
import { COLON_IN_TEXT, layerOfCode } from './schema-help.ts';
import { type Issue, pathOf } from './schema-issue.ts';
import { knownKeys } from './schema-shape.ts';
import type { SchemaProblem } from './schema-words.ts';

/** A key that the format does not know, and the places (with dots) of those that it was meant for. */
interface UnknownKey {
  readonly problem: SchemaProblem;
  readonly meant: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** The group in which a key stands. */
interface Here {
  readonly parent: Path;
  readonly group: Data;
  readonly known: readonly string[];
  /** The schema of the whole file. */
  readonly schema: unknown;
}

/** What is said of a key: in its own words, or in those that fit most. */
interface Said extends Partial<Pick<Mistake, 'message'>>, Pick<Mistake, 'help'> {
  readonly meant?: readonly Path[];
  /** What is certain to have been meant, and where what it replaces begins. */
  readonly certain?: Pick<SchemaProblem, 'meant' | 'from'>;
}

export function unknownKeys(issue: Issue, data: unknown, schema: unknown): UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = pathOf(issue);
  const here = { parent, group: groupAt(data, parent), known: knownKeys(parent, schema), schema };
  return wholeKeys(issue.keys, here.group).map((key) => {
    const { message, help, meant = [], certain } = said(key, here);
    return {
      problem: {
        kind: 'unknown-key',
        path: [...parent, key],
        message: message ?? `There is no key "${key}" here.`,
        help,
        ...certain,
      },
      meant: meant.map((path) => path.join('.')),
    };
  });
}

const said = (key: string, here: Here): Said =>
  decimalComma(key, here) ??
  mergeKey(key, here) ??
  oddKey(key, here) ??
  keyOfGroup(key, here) ??
  misspelt(key, here);

/** Without the pieces between the commas of one text, where its end is there: a key with a curly quote. */
const wholeKeys = (keys: readonly string[], group: Data): readonly string[] =>
  keys.some((key) => CURLY.test(key))
    ? keys.filter((key) => CURLY.test(key) || group[key] !== null)
    : keys;

/** A key with a sign in it that was meant as one of YAML; a comma between curly quotes ends a text all the same. */
function oddKey(key: string, { parent, known }: Here): Said | undefined {
  const help = oddHelp(key);
  if (help === undefined) return undefined;
  const [word] = /[\w-]+/.exec(key) ?? [];
  return {
    help: CURLY.test(key) ? `${help} A comma ends text without plain quotes around it.` : help,
    meant: known.filter((name) => name === word).map((name) => [...parent, name]),
  };
}

/** A factor, a fact or a layer that begins in the first column, where the keys of the whole file do. */
function keyOfGroup(key: string, { parent, schema }: Here): Said | undefined {
  const group = ['factors', 'facts', 'layers'].find((name) =>
    knownKeys([name], schema).includes(key),
  );
  if (parent.length > 0 || group === undefined) return undefined;
  const help = `It belongs below "${group}": indent it like the keys there.`;
  return { help, meant: [[group, key]] };
}

/** In a group in braces a comma ends a value: "{ score: 0,5 }" is a score of 0 and a key "5". */
function decimalComma(key: string, { parent, group }: Here): Said | undefined {
  if (!/^\d+$/.test(key) || group[key] !== null) return undefined;
  const isWhole = Number.isInteger(group.score);
  const number = `${isWhole ? group.score : 0}.${key}`;
  return {
    message: `A comma ends the number before "${key}".`,
    help: `Write it with a decimal point: ${number}.`,
    ...(isWhole && { certain: { meant: Number(number), from: [...parent, 'score'] } }),
  };
}

const mergeKey = (key: string, { parent, known }: Here): Said | undefined =>
  key === '<<'
    ? {
        message: 'The merge key "<<" copies keys from another group.',
        help: 'Write out the keys themselves.',
        meant: known.map((name) => [...parent, name]),
      }
    : undefined;

/** What follows from the judgements, under the names that people give it. */
const COMPUTED =
  /^(?:(?:aivss|cvss|risk|overall|final|headline)[-_ ]?)?(?:scores?|bands?|rank|rating|severity)$|^(?:aivss|headline|overall|factor[-_]?sum)$/i;
const NEVER_WRITTEN = 'Scores are computed, never written. Remove this line.';

function misspelt(key: string, { parent, group, known }: Here): Said {
  if (COMPUTED.test(key)) return { help: NEVER_WRITTEN };
  const ofCode = layerOfCode(key, known);
  const guess = meantKey(
    ofCode ?? key,
    known.filter((name) => !Object.hasOwn(group, name)),
  );
  if (guess) {
    const help = isGlued(key, guess)
      ? `Put a colon and a space after "${guess}".`
      : `Did you mean "${guess}"?`;
    const isSpelling = toSlug(key) === guess || ofCode === guess;
    return { help, meant: [[...parent, guess]], ...(isSpelling && { certain: { meant: guess } }) };
  }
  // No key of the format has a blank in it: a group of this alone is a text.
  if (key.includes(' ') && Object.keys(group).length === 1) {
    return { help: COLON_IN_TEXT, meant: known.map((name) => [...parent, name]) };
  }
  const double = closest(key, known);
  return {
    help: double
      ? `Remove it; "${double}" is already there.`
      : `The keys here are ${known.join(', ')}.`,
  };
}

const groupAt = (data: unknown, path: Path): Data => Object(valueAtPath(data, path));
