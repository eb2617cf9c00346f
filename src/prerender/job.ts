import { hash } from 'node:crypto';
import type { Origin, PageOfProps, WrittenRecord } from '../handover.ts';
import { isPlain } from './plain.ts';
import { fileOf, pageAddress } from './route.ts';

/** One page to render: all that a thread needs to know, in a form that passes between threads. */
export interface Job {
  readonly route: string;
  /** Where the page stands, below the base: `/agents/lume/`. */
  readonly address: string;
  /** The file that it becomes, below the folder of the site. */
  readonly file: string;
  /** The props as JSON, without the agent. */
  readonly props: string;
  /** What the agent of the props is made from. */
  readonly written: WrittenRecord | undefined;
  /** Equal keys, equal pages, as long as the code is the same. */
  readonly key: string;
}

/**
 * @param originOf what an agent was made from; undefined for what is no agent
 * @throws Error where the props hold anything but an `agent` and plain data
 */
export function jobOf(
  route: string,
  { params, props }: PageOfProps,
  originOf: (value: unknown) => Origin | undefined,
): Job {
  const { agent, ...rest } = props;
  const origin = originOf(agent);
  const plain = origin ? rest : props;
  const address = pageAddress(route, params);
  if (!isPlain(plain)) {
    throw new Error(
      `The props of ${address} hold more than plain data and one agent, so that no other thread could render it. Pass plain data, or do not use pagesOfProps().`,
    );
  }
  const written = JSON.stringify(plain);
  return {
    route,
    address,
    file: fileOf(address),
    props: written,
    written: origin?.written,
    key: hash('sha256', `${origin?.digest} ${written}`),
  };
}
