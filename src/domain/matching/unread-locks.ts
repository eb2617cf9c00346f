import { type Data, listIn, mappingOf } from './data.ts';
import type { ParsedList } from './formats.ts';

/** The tool whose lock file some data is, where that looks like a list of another kind. */
export function toolOfData({ data, syntax }: ParsedList): string | undefined {
  if (syntax === 'json' && isNuGet(data)) return 'NuGet';
  return syntax === 'toml' && isCargo(data) ? 'Cargo' : undefined;
}

/** `dependencies` has the packages by framework. */
const isNuGet = ({ version, dependencies }: Data): boolean =>
  typeof version === 'number' &&
  Object.values(mappingOf(dependencies))
    .flatMap((framework) => Object.values(mappingOf(framework)))
    .some((each) => mappingOf(each)['contentHash'] !== undefined);

/** Where a lock file of uv has such a version, each of its packages has a source. */
const isCargo = ({ version, package: packages }: Data): boolean =>
  listIn(packages)
    .map(mappingOf)
    .some(
      ({ source }) =>
        (typeof source === 'string' && /^(?:registry|sparse|git)\+/.test(source)) ||
        (typeof version === 'number' && source === undefined),
    );

/** The tool whose lock file a text is, that is neither JSON, TOML nor YAML. */
export function toolOfText(text: string): string | undefined {
  if (/^# yarn lockfile v1$/m.test(text)) return 'Yarn 1';
  if (/^GEM\r?\n {2}(?:remote|specs):/m.test(text)) return 'Bundler';
  return isConda(text) ? 'conda' : undefined;
}

/** A line of its own among comments and addresses. */
function isConda(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.includes('@EXPLICIT') && lines.every((line) => /^(?:$|#|@EXPLICIT$|\w+:\/\/)/.test(line))
  );
}
