import type { ErrorCode } from 'yaml';
import type { Mistake } from '../../diagnostic.ts';

/** While the data cannot be read, their other mistakes cannot be found. */
export const UNTIL_READ = ' Fix this first; other problems may appear afterwards.';

const QUOTES = 'Put the text between double quotes.';

const BAD_INDENT: Mistake = {
  message: 'This line is not indented like its neighbours.',
  help: 'Start the keys of one group, and the entries of one list, in the same column.',
};

const MULTILINE_IMPLICIT_KEY: Mistake = {
  message: 'This is not a "key: value" line.',
  help: 'Write the key, a colon, a space and the value. Indent lines that continue a text, and put one that contains ": " between double quotes.',
};

/** The codes of the parser in words of those who fill in a file. */
const WORDS: Partial<Record<ErrorCode, Mistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second key starts on this line.',
    help: 'Put text that contains ": " between double quotes. Keys of one group start in the same column; in braces, a comma stands between them.',
  },
  MULTILINE_IMPLICIT_KEY,
  BAD_SCALAR_START: {
    message: 'Text cannot start with this character.',
    help: QUOTES,
  },
  BAD_ALIAS: {
    message: 'Nothing stands behind this sign, which names a value from elsewhere in the file.',
    help: 'Start the entry of a list with "- ", and put text that starts with * or & between double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'This backslash starts an unknown escape sequence.',
    help: 'Write the backslash twice.',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab.',
    help: 'Indent with spaces.',
  },
  NON_STRING_KEY: {
    message: 'A key is a word, not a list or a group.',
    help: `${QUOTES} Square brackets and braces start a list or a group.`,
  },
  MULTIPLE_DOCS: {
    message: 'A line of three dots ends the data early.',
    help: 'Remove the line; only "---" closes the data.',
  },
  BAD_INDENT,
  BLOCK_IN_FLOW: {
    message: 'A list with "- " cannot stand in braces.',
    help: 'Put text that starts with "- " between double quotes, and write a list as [a, b].',
  },
};

/** A word of YAML that says of what type a value is. */
export const TAG: Mistake = {
  message: 'This value has a YAML tag, which is not allowed.',
  help: 'Remove the word that starts with "!", or put the text between double quotes.',
};

const UNEXPECTED: Mistake = {
  message: 'This does not belong to the value before it.',
  help: 'Put the whole text between double quotes, and write a double quote inside it as \\".',
};

const OTHER_HELP =
  'Check indentation and quotes: text that contains ": " or " #" needs double quotes.';

/** Puts an error of the YAML parser into words that a contributor can act on. */
export function yamlWords(code: ErrorCode, message: string): Mistake {
  if (/closing ["']/.test(message)) {
    return { message: 'This quote is not closed.', help: 'Add the closing quote.' };
  }
  if (/flow-(?:seq|map)-end/.test(message)) {
    return { message: 'Unmatched closing bracket.', help: 'Remove it, or add the opening one.' };
  }
  if (/(?:block-seq|seq-item)-ind/.test(message)) {
    return {
      message: 'A list entry cannot start here.',
      help: 'Put a list below its key and colon, with all entries in one column, each starting with "- ".',
    };
  }
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket) {
    return { message: 'This bracket is not closed.', help: `Add "${bracket}".` };
  }
  if (code === 'TAG_RESOLVE_FAILED') return TAG;
  if (message.includes('without - indicator')) return BAD_INDENT;
  if (code === 'MISSING_CHAR' && message.includes('map values')) {
    return MULTILINE_IMPLICIT_KEY;
  }
  if (code === 'UNEXPECTED_TOKEN') return UNEXPECTED;
  return (
    WORDS[code] ?? {
      message: `The YAML cannot be read here: ${message.replace(/\.$/, '')}.`,
      help: OTHER_HELP,
    }
  );
}
