/** Longest address that servers and browsers on the way can be trusted with. */
export const ADDRESS_MAX = 7500;

/**
 * The page of the repository where a new assessment begins, filled in as far as an address can.
 *
 * @param repository the address of the repository, without a slash at its end
 */
export function newFileAddress(
  repository: string,
  branch: string,
  file: { readonly slug: string; readonly text: string },
) {
  const page = `${repository}/new/${encodeURI(branch)}/content/assessments`;
  const filename = `${file.slug}.md`;
  const whole = `${page}?${new URLSearchParams({ filename, value: file.text })}`;
  if (whole.length <= ADDRESS_MAX) return { address: whole, carriesText: true };
  return { address: `${page}?${new URLSearchParams({ filename })}`, carriesText: false };
}
