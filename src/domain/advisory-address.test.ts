import { expect, test } from 'vitest';
import { advisoryAddress } from './advisory-address.ts';

test.each([
  ['CVE-2026-21858', 'https://www.cve.org/CVERecord?id=CVE-2026-21858'],
  ['GHSA-4fgq-fpq9-mr3g', 'https://github.com/advisories/GHSA-4fgq-fpq9-mr3g'],
  ['PYSEC-2024-60', undefined],
])('the record of %s is at %s', (id, address) => {
  expect(advisoryAddress(id)).toBe(address);
});
