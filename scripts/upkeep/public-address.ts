import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { whyUnreachable } from '../../src/domain/assessment/rules/hosts.ts';

/**
 * Whether an address may be requested, as far as the address itself shows. Contributors choose it, so it must be one of a
 * web server, and not a name or an IP address inside a network.
 */
export const isPublicUrl = ({ hostname, protocol, port }: URL): boolean =>
  /^https?:$/.test(protocol) &&
  /^(?:80|443)?$/.test(port) &&
  whyUnreachable(hostname) === undefined;

/** The public range of IPv6. Some addresses in it are special all the same. */
const GLOBAL = ipaddr.parseCIDR('2000::/3');
/** A public address at which a cloud answers its own machines. */
const CLOUD = '168.63.129.16';

export function isPublicIp(address: string): boolean {
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast' || address === CLOUD) return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL);
}

/** A host name has an IP address that is not public. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

type LookupAll = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const lookupAll: LookupAll = (name, done) => lookup(name, { all: true }, done);

/**
 * Looks up host names for connections. The owner of a name may give another IP address at the next lookup, so the check
 * is part of the lookup that the connection uses.
 */
export const publicLookup =
  (lookUp: LookupAll = lookupAll): LookupFunction =>
  (name, _options, done) =>
    lookUp(name, (error, addresses) => {
      if (error) return done(error, []);
      if (addresses.every(({ address }) => isPublicIp(address))) return done(null, addresses);
      done(new NotPublic(`"${name}" is not public.`), []);
    });
