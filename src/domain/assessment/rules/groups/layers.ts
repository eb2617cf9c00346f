import { contradicting, empty } from '../layer-texts.ts';
import { doubled, missing, order, unknown } from '../layers.ts';
import type { Rule } from '../rule.ts';

const DATA =
  '## Data Operations\n\nThe agent reads the mailbox live and keeps no index. Old messages remain a source of hostile text.\n\n';
const FRAMEWORKS = '## Agent Frameworks\n\nMessage text and instructions share one prompt.\n\n';

/** The seven layer sections of the body. */
export const layerRules: readonly Rule[] = [
  {
    id: 'layers/missing',
    severity: 'error',
    title: 'Each of the seven layers has a section.',
    meaning:
      'MAESTRO looks at an agent through seven layers. Going through all of them is what finds the threat that nobody had in mind, so none is left out silently.',
    mend: 'Add the section. Where the agent has no such layer, say why in a sentence and tag it not-applicable.',
    example: { from: FRAMEWORKS, to: '' },
    check: missing,
  },
  {
    id: 'layers/doubled',
    severity: 'error',
    title: 'A layer has one section.',
    meaning:
      'Each layer has one place on the page. Of two sections with the same name one would be lost.',
    mend: 'Put both texts under one heading; use "###" to divide them.',
    example: {
      from: '## Agent Ecosystem\n',
      to: '## Agent Ecosystem\n\nIt has no market.\n\n## Ecosystem\n',
    },
    check: doubled,
  },
  {
    id: 'layers/unknown-heading',
    severity: 'error',
    title: 'A level-2 heading names a layer.',
    meaning:
      'The seven headings of level 2 divide the text into layers; they are how the page, the search and the exports find it. The title of the page comes from the data.',
    mend: 'Use the name of a layer, or "###" for a heading inside one.',
    example: { from: '## Agent Ecosystem', to: '## Conclusion\n\nNothing.\n\n## Agent Ecosystem' },
    check: unknown,
  },
  {
    id: 'layers/order',
    severity: 'error',
    title: 'The sections stand in the order of MAESTRO.',
    meaning: 'The same order everywhere lets two assessments be read side by side.',
    mend: 'Move the section to its place.',
    example: { from: DATA + FRAMEWORKS, to: FRAMEWORKS + DATA },
    check: order,
  },
  {
    id: 'layers/empty',
    severity: 'error',
    title: 'A section has a text.',
    meaning:
      'A heading alone does not say whether the layer is safe, unknown or forgotten. The tag carries the doubt, the text says what could go wrong.',
    mend: 'Write what could go wrong in this layer, or why the agent has none.',
    example: { from: '\nMessage text and instructions share one prompt.\n', to: '' },
    check: empty,
  },
  {
    id: 'layers/contradiction',
    severity: 'error',
    title: 'The text of a layer does not contradict its tag.',
    meaning:
      'Published catalogues begin uncertain texts with "Not certain from the listing". In a layer tagged mapped the words and the tag cannot both be right.',
    mend: 'Tag the layer uncertain, or remove the words.',
    example: {
      from: 'Message text and instructions share one prompt.',
      to: 'Not certain from the listing: message text and instructions share one prompt.',
    },
    check: contradicting,
  },
];
