import { isAbsolute, posix } from 'node:path';
import type { SiteConfig } from '../config.ts';
import type { Sound } from '../domain/assessment/checking/check.ts';
import { renderBody } from '../domain/assessment/html/html.ts';
import { plainText, rangeOf } from '../domain/assessment/reading/body.ts';
import type { AssessmentRecord } from '../domain/catalogue.ts';
import { PAGE_PATHS } from '../domain/links.ts';
import { LAYER_IDS, type LayerId } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import type { FileOrigin } from './content-directories.ts';

/**
 * What the site keeps of a file that passed the checks.
 *
 * @param origin absent where the file is not taken from a content directory
 */
export function toRecord(
  { file, assessment }: Sound,
  config: SiteConfig,
  origin?: FileOrigin,
): AssessmentRecord {
  const base = config.basePath.slice(0, -1);
  const html = renderBody(
    file,
    ({ collection, id, hash }) => `${base}${PAGE_PATHS[collection](id)}${hash}`,
  );
  const texts = {
    html,
    text: {
      introduction: plainText(file.body.introduction),
      layers: tableOf(
        LAYER_IDS,
        (id) => file.body.sections.find(({ layer }) => layer === id)?.text ?? '',
      ),
    },
    markdown: tableOf(LAYER_IDS, (id) => markdownOf(file, id)),
  };
  return {
    slug: file.slug,
    path: pathInRepository(file, config, origin),
    ...(origin?.from !== undefined && { from: origin.from }),
    ...(origin?.over !== undefined && { over: origin.over }),
    assessment,
    opinions: [],
    texts: () => texts,
  };
}

/** A directory that the settings do not name is assumed to be the folder "content" of its repository. */
function pathInRepository(
  { path, slug }: Sound['file'],
  { content }: SiteConfig,
  origin?: FileOrigin,
): string {
  const inside = origin?.inside ?? `assessments/${slug}.md`;
  const directory = content?.find(({ folder }) => folder === origin?.from);
  if (directory) return posix.join(directory.path ?? 'content', inside);
  return isAbsolute(path) ? `content/${inside}` : path;
}

/** The Markdown of a section, without its heading. */
function markdownOf({ markdown, body }: Sound['file'], layer: LayerId): string {
  const content = body.sections.find((section) => section.layer === layer)?.content ?? [];
  const [first, last] = [content[0], content.at(-1)];
  return first && last ? markdown.slice(rangeOf(first)[0], rangeOf(last)[1]) : '';
}
