import { each } from '../addresses.ts';
import type { FileRule } from '../rule.ts';

/** Names under which a query carries a key, and marks of a signed address. */
const CREDENTIAL =
  /^(?:.*[-_])?(?:token|api[-_]?key|apikey|secret|password|passwd|pwd|signature|credential|sig|sas|jwt)$/i;

export const addressCredential: FileRule = {
  id: 'address/credential',
  severity: 'error',
  fixed: true,
  title: 'No address carries a key or a token.',
  why: 'Signed and personal addresses carry a key in their query. Whoever reads the catalogue could use it, and when it ends, the source is gone.',
  remedy:
    'Remove the parameter, and have the key revoked if it is real: whatever was pushed counts as known.',
  examples: [
    {
      change: [
        'url: https://example.org/agent/docs',
        'url: https://example.org/agent/docs?lang=en&‹access_token=f81d4fae7dec›',
      ],
      finds:
        'sources[0].url — The query of this address carries a credential ("access_token"). | Remove it, and have it revoked if it is real. Give an address that everyone can open.',
    },
    {
      change: [
        'documentation](https://example.org/agent/docs).',
        'documentation](https://example.org/docs?‹X-Amz-Signature=f81d4fae7dec11d0›).',
      ],
      finds:
        'The query of this address carries a credential ("X-Amz-Signature"). | Remove it, and have it revoked if it is real. Give an address that everyone can open.',
    },
  ],
  check: each(({ url, written }) => {
    const found = [...url.searchParams].find(
      ([name, value]) => CREDENTIAL.test(name) && value.length >= 6,
    );
    if (!found) return undefined;
    const [name] = found;
    const part = written
      .match(/[?&]([^&#]*)/g)
      ?.find((pair) => pair.slice(1).startsWith(`${name}=`));
    return {
      part: part?.slice(1) ?? written,
      message: `The query of this address carries a credential ("${name}").`,
      help: 'Remove it, and have it revoked if it is real. Give an address that everyone can open.',
    };
  }),
};
