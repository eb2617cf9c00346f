import { textOf } from '../../domain/matching/encoding.ts';
import type { Inventory, UnreadList } from '../../domain/matching/inventory.ts';
import { say } from '../../words/say.ts';

export const inputFiles = (files: FileList | null | undefined) =>
  [...(files ?? [])].map((file) => ({
    name: file.name,
    text: async () => textOf(new Uint8Array(await file.arrayBuffer())),
  }));
export type InputFile = Readonly<ReturnType<typeof inputFiles>[number]>;

/** What was read of a file, with its name. */
export type GivenList = { readonly name: string } & (Inventory | UnreadList);

/** What reads the formats is loaded with the first file. */
export async function givenList({ name, text }: InputFile): Promise<GivenList> {
  const { readInventory } = await import('../../domain/matching/inventory.ts');
  const given = await text().catch(() => undefined);
  if (given !== undefined) return { name, ...readInventory(given) };
  const why = say('it is a folder, or it is gone.');
  return { name, problem: say('The file cannot be read: {why}', { why }), help: '' };
}

/** How many components an entry of the history has room for. */
const KEPT_MAX = 5000;

/** Keeps what was read with this entry of the history, so that a way back leads to the answer. The text may have secrets. */
export function keepLists(lists: readonly GivenList[]): void {
  const components = lists.flatMap((list) => ('components' in list ? list.components : []));
  history.replaceState(components.length > KEPT_MAX ? null : { lists }, '');
}

export const keptLists = (): readonly GivenList[] | undefined => history.state?.lists;
