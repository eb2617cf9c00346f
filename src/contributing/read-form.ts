import { itemAt } from '../domain/lookup.ts';
import { FORM_FIELDS } from './fields.ts';

/** What the platform writes for an empty field, and people into one that does not apply. */
const EMPTY = /^(?:_No response_|n\/?\.?a\.?|none|nil|nothing|not applicable|unknown|[-–—]+)$/i;

/**
 * Reads the body of an issue that was made with the form: the answers by the path of the question, without empty ones. A
 * heading counts only as the label of a later question, so that headings inside an answer stay part of it.
 */
export function readForm(body: string): ReadonlyMap<string, string> {
  const answers = new Map<string, string[]>();
  let current = -1;
  let lines: string[] = [];
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const next = questionAt(line);
    if (next > current) {
      current = next;
      lines = [];
      answers.set(itemAt(FORM_FIELDS, next).path, lines);
    } else lines.push(line);
  }
  return new Map(
    [...answers].flatMap(([path, answerLines]) => {
      const answer = answerLines.join('\n').trim();
      return answer === '' || EMPTY.test(answer) ? [] : [[path, answer]];
    }),
  );
}

/** Whether a text has any of the headings of the form. */
export const isForm = (body: string): boolean =>
  body.split(/\r\n?|\n/).some((line) => questionAt(line) >= 0);

const questionAt = (line: string): number => {
  if (!line.startsWith('### ')) return -1;
  const heading = line.slice('### '.length).trimEnd();
  return FORM_FIELDS.findIndex(({ label }) => label === heading);
};
