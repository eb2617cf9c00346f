import { expect, test } from 'vitest';
import { isPublicIp, isPublicUrl, NotPublic, publicLookup } from './public-address.ts';

test.each([
  ['https://example.org/', true],
  ['http://example.org/', true],
  ['https://example.org:443/', true],
  ['https://example.org:80/', true],
  ['http://example.org:8080/', false],
  ['http://example.org:22/', false],
  ['http://127.0.0.1/', false],
  ['http://2130706433/', false],
  ['http://[::1]/', false],
  ['http://localhost/', false],
  ['http://localhost./', false],
  ['http://metadata.google.internal/', false],
  ['http://printer.local/', false],
  ['http://printer.lan/', false],
  ['http://wiki.corp/', false],
  ['http://portal.intranet./', false],
  ['http://hidden.onion/', false],
  ['ftp://example.org/', false],
  ['file:///etc/passwd', false],
])('%s may be asked for: %s', (url, expected) => {
  expect(isPublicUrl(new URL(url))).toBe(expected);
});

test.each(['8.8.8.8', '93.184.216.34', '100.63.255.255', '172.32.0.1', '2606:2800:220:1::1'])(
  '%s is public',
  (address) => expect(isPublicIp(address)).toBe(true),
);

/** An address of every special-purpose network, and addresses that lead into one. */
test.each(
  `0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1
   198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 168.63.129.16
   :: ::1 ::7f00:1 ::ffff:10.0.0.1 ::ffff:0:7f00:1 64:ff9b::7f00:1 64:ff9b:1::7f00:1 100::1 2001::1 2001:2::1
   2001:db8::1 2002:7f00:1:: 2002:a00:1:: fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1 4000::1`.split(
    /\s+/,
  ),
)('%s is not public', (address) => expect(isPublicIp(address)).toBe(false));

test.each([
  [['93.184.216.34', '2606:2800:220:1::1'], true],
  [['93.184.216.34', '192.168.1.1'], false],
  [['127.0.0.1'], false],
])('a host name with the addresses %j may be connected to: %s', (addresses, expected) => {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  publicLookup((_name, done) => done(null, all))('example.org', {}, (error, allowed) => {
    expect(error instanceof NotPublic).toBe(!expected);
    expect(allowed).toEqual(expected ? all : []);
  });
});
