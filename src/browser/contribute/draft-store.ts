/** The draft in this browser. Where the browser keeps nothing, the form works without. */
const KEY = 'new-assessment';

/** What this page last read or wrote; null where there was no draft. */
let known: string | null = null;

export function storedDraft(): ReadonlyMap<string, string> {
  known = kept() ?? null;
  try {
    const entries: unknown = JSON.parse(known ?? '[]');
    const isText = (entry: unknown): entry is [string, string] =>
      Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string');
    return new Map(Array.isArray(entries) ? entries.filter(isText) : []);
  } catch {
    return new Map();
  }
}

export function storeDraft(answers: ReadonlyMap<string, string>): void {
  try {
    const text = JSON.stringify([...answers]);
    localStorage.setItem(KEY, text);
    known = text;
  } catch {
    // A full or closed store must not stop the person from writing.
  }
}

export function discardDraft(): void {
  try {
    localStorage.removeItem(KEY);
    known = null;
  } catch {
    // There is nothing to discard.
  }
}

/** Tells when another page has changed the draft, also while this one slept. */
export function onOtherDraft(then: () => void): void {
  const look = (): void => {
    const now = kept();
    if (now !== undefined && now !== known) then();
  };
  addEventListener('storage', look);
  addEventListener('pageshow', look);
}

/** Undefined in a browser that keeps nothing. */
function kept(): string | null | undefined {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
}
