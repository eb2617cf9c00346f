import { isAbsolute } from 'node:path';
import type { SiteConfig } from '../config.ts';
import type { Sound } from '../domain/assessment/checking/check.ts';
import { type BodyHtml, renderBody } from '../domain/assessment/html/html.ts';
import { plainText } from '../domain/assessment/reading/body.ts';
import { leadingBlocks } from '../domain/assessment/reading/leading-blocks.ts';
import type { AssessmentRecord, AssessmentTexts } from '../domain/catalogue.ts';
import { PAGE_PATHS } from '../domain/links.ts';
import { LAYER_IDS, type LayerId } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';

/** What the site keeps of a file that passed the checks. */
export function toRecord({ file, assessment }: Sound, config: SiteConfig): AssessmentRecord {
  const base = config.basePath.slice(0, -1);
  const html = renderBody(
    file,
    ({ collection, id, hash }) => `${base}${PAGE_PATHS[collection](id)}${hash}`,
  );
  const texts = {
    html,
    beginnings: beginningsOf(html.layers),
    text: {
      introduction: plainText(file.body.introduction),
      layers: tableOf(
        LAYER_IDS,
        (id) => file.body.sections.find(({ layer }) => layer === id)?.text ?? '',
      ),
    },
  };
  return {
    slug: file.slug,
    path: isAbsolute(file.path) ? `content/assessments/${file.slug}.md` : file.path,
    assessment,
    opinions: [],
    texts: () => texts,
  };
}

/** Readers compare agents on the page of a layer; who wants every word of one goes to its page. */
const WORDS = 100;

function beginningsOf(layers: BodyHtml['layers']): AssessmentTexts['beginnings'] {
  const beginnings: Partial<Record<LayerId, string>> = {};
  for (const layer of LAYER_IDS) {
    const beginning = leadingBlocks(layers[layer] ?? '', WORDS);
    if (beginning !== undefined) beginnings[layer] = beginning;
  }
  return beginnings;
}
