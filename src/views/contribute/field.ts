import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';

/** One of the answers that a question takes. */
export interface FieldChoice {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}

/** How an answer is entered, which decides how its text becomes a value. */
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
  /** Its place in the data, with dots. `texts.…`, `slug` and `introduction` are outside the frontmatter. */
  readonly path: string;
  readonly label: string;
  readonly help: string;
  /** Help that only the page shows: how to type the answer, and what happens if it is left empty. */
  readonly onPage: string;
  readonly example: string;
  readonly input: Input;
  readonly required: boolean;
  /** What the page shows beside the name of a question that is not required, such as "optional". */
  readonly freedom: string;
  /** Folded away on the page, since most assessments do not need it. */
  readonly aside: boolean;
  readonly choices: readonly FieldChoice[];
}

/** The list whose entries the reader ticks. */
export const TICKED: Readonly<Partial<Record<Input, 'sources' | 'threats'>>> = {
  cites: 'sources',
  cite: 'sources',
  paths: 'threats',
};

/** A question with the given properties, and defaults for the others. */
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

/** The help that the page shows. */
export const hintOf = ({ help, onPage }: Field): string => [help, onPage].join(' ').trim();

/** The entries of a closed set as choices. */
export const choicesOf = <Id extends string>(
  table: Readonly<Record<Id, { readonly label: string; readonly meaning?: string }>>,
): (FieldChoice & { readonly id: Id })[] =>
  idsOf(table).map((id) => ({ id, label: table[id].label, meaning: table[id].meaning ?? '' }));
