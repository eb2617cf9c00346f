import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
/** One of the answers that a question takes. */
export interface FieldChoice {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

/** How an answer is given, and so how its text becomes a value. */
export type Input =
  | 'line'
  | 'prose'
  | 'markdown'
  | 'address'
  | 'day'
  | 'choice'
  | 'score'
  | 'vector'
  /** Ids of sources of the file, or one of them; ids of other threats of the file. */
  | 'cites'
  | 'cite'
  | 'paths'
  /** Ids of other lists. */
  | 'references'
  /** Several words, names or lines, one entry each. */
  | 'words'
  | 'names'
  | 'lines';

export interface Field {
  /** Its place in the data, with dots. `texts.…`, `slug` and `introduction` stand outside the frontmatter. */
  readonly path: string;
  readonly label: string;
  readonly help: string;
  /** What is said only where the page asks: how it is typed, and what follows where it is left empty. */
  readonly onPage: string;
  /** An answer that others may give. */
  readonly example: string;
  readonly input: Input;
  readonly required: boolean;
  /** What stands beside its name where it is not required: when it is needed after all. */
  readonly freedom: string;
  /** What most assessments do without: folded away on the page. */
  readonly aside: boolean;
  readonly choices: readonly FieldChoice[];
}

/** The list whose entries are ticked. */
export const TICKED: Readonly<Partial<Record<Input, 'sources' | 'threats'>>> = {
  cites: 'sources',
  cite: 'sources',
  paths: 'threats',
};

/** A question with what is said of it, and with nothing special about the rest. */
export const field = (
  path: string,
  label: string,
  input: Input,
  more: Partial<Field> = {},
): Field => ({
  path,
  label,
  input,
  help: '',
  onPage: '',
  example: '',
  required: false,
  freedom: say('optional'),
  aside: false,
  choices: [],
  ...more,
});

export const needed = { required: true } as const;
export const oneOfTwo = { freedom: say('one of the two') } as const;
export const besideVector = { freedom: say('needed beside a vector') } as const;
export const aboveZero = { freedom: say('needed above 0') } as const;
export const aside = { aside: true } as const;

/** What the page says of a question. */
export const hintOf = ({ help, onPage }: Field): string => [help, onPage].join(' ').trim();

/** The entries of a closed set as choices. */
export const choicesOf = <Id extends string>(
  table: Readonly<Record<Id, { readonly label: string; readonly meaning?: string }>>,
): (FieldChoice & { readonly id: Id })[] =>
  idsOf(table).map((id) => ({ id, label: table[id].label, meaning: table[id].meaning ?? '' }));
