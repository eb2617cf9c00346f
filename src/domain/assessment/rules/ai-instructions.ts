import { onceEach } from '../../once-each.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { type Passage, passagesOfAll } from './passages.ts';

/**
 * Finds text that addresses an AI reader. Language models read the catalogue, also those that review pull requests.
 * Security prose quotes such text: between quotation marks or as code it is a note.
 */

const READER =
  '(?:AI|A\\.I\\.|LLM|language +model|assistant|chatbot|GPT|Claude|Copilot|Gemini)(?: +(?:agent|model|assistant|reader|reviewer|system))?s?';

const EARLIER =
  '(?:(?:all|any|every|of|the|your|my|these|those) +)*(?:previous|prior|above|preceding|earlier|existing|foregoing|system)';

const INSTRUCTIONS = '(?:instructions?|prompts?|rules|messages?|directions|guidelines|directives)';

const ADDRESSES = [
  `(?:ignore|disregard|forget|override|discard) +${EARLIER} +(?:\\w+ +)?${INSTRUCTIONS}`,
  '(?:ignore|disregard|forget) +(?:everything|all|anything) +(?:above|before|so +far|you +(?:were|have +been) +told)',
  `(?:dear|attention|note +(?:to|for)|instructions? +(?:to|for)|message +(?:to|for)|hey) +(?:(?:the|any|all) +)?${READER} *[:,!]`,
  `(?:if|when|as) +you +are +an? +${READER}`,
  '(?:reveal|print|repeat|output|show) +(?:me +)?your +(?:system +prompt|(?:initial|hidden|original) +instructions)',
  'do +not +(?:tell|inform|alert|warn) +(?:the +)?(?:user|maintainers?|reviewers?)',
];

const ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ADDRESSES.join('|')})`, 'giu');

/** Marks by which chat templates separate the speakers. */
const TEMPLATE = /<\|(?:im_start|im_end|system|endoftext|assistant)\|>|\[\/?INST\]|<<\/?SYS>>/g;

/** Every address and every mark contains one of these. Most passages do not, and need no further look. */
const STEM =
  /ignore|disregard|forget|override|discard|dear|attention|note|instruction|message|hey|you are|your|do +not|<|\[\/?INST/i;

export const QUOTED = /["“«][^"“”«»]*["”»]/g;

export const passagesWithStem = (passages: readonly Passage[]): Passage[] =>
  passages.filter(({ raw }) => STEM.test(raw));

export const suspectPassages = onceEach((file: AssessmentFile): readonly Passage[] =>
  passagesWithStem(passagesOfAll(file)),
);

type Match = Pick<Passage, 'path'> & { readonly range: readonly [number, number]; words: string };

export function addressesToAi(passage: Passage): Match[] {
  const { text, raw, start, path } = passage;
  // Marks are looked for in the raw text, since the text has spaces for marks of Markdown; all of a masked mark is spaces.
  const marks = [...raw.matchAll(TEMPLATE)].filter(
    ({ 0: mark, index }) => text.slice(index, index + mark.length).trim() !== '',
  );
  return [...text.matchAll(ADDRESS), ...marks].map(({ 0: words, index }) => ({
    range: [start + index, start + index + words.length] as const,
    words: words.replace(/\s+/g, ' '),
    ...(path && { path }),
  }));
}
