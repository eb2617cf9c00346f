import type { Component } from './component.ts';

const ADDRESS = /^(?:\w+\+)?\w+:\/\/\S+/;
/** An address as Git takes it for SSH: `git@example.org:own/agent.git`. */
const GIT_ADDRESS = /^(?:git\+)?(?:ssh:\/\/)?git@([\w.-]+):(?!\d+\/)/;

/** The address from which a package is installed: `git+https://example.org/git/agent.git@v1#egg=agent`. */
export const addressAt = (text: string): string | undefined =>
  ADDRESS.exec(text.replace(GIT_ADDRESS, 'ssh://git@$1/'))?.[0];

/** How npm begins what is on GitHub: `github:own/agent`, or `own/agent` alone. */
const GITHUB = /^github:|^(?=\w[\w.-]*\/[\w.-]+(?:#|$))/;

/** The address in what npm and its kin are told to install: `github:own/agent#v1`, `git+ssh://git@example.org/own/agent`. */
export const npmAddressAt = (spec: string): string | undefined =>
  addressAt(spec.replace(GITHUB, 'https://github.com/'));

/** What is installed from an address. Of a repository with several packages, `egg` may say which one it is. */
export function repositoryComponent(url: string): Component {
  const address = installAddress(url);
  const [, program] = /[#&]egg=([\w.-]+)/.exec(url) ?? [];
  const name = /[^/]*$/.exec(address)?.[0] ?? '';
  return { name, version: undefined, purl: undefined, address, ...(program && { program }) };
}

/** The field of a component that is installed from an address; nothing where there is none. */
export const installedFrom = (address: string | undefined): { address?: string } =>
  address ? { address: installAddress(address) } : {};

/** An archive of a repository on GitHub. */
const ARCHIVE =
  /^(https:\/\/)(?:codeload\.)?(github\.com\/[^/]+\/[^/]+)\/(?:archive|tarball|zipball|tar\.gz|zip)\/.*$/;

/** An address without the parts for pip, npm and the like; the repository where it is an archive of one. */
const installAddress = (address: string): string =>
  address
    .replace(/^\w+\+/, '')
    .replace(/[#?].*$/, '')
    .replace(/(:\/\/[^/]*\/[^@]*)@.*$/, '$1')
    .replace(ARCHIVE, '$1$2')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
