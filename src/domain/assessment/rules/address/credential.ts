import { eachAddress } from '../addresses.ts';
import type { FileRule } from '../rule.ts';

/** Parameters of a query that carry a key, or sign an address. */
const CREDENTIAL =
  /^(?:.*[-_])?(?:token|api[-_]?key|apikey|secret|password|passwd|pwd|signature|credential|sig|sas|jwt)$/i;

export const addressCredential: FileRule = {
  id: 'address/credential',
  severity: 'error',
  fixed: true,
  anyFile: true,
  title: 'No address contains a key or a token.',
  why: 'Signed and personal addresses carry a key in their query. Every reader of the catalogue could use it, and when it expires, the source is gone.',
  remedy:
    'Remove the parameter, and revoke the key if it is real: anything that was pushed counts as known.',
  example: {
    change: ['agent/docs\n', 'agent/docs?lang=en&‹access_token=f81d4fae7dec›\n'],
  },
  check: eachAddress(({ url, written }) => {
    const [name] =
      [...url.searchParams].find(([key, value]) => CREDENTIAL.test(key) && value.length >= 6) ?? [];
    if (name === undefined) return undefined;
    const part = written
      .match(/[?&]([^&#]*)/g)
      ?.find((pair) => pair.slice(1).startsWith(`${name}=`));
    return {
      part: part?.slice(1) ?? written,
      message: `The query of this address contains a credential ("${name}").`,
    };
  }),
};
