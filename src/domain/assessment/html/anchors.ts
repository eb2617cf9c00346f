import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { FACTOR_IDS } from '../../aivss/factors.ts';
import { threatAnchor } from '../../links.ts';
import { layersIn } from '../../maestro/layers.ts';
import type { AssessmentFile } from '../reading/read-file.ts';
import {
  advisoriesOf,
  asGroup,
  asText,
  dataOf,
  objectionsOf,
  threatIdsOf,
  threatsOf,
} from '../rules/draft.ts';
import { sourceIdsOf } from '../rules/sources.ts';

/** The sections that every page of an agent has. */
const SECTIONS = 'score factors amplification layers sources assessment history'.split(' ');

/** Every id on the page of an assessment that a link can name after a `#`. */
export function anchorsOf(file: AssessmentFile): string[] {
  const { introduction, sections } = file.body;
  const threatIds = threatIdsOf(file);
  const isScored = threatsOf(file).some(({ threat }) => threat.cvss ?? threat['cvss-base']);
  const factors = asGroup(dataOf(file).factors);
  const objectionIds = objectionsOf(file).flatMap(({ objection }) => asText(objection.id) ?? []);
  return [
    ...SECTIONS,
    ...(introduction.length > 0 ? ['introduction'] : []),
    ...(threatIds.length > 0 ? ['threats'] : []),
    ...(isScored ? ['equations'] : []),
    ...(advisoriesOf(file).length > 0 ? ['vulnerabilities'] : []),
    ...(Object.keys(asGroup(dataOf(file).facts)).length > 0 ? ['facts'] : []),
    ...(dataOf(file)['owner-statement'] ? ['owner-statement'] : []),
    ...(objectionIds.length > 0 ? ['objections'] : []),
    ...objectionIds.map((id) => `objection-${id}`),
    ...threatIds.map(threatAnchor),
    ...FACTOR_IDS.filter((id) => factors[id] !== undefined).map((id) => `factor-${id}`),
    ...sourceIdsOf(file).map((id) => `source-${id}`),
    ...layersIn(file.edition),
    ...footnotes(file).map((name) => `note-fn-${name}`),
    ...headingsOf('introduction', introduction),
    ...sections.flatMap(({ layer, content }) => (layer ? headingsOf(layer, content) : [])),
  ];
}

const footnotes = ({ body }: AssessmentFile): string[] =>
  body.tree.children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [node.identifier] : [],
  );

/** The ids that headings inside a section get on the page. */
function headingsOf(section: string, content: AssessmentFile['body']['introduction']): string[] {
  const slugger = new GithubSlugger();
  return content
    .filter((node) => node.type === 'heading')
    .map((heading) => slugger.slug(`${section}-${textOf(heading)}`));
}
