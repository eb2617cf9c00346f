import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';
import { unreachable } from '../../src/domain/assessment/rules/hosts.ts';

/** Networks that are no part of the public one (RFC 6890), and the one address of a cloud that answers its machines. */
const NETWORKS = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3 168.63.129.16/32',
  ipv6: '::/127 64:ff9b::/96 fc00::/7 fe80::/10 ff00::/8',
} as const;

const INSIDE = new BlockList();
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const network of NETWORKS[family].split(' ')) {
    const [address = '', prefix] = network.split('/');
    INSIDE.addSubnet(address, Number(prefix), family);
  }
}

/**
 * Whether an address leads to the public web. Contributors choose the addresses, and whoever owns a name chooses what
 * it stands for: names and numbers inside a network are not asked for.
 *
 * @param numbersOf what a name stands for; it throws where there is no such name
 */
export async function isPublic(
  { hostname, protocol }: URL,
  numbersOf: (name: string) => Promise<readonly { address: string; family: number }[]> = (name) =>
    lookup(name, { all: true }),
): Promise<boolean> {
  if (!/^https?:$/.test(protocol) || unreachable(hostname) !== undefined) return false;
  try {
    const numbers = await numbersOf(hostname);
    return numbers.every(
      ({ address, family }) => !INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4'),
    );
  } catch {
    // That there is no such host is for the request to find out.
    return true;
  }
}
