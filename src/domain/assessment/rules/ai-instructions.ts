import { onceEach } from '../../once-each.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { type Passage, passagesOfAll } from './passages.ts';

/**
 * Text that addresses an AI reader. The catalogue is read by language models, also by those that review pull
 * requests. Security prose quotes such text: between quotation marks or as code it is a note.
 */

const READER =
  '(?:AI|A\\.I\\.|LLM|language +model|assistant|chatbot|GPT|Claude|Copilot|Gemini)(?: +(?:agent|model|assistant|reader|reviewer|system))?s?';

const OLD =
  '(?:(?:all|any|every|of|the|your|my|these|those) +)*(?:previous|prior|above|preceding|earlier|existing|foregoing|system)';

const TOLD = '(?:instructions?|prompts?|rules|messages?|directions|guidelines|directives)';

const ADDRESSES = [
  `(?:ignore|disregard|forget|override|discard) +${OLD} +(?:\\w+ +)?${TOLD}`,
  '(?:ignore|disregard|forget) +(?:everything|all|anything) +(?:above|before|so +far|you +(?:were|have +been) +told)',
  `(?:dear|attention|note +(?:to|for)|instructions? +(?:to|for)|message +(?:to|for)|hey) +(?:(?:the|any|all) +)?${READER} *[:,!]`,
  `(?:if|when|as) +you +are +an? +${READER}`,
  '(?:reveal|print|repeat|output|show) +(?:me +)?your +(?:system +prompt|(?:initial|hidden|original) +instructions)',
  'do +not +(?:tell|inform|alert|warn) +(?:the +)?(?:user|maintainers?|reviewers?)',
];

const ADDRESS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ADDRESSES.join('|')})`, 'giu');

/** Marks by which chat templates separate the speakers. */
const TEMPLATE = /<\|(?:im_start|im_end|system|endoftext|assistant)\|>|\[\/?INST\]|<<\/?SYS>>/g;

/** Every address and every mark has one of these stems: most passages are done after one look. */
const STEM =
  /ignore|disregard|forget|override|discard|dear|attention|note|instruction|message|hey|you are|your|do +not|<|\[\/?INST/i;

export const QUOTED = /["“«][^"“”«»]*["”»]/g;

export const passagesWithStem = (passages: readonly Passage[]): Passage[] =>
  passages.filter(({ raw }) => STEM.test(raw));

export const suspectPassages = onceEach((file: AssessmentFile): readonly Passage[] =>
  passagesWithStem(passagesOfAll(file)),
);

type Found = Pick<Passage, 'path'> & { readonly range: readonly [number, number]; words: string };

export function addressesToAi(passage: Passage): Found[] {
  const { text, raw, start, path } = passage;
  // A template mark consists of Markdown marks, which are spaces in the text; so is whatever is masked in it.
  const marks = [...raw.matchAll(TEMPLATE)].filter(
    ({ 0: mark, index }) => text.slice(index, index + mark.length).trim() !== '',
  );
  return [...text.matchAll(ADDRESS), ...marks].map(({ 0: words, index }) => ({
    range: [start + index, start + index + words.length] as const,
    words: words.replace(/\s+/g, ' '),
    ...(path && { path }),
  }));
}
