import type { Assessment } from '../assessment/format/schema.ts';

/** An address that assessments cite, with every place that cites it. */
interface SourceLink {
  readonly url: string;
  /** `content/assessments/lume.md#server`: the file and the id of the source. */
  readonly places: readonly string[];
}

interface Citing {
  readonly path: string;
  readonly assessment: Pick<Assessment, 'sources'>;
}

/** Every cited address once, sorted. What stands behind a `#` is the same page. */
export function sourceLinks(files: readonly Citing[]): SourceLink[] {
  const places = new Map<string, string[]>();
  for (const { path, assessment } of files) {
    for (const { id, url } of assessment.sources) {
      const page = url.replace(/#.*$/s, '');
      places.set(page, [...(places.get(page) ?? []), `${path}#${id}`]);
    }
  }
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, cited]) => ({ url, places: cited.toSorted() }));
}
