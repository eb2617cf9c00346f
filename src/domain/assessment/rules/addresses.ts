import type { Range } from '../../position.ts';
import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { aboutValue, data, group, list, text } from './draft.ts';
import { lookAlike, misspeltHost, unreachable, writtenHost } from './hosts.ts';
import { addressRange, links, shorten } from './markdown.ts';
import { oncePerFile } from './once-per-file.ts';
import type { Finding } from './rule.ts';

/** Rules about web addresses, in the data and in the body. */

interface Address {
  readonly written: string;
  readonly url: URL;
  readonly path?: Path;
  /** Where a part of it stands; the whole address where it is not written as it reads. */
  readonly rangeOf: (part: string) => Range;
}

const addresses = oncePerFile((file): readonly Address[] => [...ofData(file), ...ofBody(file)]);

/** The web address in a text; undefined where it is none, which others report. */
const webAddress = (written: string): URL | undefined =>
  /^https?:\/\//i.test(written) ? parsedAddress(written) : undefined;

function ofData(file: AssessmentFile): Address[] {
  const { homepage, repository, assessors, sources, 'owner-statement': statement } = data(file);
  const given: [Path, unknown][] = [
    [['homepage'], homepage],
    [['repository'], repository],
    ...list(assessors).map((one, i): [Path, unknown] => [['assessors', i, 'url'], group(one).url]),
    ...list(sources).map((one, i): [Path, unknown] => [['sources', i, 'url'], group(one).url]),
    [['owner-statement', 'url'], group(statement).url],
  ];
  return given.flatMap(([path, value]) => {
    const written = text(value) ?? '';
    const url = webAddress(written);
    if (!url) return [];
    const rangeOf = (part: string): Range =>
      file.frontmatter?.rangeInside(path, Math.max(written.indexOf(part), 0), part.length) ?? [
        0, 1,
      ];
    return [{ written, url, path, rangeOf }];
  });
}

function ofBody(file: AssessmentFile): Address[] {
  return links(file).flatMap(({ node, url: written }): Address[] => {
    const url = webAddress(written);
    if (!url) return [];
    const rangeOf = (part: string): Range => {
      const whole = addressRange(node, file, written);
      const at = file.text.slice(...whole).indexOf(part);
      return at < 0 ? whole : [whole[0] + at, whole[0] + at + part.length];
    };
    return [{ written, url, rangeOf }];
  });
}

interface Remark {
  /** The part of the address that is wrong. */
  readonly part: string;
  readonly message: string;
  readonly help: string;
}

/** Runs a check over every address of the data and the body. */
const each =
  (check: (address: Address) => Remark | undefined) =>
  (file: AssessmentFile): Finding[] =>
    addresses(file).flatMap((address) => {
      const remark = check(address);
      if (!remark) return [];
      const { part, message, help } = remark;
      const range = address.rangeOf(part);
      return [{ range, ...(address.path && { path: address.path }), message, help }];
    });

const hostOf = ({ written, url }: Address): string => writtenHost(written) ?? url.hostname;

export const userInfo = each(({ written, url }) => {
  if (url.username === '' && url.password === '') return undefined;
  const part = /^https?:\/\/([^/?#\\]*@)/i.exec(written)?.[1] ?? written;
  return {
    part,
    message: `A name or password stands before the host; the address leads to ${url.hostname}.`,
    help: `Write the address without it: ${url.origin}${url.pathname}${url.search}`,
  };
});

export const notPublic = each((address) => {
  const why = unreachable(address.url.hostname);
  if (!why) return undefined;
  return {
    part: hostOf(address),
    message: `This address leads to ${why}.`,
    help: 'Give the public address where readers find the same, or leave it out.',
  };
});

export const looksAlike = each((address) => {
  const host = hostOf(address);
  const message = lookAlike(host);
  if (!message) return undefined;
  return {
    part: host,
    message,
    help: 'Type the name of the host by hand, in the letters in which its owner writes it.',
  };
});

export const misspelt = each((address) => {
  const meant = misspeltHost(address.url.hostname);
  if (!meant) return undefined;
  const host = hostOf(address);
  return {
    part: host,
    message: `"${host}" is one slip away from ${meant}.`,
    help: `Did you mean ${meant}? Where it is another site, its owner may be after such slips: cite another source.`,
  };
});

/** Names under which a query carries a key, and marks of a signed address. */
const CREDENTIAL =
  /^(?:.*[-_])?(?:token|api[-_]?key|apikey|secret|password|passwd|pwd|signature|credential|sig|sas|jwt)$/i;

export const credential = each(({ url, written }) => {
  const found = [...url.searchParams].find(
    ([name, value]) => CREDENTIAL.test(name) && value.length >= 6,
  );
  if (!found) return undefined;
  const [name] = found;
  const part = written.match(/[?&]([^&#]*)/g)?.find((pair) => pair.slice(1).startsWith(`${name}=`));
  return {
    part: part?.slice(1) ?? written,
    message: `The query of this address carries a credential ("${name}").`,
    help: 'Remove it, and have it revoked if it is real. Give an address that everyone can open.',
  };
});

export const insecure = (file: AssessmentFile): Finding[] =>
  addresses(file)
    .filter(({ path, url }) => path !== undefined && url.protocol === 'http:')
    .map(({ path, written }) =>
      aboutValue(
        file,
        path as Path,
        `This address is not https: "${shorten(written)}".`,
        `Use https where the site offers it: ${written.replace(/^http:/i, 'https:')}`,
      ),
    );
