import type { EquationId } from '../domain/aivss/equations/index.ts';
import { SUBJECT_LIST_IDS, SUBJECT_LISTS } from '../domain/threats/subjects.ts';
import type { Publication } from './api.ts';

/** What a build was made from; every time the same for the same content. */
interface Made {
  readonly name: string;
  readonly equation: EquationId;
  readonly agents: number;
  readonly threats: number;
  readonly content: readonly {
    readonly commit: string;
    readonly day: string;
    readonly changed: boolean;
  }[];
}

/** `/api/v1/build.json`: by which a reader knows a copy of the data again. No clock is asked: equal content, equal bytes. */
export const buildJson = (
  { name, equation, agents, threats, content }: Made,
  { license }: Pick<Publication, 'license'>,
) => ({
  version: 1,
  license,
  name,
  equation,
  agents,
  threats,
  content,
  lists: Object.fromEntries(SUBJECT_LIST_IDS.map((id) => [id, SUBJECT_LISTS[id].version])),
});
