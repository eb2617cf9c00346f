import { keepText, keptList, keptText } from '../shared/kept.ts';

/** The key of the draft. In a browser that stores nothing, the form works without one. */
const KEY = 'new-assessment';

/** What this page last read or wrote; null where there was no draft. */
let lastSeen: string | null = null;

const isAnswer = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string');

export function storedDraft(): ReadonlyMap<string, string> {
  lastSeen = keptText(KEY) ?? null;
  return new Map(keptList(KEY, isAnswer));
}

/**
 * Stores the answers; without any there is no draft. A page that only shows the draft of another one writes nothing: the
 * other may have gone on meanwhile, and would lose what it has written.
 */
export function storeDraft(answers: ReadonlyMap<string, string>): void {
  const text = answers.size > 0 ? JSON.stringify([...answers]) : null;
  if (text !== lastSeen && keepText(KEY, text)) lastSeen = text;
}

/** Calls back when another page has changed the draft, also while this one was suspended. */
export function onOtherDraft(onChange: () => void): void {
  const compare = (): void => {
    const stored = keptText(KEY);
    if (stored !== undefined && stored !== lastSeen) onChange();
  };
  addEventListener('storage', compare);
  addEventListener('pageshow', compare);
}
