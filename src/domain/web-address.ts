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
