import { closest } from '../../closest.ts';
import type { Mistake } from '../../diagnostic.ts';
import { toSlug } from '../../slug.ts';
import { CURLY, CURLY_HELP, oddHelp } from '../reading/odd-characters.ts';
import { type Group, type Path, valueAtPath } from '../reading/path.ts';
import { isGlued, meantKey } from './misspelt.ts';
import { COLON_IN_TEXT, layerOfCode } from './schema-help.ts';
import { type Issue, pathOf } from './schema-issue.ts';
import { isOnlyOfFile, knownKeys } from './schema-shape.ts';
import type { SchemaProblem } from './schema-words.ts';

/** A key that the format does not know, and the keys that it may stand for, as paths with dots. */
interface UnknownKey {
  readonly problem: SchemaProblem;
  readonly meant: readonly string[];
}

/** The group in which a key stands. */
interface KeyGroup {
  readonly parent: Path;
  readonly group: Group;
  readonly known: readonly string[];
  /** The data of the whole file. */
  readonly file: Group;
  /** The schema of the whole file. */
  readonly schema: unknown;
  /** Whether a comma has cut a text between curly quotes. */
  readonly isCut: boolean;
}

/** What to say of a key; the message is a general one where it is absent. */
interface KeyRemark extends Partial<Pick<Mistake, 'message'>>, Pick<Mistake, 'help'> {
  readonly meant?: readonly Path[];
  /** What is certainly meant, and where the text that it replaces begins. */
  readonly certain?: Pick<SchemaProblem, 'meant' | 'from'>;
}

export function unknownKeys(issue: Issue, data: unknown, schema: unknown): UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = pathOf(issue);
  const group: Group = Object(valueAtPath(data, parent));
  const isCut = Object.values(group).some((value) => CUT.test(String(value)));
  const known = knownKeys(parent, schema);
  const within = { parent, group, known, file: Object(data), schema, isCut };
  return wholeKeys(issue.keys, group, isCut).map((key) => {
    const { message, help, meant = [], certain } = remarkOn(key, within);
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

const remarkOn = (key: string, within: KeyGroup): KeyRemark =>
  decimalComma(key, within) ??
  mergeKey(key, within) ??
  oddKey(key, within) ??
  keyOfGroup(key, within) ??
  misspelt(key, within);

/**
 * The keys to report. Commas cut a text between curly quotes into pieces that look like keys: of these only the last,
 * which has a curly quote or a value.
 */
const wholeKeys = (keys: readonly string[], group: Group, isCut: boolean): readonly string[] =>
  isCut || keys.some((key) => CURLY.test(key))
    ? keys.filter((key) => CURLY.test(key) || group[key] !== null)
    : keys;

/** A text with a curly quote at its beginning alone. */
const CUT = /^[“„‟”][^“”]*$/;
const CUT_HELP = `${CURLY_HELP} A comma ends text without plain quotes around it.`;

/** A key that contains a character which YAML reads as a letter. */
function oddKey(key: string, { parent, known, isCut }: KeyGroup): KeyRemark | undefined {
  const inQuotes = CURLY.test(key) || (isCut && closest(key, known) === undefined);
  const help = inQuotes ? CUT_HELP : oddHelp(key);
  if (help === undefined) return undefined;
  const [word] = /[\w-]+/.exec(key) ?? [];
  return {
    help,
    meant: known.filter((name) => name === word).map((name) => [...parent, name]),
  };
}

/** A factor, a fact or a layer that is not indented, so that it stands among the keys of the file. */
function keyOfGroup(key: string, { parent, schema }: KeyGroup): KeyRemark | undefined {
  const group = ['factors', 'facts', 'layers'].find((name) =>
    knownKeys([name], schema).includes(key),
  );
  if (parent.length > 0 || group === undefined) return undefined;
  const help = `It belongs below "${group}": indent it like the keys there.`;
  return { help, meant: [[group, key]] };
}

/** A key that the file lacks, indented, so that it stands in a group. */
const keyOfFile = (key: string, { parent, file, schema }: KeyGroup): KeyRemark | undefined =>
  parent.length > 0 && !Object.hasOwn(file, key) && isOnlyOfFile(key, schema)
    ? { help: 'It belongs to the file itself: start it in column 1.', meant: [[key]] }
    : undefined;

/** The digits after a decimal comma: to YAML, "{ score: 0,5 }" is a score of 0 and a key "5". */
function decimalComma(key: string, { parent, group }: KeyGroup): KeyRemark | undefined {
  if (!/^\d+$/.test(key) || group[key] !== null) return undefined;
  const isWhole = Number.isInteger(group.score);
  const number = `${isWhole ? group.score : 0}.${key}`;
  return {
    message: `A comma ends the number before "${key}".`,
    help: `Write it with a decimal point: ${number}.`,
    ...(isWhole && { certain: { meant: Number(number), from: [...parent, 'score'] } }),
  };
}

const mergeKey = (key: string, { parent, known }: KeyGroup): KeyRemark | undefined =>
  key === '<<'
    ? {
        message: 'The merge key "<<" copies keys from another group.',
        help: 'Write out the keys themselves.',
        meant: known.map((name) => [...parent, name]),
      }
    : undefined;

/** Names that people give to what is computed. */
const COMPUTED =
  /^(?:(?:aivss|cvss|risk|overall|final|headline)[-_ ]?)?(?:scores?|bands?|rank|rating|severity)$|^(?:aivss|headline|overall|factor[-_]?sum)$/i;
const NEVER_WRITTEN = 'Scores are computed, never written. Remove this line.';

function misspelt(key: string, within: KeyGroup): KeyRemark {
  const { parent, group, known } = within;
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
  // No key of the format contains a blank: a group of this key alone was meant as a text.
  if (key.includes(' ') && Object.keys(group).length === 1) {
    return { help: COLON_IN_TEXT, meant: known.map((name) => [...parent, name]) };
  }
  const lost = keyOfFile(key, within);
  if (lost) return lost;
  const present = closest(key, known);
  return {
    help: present
      ? `Remove it; "${present}" is already there.`
      : `The keys here are ${known.join(', ')}.`,
  };
}
