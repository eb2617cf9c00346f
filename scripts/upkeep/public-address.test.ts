import { expect, test } from 'vitest';
import { isPublic } from './public-address.ts';

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'example.org': ['93.184.216.34', '2606:2800:220:1::1'],
  'inside.example.org': ['93.184.216.34', '192.168.1.1'],
  'here.example.org': ['127.0.0.1'],
  'here6.example.org': ['::1'],
  'mapped.example.org': ['::ffff:10.0.0.1'],
  'cloud.example.org': ['169.254.169.254'],
};

async function numbersOf(name: string) {
  const numbers = NUMBERS[name];
  if (!numbers) throw new Error('ENOTFOUND');
  return numbers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

test.each([
  ['https://example.org/', true],
  ['http://example.org:8080/', true],
  ['https://gone.example.org/', true],
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
  ['https://inside.example.org/', false],
  ['https://here.example.org/', false],
  ['https://here6.example.org/', false],
  ['https://mapped.example.org/', false],
  ['https://cloud.example.org/', false],
])('%s may be asked for: %s', async (url, expected) => {
  expect(await isPublic(new URL(url), numbersOf)).toBe(expected);
});
