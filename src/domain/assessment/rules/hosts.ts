import { slipsBetween } from '../../closest.ts';
import { nameKey } from '../../names.ts';

/** What the name of a host alone can tell. */

/** The host as it is written, which the URL parser may read as another. */
export function writtenHost(address: string): string | undefined {
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1];
  return authority?.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();
}

const isNumber = (host: string): boolean => /^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[');

/** Suffixes that the public name system does not have (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN). */
const PRIVATE =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/;

/**
 * Why readers elsewhere cannot reach a host, in words that follow "leads to"; undefined where they can.
 *
 * @param host as the URL parser reads it, so that 2130706433 is 127.0.0.1
 */
export function whyUnreachable(host: string): string | undefined {
  if (isNumber(host)) return `the bare number ${host}`;
  const name = host.replace(/\.$/, '');
  if (PRIVATE.test(name)) return `"${name}", which exists only in private networks`;
  if (!name.includes('.')) return `"${name}", which is not a public name`;
  return undefined;
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Hebrew', 'Arabic'].map(
  (name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }),
);

/**
 * Why a host looks disguised, as a whole sentence; undefined where it does not. A name in one script is fine, unless
 * every letter of a label looks like a Latin one.
 */
export function whyDisguised(host: string): string | undefined {
  const labels = host.split('.');
  if (labels.some((label) => label.startsWith('xn--'))) {
    return `"${host}" is written in Punycode, which hides its letters.`;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\x00-\x7F]*$/.test(host)) return undefined;
  if (host.normalize('NFKC') !== host) {
    return `"${host}" contains letters that a browser replaces with "${host.normalize('NFKC')}".`;
  }
  for (const label of labels) {
    const scripts = SCRIPTS.filter(({ pattern }) => pattern.test(label)).map(({ name }) => name);
    if (scripts.length > 1) return `"${label}" mixes ${scripts.join(' and ')} letters.`;
    const latin = nameKey(label);
    if (scripts[0] !== 'Latin' && /^[a-z0-9]+$/.test(latin) && latin !== label) {
      return `"${label}" looks like "${latin}" but is written in ${scripts[0] ?? 'other'} letters.`;
    }
  }
  return undefined;
}

/** Hosts that assessments cite often. A host that differs by one slip is a typo. */
const WELL_KNOWN =
  'github.com gitlab.com bitbucket.org huggingface.co huggingface.com pypi.org npmjs.com arxiv.org openai.com anthropic.com microsoft.com google.com readthedocs.io githubusercontent.com modelcontextprotocol.io owasp.org mitre.org nist.gov'.split(
    ' ',
  );

/** The well-known host that is probably meant. Not a short one, as too many names are similar to it. */
export function misspeltHost(host: string): string | undefined {
  const site = host.split('.').slice(-2).join('.');
  if (WELL_KNOWN.includes(site)) return undefined;
  return WELL_KNOWN.find((known) => known.length >= 10 && slipsBetween(site, known) === 1);
}
