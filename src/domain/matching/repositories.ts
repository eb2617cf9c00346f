import type { Component } from './component.ts';

const ADDRESS = /^(?:\w+\+)?\w+:\/\/\S+/;
/** An address as Git takes it for SSH: `git@example.org:own/agent.git`. */
const GIT_ADDRESS = /^(?:git\+)?git@([\w.-]+):/;

/** The address from which a package is installed: `git+https://example.org/git/agent.git@v1#egg=agent`. */
export const addressAt = (text: string): string | undefined =>
  ADDRESS.exec(text.replace(GIT_ADDRESS, 'ssh://git@$1/'))?.[0];

/** What is installed from an address. Of a repository with several packages, `egg` may say which one it is. */
export function repositoryComponent(url: string): Component {
  const address = installAddress(url);
  const [, program] = /[#&]egg=([\w.-]+)/.exec(url) ?? [];
  const name = /[^/]*$/.exec(address)?.[0] ?? '';
  return { name, version: undefined, purl: undefined, address, ...(program && { program }) };
}

/** An address without the parts for pip. */
export const installAddress = (address: string): string =>
  address
    .replace(/^\w+\+/, '')
    .replace(/#.*$/, '')
    .replace(/(:\/\/[^/]*\/[^@]*)@.*$/, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
