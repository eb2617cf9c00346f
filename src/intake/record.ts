import { isAbsolute } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { plainText } from '../domain/assessment/body.ts';
import type { AssessmentFile } from '../domain/assessment/file.ts';
import { renderBody } from '../domain/assessment/html.ts';
import type { Assessment } from '../domain/assessment/schema.ts';
import type { AssessmentRecord } from '../domain/catalogue.ts';
import { PAGE_PATHS } from '../domain/links.ts';
import type { LayerId } from '../domain/maestro/layers.ts';

/** What the site keeps of a file that passed the checks. */
export function toRecord(file: AssessmentFile, config: SiteConfig): AssessmentRecord {
  const base = config.basePath.slice(0, -1);
  return {
    slug: file.slug,
    path: isAbsolute(file.path) ? `content/assessments/${file.slug}.md` : file.path,
    // The checks ran the schema over these data.
    assessment: file.frontmatter?.data as unknown as Assessment,
    html: renderBody(
      file,
      ({ collection, id, hash }) => `${base}${PAGE_PATHS[collection](id)}${hash}`,
    ),
    text: {
      introduction: plainText(file.body.introduction),
      layers: Object.fromEntries(
        file.body.sections.map(({ layer, text }) => [layer, text]),
      ) as Record<LayerId, string>,
    },
  };
}
