/**
 * A text as a web address; undefined where it is none. `URL.canParse` would not do: it accepts very long hosts at which
 * the parser then throws.
 */
export function parsedAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A host with a dot in it, and perhaps a path. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/;
const IN_BRACKETS = /^(?:<(\S+)>|\((\S+)\))$/;

/** The address that is meant by one without "https://", or in brackets; undefined where none is. */
export function meantAddress(text: string): string | undefined {
  const [, ...inner] = IN_BRACKETS.exec(text.trim()) ?? [];
  const bare = inner.find(Boolean) ?? text.trim();
  if (WITHOUT_SCHEME.test(bare)) return `https://${bare}`;
  return bare !== text && /^https?:\/\/[^\s/]+\S*$/.test(bare) ? bare : undefined;
}

const THIS_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address leads everybody to their own machine. */
export const isOnThisMachine = (address: string): boolean =>
  THIS_MACHINE.test(parsedAddress(address)?.hostname ?? '');

/** Signs before the path of an address by which browsers and other programs come to different hosts. */
const READ_DIFFERENTLY = /[\\%。．｡]|^:?@|^:@|\.\.|^\.|:0*$/;

/**
 * Whether every program that reads an address comes to the same host. Browsers end a host at a backslash, decode it, drop
 * an empty user and accept other full stops as dots; programs that follow RFC 3986 do not.
 */
export function isReadAlike(address: string): boolean {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return !READ_DIFFERENTLY.test(authority);
}
