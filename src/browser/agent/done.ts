/** The measures that a reader has ticked, by their ids, as the address keeps them. */

const DONE = 'done';

export const doneIds = (): string[] => [
  ...new Set(new URLSearchParams(location.search).get(DONE)?.split(',')),
];

/** Commas and full stops stay readable. */
export function keepDone(address: URL | HTMLAnchorElement, ids: readonly string[]): void {
  const others = new URLSearchParams(address.search);
  others.delete(DONE);
  if (ids.length > 0) others.append(DONE, ids.join(','));
  address.search = others.toString().replaceAll('%2C', ',');
}
