/**
 * A text as a web address; undefined where it is none. `URL.canParse` is not asked: of very long hosts it says yes, and
 * the parser then throws.
 */
export function parsedAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

const THIS_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address leads everybody to their own machine. */
export const isOnThisMachine = (address: string): boolean =>
  THIS_MACHINE.test(parsedAddress(address)?.hostname ?? '');

/** Signs in the part of an address before its path that browsers and other readers take for different hosts. */
const READ_DIFFERENTLY = /[\\%。．｡]|^:?@|^:@|\.\.|^\.|:0*$/;

/**
 * Whether every reader of an address comes to the same host. Browsers end a host at a backslash, decode it, drop an empty
 * user and take other full stops for one; readers by RFC 3986 do not.
 */
export function isReadAlike(address: string): boolean {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return !READ_DIFFERENTLY.test(authority);
}
