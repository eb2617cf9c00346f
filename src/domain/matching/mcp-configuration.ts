import { type Component, listIn, mappingOf, textIn } from './component.ts';
import { programOf, startedBy } from './started-package.ts';

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
      ...(address && { address }),
      isAgentPart: true,
    };
  });

function commandOf(server: Readonly<Record<string, unknown>>): string[] {
  const { command } = server;
  // Zed keeps path and arguments within the command.
  const { path, args = server['args'] } = mappingOf(command);
  const words = [command, path].flatMap((word) => textIn(word)?.split(/\s+/) ?? []);
  const allWords = [...words, ...listIn(args).flatMap((word) => textIn(word) ?? [])];
  return withoutShell(allWords);
}

const SHELL = /^(?:ba|z|da)?sh$/;

/** The command that a shell is told to run, without what is set before it and what follows it. */
function withoutShell(words: readonly string[]): string[] {
  const [command = '', ...rest] = words;
  const program = programOf(command);
  if (program === 'cmd') return rest.slice(1);
  if (program === 'env') return rest.slice(rest.findIndex((word) => !word.includes('=')));
  const option = rest.findIndex((word) => /^-[a-z]*c$/.test(word));
  if (!SHELL.test(program) || option < 0) return [...words];
  const commands = (rest[option + 1] ?? '')
    .split(/&&|;/)
    .map((text) => text.replace(/["']/g, '').trim().split(/\s+/))
    .map((each) => each.slice(each.findIndex((word) => word !== 'exec' && !/^\w+=/.test(word))));
  return commands.find((each) => startedBy(each)?.purl) ?? commands.at(-1) ?? [];
}
