import { LineCounter, parseAllDocuments } from 'yaml';
import { type Data, mappingOf } from './data.ts';

/**
 * The data of a lock file or of Docker Compose in YAML. Two documents, as pnpm writes them where it locks itself, are one list. It would take long
 * to compare each key with all others, and to say of each error where it is.
 *
 * @throws Error that names the place of the first error
 */
export function yamlIn(text: string): Data {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, uniqueKeys: false, merge: true };
  const documents = [parseAllDocuments(text, options)].flat().map((document) => {
    const [error] = document.errors;
    if (!error) return mappingOf(document.toJS());
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new Error(`${error.message} at line ${line}, column ${col}`);
  });
  const packages = documents.map((data) => mappingOf(data['packages']));
  return { ...together(documents), packages: together(packages) };
}

const together = (all: readonly Data[]): Data =>
  Object.fromEntries(all.flatMap((data) => Object.entries(data)));
