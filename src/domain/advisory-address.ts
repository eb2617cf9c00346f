/** The address of the record of an advisory, where its database has one for each id. */
export function advisoryAddress(id: string): string | undefined {
  if (id.startsWith('CVE-')) return `https://www.cve.org/CVERecord?id=${id}`;
  if (id.startsWith('GHSA-')) return `https://github.com/advisories/${id}`;
  return undefined;
}
