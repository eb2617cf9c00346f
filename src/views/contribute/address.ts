/** The longest address that servers and browsers can be expected to accept. */
export const LONGEST_ADDRESS = 7500;

/**
 * The page of the repository for a new file, with the text filled in where it fits into an address.
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
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, carriesText: true };
  return { address: `${page}?${new URLSearchParams({ filename })}`, carriesText: false };
}
