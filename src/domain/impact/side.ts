import { type CheckedFile, check, type Sound } from '../assessment/checking/check.ts';
import { checkTogether } from '../assessment/checking/check-together.ts';
import type { Severities } from '../assessment/checking/severities.ts';
import { type Content, readAssessmentFile } from '../assessment/reading/file.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** A file of one state of the catalogue, as a version store or a disk gives it. */
export interface SourceFile {
  /** The path from the root of the repository, the same on every machine. */
  readonly path: string;
  /** Undefined where the content is not available, as in a clone without old contents. */
  readonly bytes: Content | undefined;
}

/** The catalogue at one time. Every file but drafts is in exactly one of the three. */
export interface Side {
  readonly sound: ReadonlyMap<string, Sound>;
  /** The errors of each file that has any, in the order of a report. */
  readonly broken: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Files whose content is not available. */
  readonly unknown: readonly string[];
}

/**
 * Reads and checks the catalogue as it is or was at one time.
 *
 * @param severities how serious rules are on this site: a file with an error does not count
 * @param reuse the catalogue at another time: a file with the same bytes is not read and checked again
 */
export function readSide(
  sources: readonly SourceFile[],
  severities: Severities = {},
  reuse?: ReadSide,
): ReadSide {
  const readings = new Map<string, Reading>();
  for (const { path, bytes } of sources) {
    if (!bytes) continue;
    const earlier = reuse?.readings.get(path);
    const isSame = earlier && sameBytes(earlier.bytes, bytes);
    const read = () => check(readAssessmentFile(bytes, path), { severities });
    readings.set(path, isSame ? earlier : { bytes, checked: read() });
  }
  const files = [...readings.values()].map(({ checked: result }) => result);
  const checked = files.map((file) => file.checked);
  const broken = errorsByFile(checkTogether(checked, { severities }));
  return {
    readings,
    broken,
    sound: new Map(
      files.flatMap(({ checked: { file }, sound }) =>
        sound && !sound.assessment.draft && !broken.has(file) ? [[file, sound]] : [],
      ),
    ),
    unknown: sources.flatMap(({ path, bytes }) => (bytes ? [] : [path])).toSorted(),
  };
}

interface Reading {
  readonly bytes: Content;
  readonly checked: CheckedFile;
}

interface ReadSide extends Side {
  readonly readings: ReadonlyMap<string, Reading>;
}

const errorsByFile = (diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> =>
  Map.groupBy(
    diagnostics.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );

const sameBytes = (a: Content, b: Content): boolean =>
  a instanceof Uint8Array &&
  b instanceof Uint8Array &&
  a.length === b.length &&
  a.every((byte, index) => byte === b[index]);
