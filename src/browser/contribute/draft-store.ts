import { keepText, keptList, keptText } from '../shared/kept.ts';

/** The draft in this browser. Where the browser keeps nothing, the form works without. */
const KEY = 'new-assessment';

/** What this page last read or wrote; null where there was no draft. */
let known: string | null = null;

const isAnswer = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string');

export function storedDraft(): ReadonlyMap<string, string> {
  known = keptText(KEY) ?? null;
  return new Map(keptList(KEY, isAnswer));
}

/** Keeps the answers; without any there is no draft. */
export function storeDraft(answers: ReadonlyMap<string, string>): void {
  const text = answers.size > 0 ? JSON.stringify([...answers]) : null;
  if (keepText(KEY, text)) known = text;
}

/** Tells when another page has changed the draft, also while this one slept. */
export function onOtherDraft(then: () => void): void {
  const look = (): void => {
    const now = keptText(KEY);
    if (now !== undefined && now !== known) then();
  };
  addEventListener('storage', look);
  addEventListener('pageshow', look);
}
