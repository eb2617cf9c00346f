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

/** The hosts whose limits are known, as of 28 November 2026. A site adds others with `hosts` in septet.config.ts. */
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

/** In what a site exceeds the limits of a host, in words; empty where it fits. */
export function excessOf({ bytes, files, largest }: SiteSize, host: Host): string[] {
  const { bytes: mostBytes, files: mostFiles, fileBytes } = host;
  return [
    ...(mostBytes !== undefined && bytes > mostBytes
      ? [`${formatMegabytes(bytes)} where it takes ${formatMegabytes(mostBytes)}`]
      : []),
    ...(mostFiles !== undefined && files > mostFiles
      ? [`${formatCount(files)} files where it takes ${formatCount(mostFiles)}`]
      : []),
    ...(fileBytes !== undefined && largest > fileBytes
      ? [`a file of ${formatMegabytes(largest)} where it takes ${formatMegabytes(fileBytes)}`]
      : []),
  ];
}

/** How large a site is and which hosts it fits, in one line; and a line for each other host. */
export function hostsReport(size: SiteSize, hosts: readonly Host[]): string {
  const fitting = hosts.filter((host) => excessOf(size, host).length === 0);
  const others = hosts.filter((host) => !fitting.includes(host));
  const names = fitting.map(({ name }) => name).join('; ');
  return [
    `The site has ${formatMegabytes(size.bytes)} in ${formatCount(size.files)} files.${names === '' ? '' : ` It fits ${names}.`}`,
    ...others.map((host) => tooLargeMessage(size, host)),
  ].join('\n');
}

export const tooLargeMessage = (size: SiteSize, host: Host): string =>
  `The site is too large for ${host.name}: ${excessOf(size, host).join(', ')} (${host.source}).`;

const formatCount = (count: number): string => count.toLocaleString('en');

const formatMegabytes = (bytes: number): string =>
  `${formatCount(bytes < 1e7 ? Math.ceil(bytes / 1e5) / 10 : Math.ceil(bytes / 1e6))} MB`;
