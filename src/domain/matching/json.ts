/** Comments are looked for only where the text is no JSON, as a long list takes time. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(withoutComments(text));
  }
}

/**
 * Editors allow comments in their configuration, and a comma after the last entry. Everything else keeps its place. What is
 * not closed goes on to its line's or the file's end, since a search for its end from each place would take long.
 */
const withoutComments = (text: string): string =>
  [
    /("(?:[^"\\\n]|\\.)*"?)|\/\/.*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)/g,
    /("(?:[^"\\\n]|\\.)*"?)|,(?=\s*[}\]])/g,
  ].reduce(
    (json, pattern) =>
      json.replace(pattern, (match, quoted?: string) => quoted ?? match.replace(/[^\n]/g, ' ')),
    text,
  );
