import { parsedAddress } from '../web-address.ts';

/** How hosts write the address of a file at a commit, and where its repository is. */
const HOSTS: readonly { readonly form: RegExp; readonly root: string }[] = [
  {
    form: /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|tree|raw)\/([0-9a-f]{40})\/(.+)$/,
    root: 'https://github.com/',
  },
  {
    form: /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/([0-9a-f]{40})\/(.+)$/,
    root: 'https://github.com/',
  },
  {
    form: /^https:\/\/gitlab\.com\/([\w./-]+?)\/-\/(?:blob|tree|raw)\/([0-9a-f]{40})\/(.+)$/,
    root: 'https://gitlab.com/',
  },
  {
    form: /^https:\/\/codeberg\.org\/([\w.-]+\/[\w.-]+)\/(?:src|raw)\/commit\/([0-9a-f]{40})\/(.+)$/,
    root: 'https://codeberg.org/',
  },
];

/**
 * The file that the address of a source pins. Only known hosts are fetched from, as contributors choose the addresses.
 *
 * @returns undefined where it names no file at a commit
 */
export function pinnedFile(address: string) {
  const url = parsedAddress(address);
  if (!url) return undefined;
  for (const { form, root } of HOSTS) {
    const [, name, commit, rest] = form.exec(`${url.origin}${url.pathname}`) ?? [];
    const path = rest === undefined ? undefined : decodePath(rest.replace(/\/+$/, ''));
    // The repository is the address that git fetches from.
    if (name && commit && path) return { repository: `${root}${name}`, commit, path };
  }
  return undefined;
}

/** A file or folder of a public repository, at a commit. */
export type Pinned = Readonly<NonNullable<ReturnType<typeof pinnedFile>>>;

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What has become of a pinned file on the default branch. */
export type PinnedStanding =
  | { readonly state: 'same' | 'changed' | 'gone' }
  | { readonly state: 'moved'; readonly to: string }
  /** It could not be compared. */
  | { readonly state: 'unknown'; readonly why: string };
