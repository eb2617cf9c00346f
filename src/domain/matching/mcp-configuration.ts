import { innermost, wordsIn } from './commands.ts';
import type { Component } from './component.ts';
import { type Data, listIn, mappingOf, textIn } from './data.ts';
import { withoutUser } from './repositories.ts';
import { startedBy } from './started-package.ts';

/** The keys under which clients keep their servers. */
const SERVER_KEYS = ['mcpServers', 'servers', 'context_servers', 'mcp_servers'];

/** How many words of a command are read: each of them may start the rest. */
const WORDS_MAX = 1000;

/**
 * The servers of an MCP client's configuration by their keys. It may be part of the settings of an editor, or have servers for
 * single folders, as Claude Code keeps them.
 */
export const serversIn = (data: Data): [string, unknown][] =>
  [data, data['mcp'], ...Object.values(mappingOf(data['projects']))]
    .map(mappingOf)
    .flatMap((place) => SERVER_KEYS.flatMap((key) => Object.entries(mappingOf(place[key]))));

/** What each server of an MCP client's configuration starts or calls. Values of its environment are not read. */
export const mcpConfiguration = (data: Data): Component[] =>
  serversIn(data).map(([key, each]) => {
    const server = mappingOf(each);
    const url = ['url', 'serverUrl', 'httpUrl'].flatMap((name) => textIn(server[name]) ?? [])[0];
    const started = startedBy(commandOf(server));
    return {
      name: key,
      version: undefined,
      purl: undefined,
      ...started,
      ...(started && !started.purl && { key }),
      // Keys of users stand in its query.
      ...(url && { address: withoutUser(url.replace(/[?#].*/s, '')) }),
      isAgentPart: true,
    };
  });

function commandOf(server: Data): readonly string[] {
  const { command } = server;
  // Zed keeps path and arguments within the command.
  const { path, args = server['args'] } = mappingOf(command);
  const words = listIn(args)
    .slice(0, WORDS_MAX)
    .flatMap((word) => textIn(word) ?? []);
  const start = textIn(command) ?? textIn(path);
  return innermost([...(start ? wordsIn(start, words.length > 0) : []), ...words]);
}
