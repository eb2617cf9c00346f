import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { confirm, isCancel, log, multiselect, note, S_BAR, select, text } from '@clack/prompts';
import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  type Metric,
} from '../../src/domain/cvss/metrics.ts';
import { writeVector } from '../../src/domain/cvss/vector.ts';
import { inWords } from '../../src/views/contribute/check.ts';
import type { Field, FieldChoice } from '../../src/views/contribute/field.ts';
import { type Asker, Cancelled, type Complaint } from './asker.ts';

/** Where prompts are shown and answered; the terminal itself when absent. */
export interface Streams {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** A person at a terminal. */
export function terminalAsker(streams: Streams = {}): Asker {
  return {
    answer: async (field, complaint) => answer(field, complaint, streams),
    refuse: (field, said, why) => log.warn(`${field.label}: ${said}\n${inWords(why)}`, streams),
    choose: async (message, choices, initial) =>
      taken(
        await select({ message, options: choices.map(option), initialValue: initial, ...streams }),
      ),
    more: async (message) => taken(await confirm({ message, initialValue: false, ...streams })),
    say: (words, title) =>
      title === undefined ? log.info(words, streams) : note(words, title, streams),
    done: () => undefined,
  };
}

function taken<T>(answered: T): Exclude<T, symbol> {
  if (isCancel(answered)) throw new Cancelled();
  return answered as Exclude<T, symbol>;
}

const option = ({ id, label, meaning }: FieldChoice) => ({ value: id, label, hint: meaning });
const NOT_STATED = { value: '', label: 'Not stated' };

/** A question with its explanation below it. */
const withHelp = (question: string, help: string): string =>
  help === '' ? question : `${question}\n${styleText('gray', help)}`;

/** The prompt for a line of text draws its own line beside the first line of a question only. */
const barred = (question: string): string =>
  question.replaceAll('\n', `\n${styleText('gray', S_BAR)}  `);

async function answer(field: Field, complaint: Complaint, streams: Streams): Promise<string> {
  switch (field.input) {
    case 'choice':
      return chosen(field, field.choices.map(option), complaint, streams);
    case 'score':
      return score(field, complaint, streams);
    case 'vector':
      return vector(field, complaint, streams);
    case 'cites':
      return cites(field, streams);
    default:
      return typed(field, complaint, streams);
  }
}

async function typed(field: Field, complaint: Complaint, streams: Streams): Promise<string> {
  const freedom = field.required ? '' : ` (${field.freedom})`;
  return taken(
    await text({
      message: barred(withHelp(`${field.label}${freedom}`, field.help)),
      validate: (said) => {
        const why = complaint(said ?? '');
        return why && inWords(why);
      },
      ...streams,
    }),
  );
}

/** A choice that the rules refuse is asked again. */
async function chosen(
  field: Field,
  options: { value: string; label: string; hint?: string }[],
  complaint: Complaint,
  streams: Streams,
): Promise<string> {
  const all = field.required ? options : [NOT_STATED, ...options];
  const message = withHelp(field.label, field.help);
  const said = taken(await select({ message, options: all, maxItems: 12, ...streams }));
  const why = said === OTHER ? undefined : complaint(said);
  if (why === undefined) return said;
  log.warn(inWords(why), streams);
  return chosen(field, options, complaint, streams);
}

const OTHER = 'other';

async function score(field: Field, complaint: Complaint, streams: Streams): Promise<string> {
  const options = field.choices.map(({ id, meaning }) => ({
    value: id,
    label: `${id}  ${meaning}`,
  }));
  const other = { value: OTHER, label: 'another value', hint: 'in steps of 0.05; off the rubric' };
  const said = await chosen(field, [...options, other], complaint, streams);
  return said === OTHER
    ? typed({ ...field, help: '0 to 1 in steps of 0.05.' }, complaint, streams)
    : said;
}

async function cites(field: Field, streams: Streams): Promise<string> {
  const ids = taken(
    await multiselect({
      message: withHelp(field.label, field.help),
      options: field.choices.map(option),
      initialValues: field.choices.length === 1 ? field.choices.map(({ id }) => id) : [],
      required: false,
      ...streams,
    }),
  );
  return ids.join('\n');
}

async function vector(field: Field, complaint: Complaint, streams: Streams): Promise<string> {
  const way = taken(
    await select({
      message: withHelp(field.label, field.help),
      options: [
        { value: 'choose', label: 'Choose it metric by metric' },
        { value: 'paste', label: 'Paste it' },
        { value: 'none', label: 'Leave it out', hint: 'the threat is then listed, not scored' },
      ],
      ...streams,
    }),
  );
  if (way === 'none') return '';
  if (way === 'paste') return typed({ ...field, help: '' }, complaint, streams);
  const metrics: Partial<Record<BaseMetric, string>> = {};
  for (const id of BASE_METRIC_IDS) metrics[id] = await metricValue(id, streams);
  return writeVector(metrics as Record<BaseMetric, string>);
}

async function metricValue(id: BaseMetric, streams: Streams): Promise<string> {
  const { name, values }: Metric = BASE_METRICS[id];
  const options = Object.entries(values).map(([value, label]) => ({ value, label }));
  return taken(await select({ message: `${name} (${id})`, options, ...streams }));
}
