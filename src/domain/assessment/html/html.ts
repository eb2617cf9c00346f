import { markdownToHtml } from 'satteri';
import type { Link } from '../../links.ts';
import { LAYER_IDS } from '../../maestro/layers.ts';
import { tableOf } from '../../tables.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { CUT, SANITISER, sanitising } from './sanitiser.ts';

/** Gives the address on this site of a link to another page of the catalogue. */
export type ResolveLink = (link: Extract<Link, { kind: 'content' }>) => string;

const FEATURES = { gfm: { footnotes: { label: 'Notes', clobberPrefix: 'note-' } } };

/** Renders the body of an assessment that passed the checks. What they refuse is dropped here too, in case a rule fails. */
export function renderBody(file: AssessmentFile, resolve: ResolveLink) {
  const { html } = markdownToHtml(file.markdown, {
    features: FEATURES,
    data: sanitising(file, resolve),
    hastPlugins: [SANITISER],
  });
  const parts = html.split(CUT).map((part) => part.trim());
  return {
    introduction: parts[0] ?? '',
    layers: tableOf(LAYER_IDS, (id) => {
      const index = file.body.sections.findIndex(({ layer }) => layer === id);
      return (index >= 0 && parts[index + 1]) || '';
    }),
    /** The footnotes of all sections; empty where there are none. */
    notes: parts[file.body.sections.length + 1] ?? '',
  };
}

/** The body as HTML that is safe to put into a page. */
export type BodyHtml = Readonly<ReturnType<typeof renderBody>>;
