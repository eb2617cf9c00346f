/** What a host of static sites takes at most. */
export interface Host {
  readonly name: string;
  readonly bytes?: number;
  readonly files?: number;
  /** Bytes of one file. */
  readonly fileBytes?: number;
  /** Where the host says so. */
  readonly source: string;
}

/** How large a site is. */
export interface SiteSize {
  readonly bytes: number;
  readonly files: number;
  /** Bytes of the largest file. */
  readonly largest: number;
}

const CLOUDFLARE = {
  fileBytes: 25 * 2 ** 20,
  source: 'https://developers.cloudflare.com/pages/platform/limits/',
};

/** The hosts whose limits are known. A site adds others with `hosts` in septet.config.ts. Looked up on 28 November 2026. */
export const HOSTS = {
  'github-pages': {
    name: 'GitHub Pages',
    bytes: 1e9,
    source:
      'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  'gitlab-pages': {
    name: 'GitLab Pages on GitLab.com',
    bytes: 1e9,
    files: 200_000,
    source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/405048',
  },
  'cloudflare-pages': { name: 'Cloudflare Pages, free plan', files: 20_000, ...CLOUDFLARE },
  'cloudflare-pages-paid': { name: 'Cloudflare Pages, paid plan', files: 100_000, ...CLOUDFLARE },
} as const satisfies Readonly<Record<string, Host>>;

/** What of a site a host does not take, in words; nothing where the site fits. */
export function excessOf({ bytes, files, largest }: SiteSize, host: Host): string[] {
  const { bytes: mostBytes, files: mostFiles, fileBytes } = host;
  return [
    ...(mostBytes !== undefined && bytes > mostBytes
      ? [`${megabytes(bytes)} where it takes ${megabytes(mostBytes)}`]
      : []),
    ...(mostFiles !== undefined && files > mostFiles
      ? [`${number(files)} files where it takes ${number(mostFiles)}`]
      : []),
    ...(fileBytes !== undefined && largest > fileBytes
      ? [`a file of ${megabytes(largest)} where it takes ${megabytes(fileBytes)}`]
      : []),
  ];
}

/** How large a site is, and whether it fits each host: a line for all that it fits, and one for each other. */
export function hostsReport(size: SiteSize, hosts: readonly Host[]): string {
  const fitting = hosts.filter((host) => excessOf(size, host).length === 0);
  const others = hosts.filter((host) => !fitting.includes(host));
  const names = fitting.map(({ name }) => name).join('; ');
  return [
    `The site has ${megabytes(size.bytes)} in ${number(size.files)} files.${names === '' ? '' : ` It fits ${names}.`}`,
    ...others.map((host) => tooLarge(size, host)),
  ].join('\n');
}

/** One sentence on a site that a host does not take. */
export const tooLarge = (size: SiteSize, host: Host): string =>
  `The site is too large for ${host.name}: ${excessOf(size, host).join(', ')} (${host.source}).`;

const number = (count: number): string => count.toLocaleString('en');

const megabytes = (bytes: number): string =>
  `${number(bytes < 1e7 ? Math.ceil(bytes / 1e5) / 10 : Math.ceil(bytes / 1e6))} MB`;
