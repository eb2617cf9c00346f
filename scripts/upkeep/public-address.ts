import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { whyUnreachable } from '../../src/domain/assessment/rules/hosts.ts';

/**
 * Whether an address may be asked for, as far as it can be seen from the address itself. Contributors choose it, so
 * names and numbers inside a network are not asked for, nor anything but a web server.
 */
export const isPublicUrl = ({ hostname, protocol, port }: URL): boolean =>
  /^https?:$/.test(protocol) &&
  /^(?:80|443)?$/.test(port) &&
  whyUnreachable(hostname) === undefined;

/** The numbers that IPv6 has given out to the public; some of them are special all the same. */
const GLOBAL = ipaddr.parseCIDR('2000::/3');
/** The one public number of a cloud that answers its own machines. */
const CLOUD = '168.63.129.16';

export function isPublicNumber(address: string): boolean {
  const number = ipaddr.parse(address);
  if (number.range() !== 'unicast' || address === CLOUD) return false;
  return number.kind() === 'ipv4' || number.match(GLOBAL);
}

/** A name stands for a number that is not part of the public network. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

type LookupAll = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, numbers: LookupAddress[]) => void,
) => void;

const lookupAll: LookupAll = (name, done) => lookup(name, { all: true }, done);

/**
 * Looks up names for connections. Whoever owns a name chooses what it stands for, and may answer otherwise the next
 * time: so the numbers that are judged here are those that are connected to.
 */
export const publicLookup =
  (all: LookupAll = lookupAll): LookupFunction =>
  (name, _options, done) =>
    all(name, (error, numbers) => {
      if (error) return done(error, []);
      if (numbers.every(({ address }) => isPublicNumber(address))) return done(null, numbers);
      done(new NotPublic(`"${name}" is not public.`), []);
    });
