import { hash } from 'node:crypto';
import type { Agent } from '../domain/catalogue.ts';
import { handedOver } from '../handover.ts';

/**
 * One path of a route whose pages show nothing but their props: for `getStaticPaths`. While the props and the code
 * stay the same, so does the page, and the build takes it from the last site. A route that looks at anything else
 * (the whole catalogue, the day, a file) must not use this, and is then always rendered.
 */
export const pageOfProps = <
  Params extends Readonly<Record<string, string | undefined>>,
  Props extends Readonly<Record<string, unknown>>,
>(
  params: Params,
  props: Props,
) => ({ params, props, cacheKey: renderKey(props) });

/**
 * Equal keys, equal props. An agent stands in it as the digest of its file.
 *
 * @returns undefined where the props hold anything but agents and plain data: such a page is always rendered
 */
export function renderKey(props: object): string | undefined {
  const digests = handedOver()?.digests;
  let isPlain = true;
  const key = JSON.stringify(props, (_name, value) => {
    if (typeof value === 'function' || typeof value === 'symbol') isPlain = false;
    if (typeof value !== 'object' || value === null) return value;
    const digest = digests?.get(value as Agent);
    if (digest !== undefined) return { agent: digest };
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) isPlain = false;
    return value;
  });
  // The props of a long list are as long as its page, and a build keeps every key.
  return isPlain ? hash('sha256', key) : undefined;
}
