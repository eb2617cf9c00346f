import { SLASHES_AT_END } from '../identifiers.ts';
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

/** A folder in a repository, as pip and uv, npm and pnpm, and Yarn name it. What is there may be anything. */
const FOLDER = /[?#&](?:subdirectory=|path:|workspace=)\/*([^&#]*)/;

/** What is installed from an address. Of a repository with several packages, `egg` may say which one it is. */
export function repositoryComponent(url: string): Component {
  const address = installAddress(url);
  const [, program] = /[#&]egg=([\w.-]+)/.exec(url) ?? [];
  const repository = address.slice(address.lastIndexOf('/') + 1);
  const name = [repository, FOLDER.exec(url)?.[1] ?? []].flat().join('/');
  return {
    name,
    version: undefined,
    purl: undefined,
    ...installedFrom(url),
    ...(program && { program }),
  };
}

/** The field of a component that is installed from an address; nothing where there is none, or a folder is named in it. */
export const installedFrom = (address: string | undefined): { address?: string } =>
  address && !FOLDER.test(address) ? { address: installAddress(address) } : {};

/** An archive of a repository on GitHub. */
const ARCHIVE =
  /^(https:\/\/)(?:codeload\.)?(github\.com\/[^/]+\/[^/]+)\/(?:archive|tarball|zipball|tar\.gz|zip)\/.*$/;

/** An address without the parts for pip, npm and the like; the repository where it is an archive of one. */
const installAddress = (address: string): string =>
  withoutUser(address.replace(/^\w+\+/, ''))
    .replace(/[#?].*/s, '')
    .replace(/^(\w+:\/\/[^/]*\/[^@]*)@.*$/, '$1')
    .replace(ARCHIVE, '$1$2')
    .replace(SLASHES_AT_END, '')
    .replace(/\.git$/, '');

/** An address without a user, who may have a password or be a token. The user `git` is nobody. */
export const withoutUser = (address: string): string =>
  address.replace(/^(\w+:\/\/)(?!git@)[^/?#]*@/, '$1');
