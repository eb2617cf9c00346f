import { innermost, wordsIn } from './commands.ts';
import { type Component, listIn, mappingOf, textIn } from './component.ts';
import { startedBy } from './started-package.ts';

/** The keys under which clients keep their servers. */
const SERVER_KEYS = ['mcpServers', 'servers', 'context_servers', 'mcp_servers'];

/** The servers of an MCP client's configuration, which may be part of the settings of an editor. */
export const serversIn = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.assign(
    {},
    ...[data, mappingOf(data['mcp'])].flatMap((place) =>
      SERVER_KEYS.map((key) => mappingOf(place[key])),
    ),
  );

/** What each server of an MCP client's configuration starts or calls. Values of its environment are not read. */
export const mcpConfiguration = (data: Readonly<Record<string, unknown>>): Component[] =>
  Object.entries(serversIn(data)).map(([key, each]) => {
    const server = mappingOf(each);
    const address = ['url', 'serverUrl', 'httpUrl'].flatMap(
      (name) => textIn(server[name]) ?? [],
    )[0];
    const started = startedBy(commandOf(server));
    return {
      name: key,
      version: undefined,
      purl: undefined,
      ...started,
      ...(started && !started.purl && { key }),
      ...(address && { address }),
      isAgentPart: true,
    };
  });

function commandOf(server: Readonly<Record<string, unknown>>): readonly string[] {
  const { command } = server;
  // Zed keeps path and arguments within the command.
  const { path, args = server['args'] } = mappingOf(command);
  const words = listIn(args).flatMap((word) => textIn(word) ?? []);
  const start = textIn(command) ?? textIn(path);
  return innermost([...(start ? wordsIn(start, words.length > 0) : []), ...words]);
}
