/** The draft in this browser. Where the browser keeps nothing, the form works without. */
const KEY = 'new-assessment';

/** Tells of every change that another page makes to the draft, also while this one slept. */
export function onOtherDraft(then: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) then();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) then();
  });
}

export function storedDraft(): ReadonlyMap<string, string> {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const isText = (entry: unknown): entry is [string, string] =>
      Array.isArray(entry) && entry.length === 2 && entry.every((text) => typeof text === 'string');
    return new Map(Array.isArray(entries) ? entries.filter(isText) : []);
  } catch {
    return new Map();
  }
}

export function storeDraft(answers: ReadonlyMap<string, string>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...answers]));
  } catch {
    // A full or closed store must not stop the person from writing.
  }
}

export function discardDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to discard.
  }
}
