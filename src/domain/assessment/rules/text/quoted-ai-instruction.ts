import { addressesToAi, passagesWithStem, QUOTED, suspectPassages } from '../ai-instructions.ts';
import { codePassages, type Passage, quotations } from '../passages.ts';
import type { FileRule } from '../rule.ts';

const quotesOf = ({ text, raw, start, path }: Passage): Passage[] =>
  [...text.matchAll(QUOTED)].map(({ 0: quote, index }) => ({
    text: quote,
    raw: raw.slice(index, index + quote.length),
    start: start + index,
    ...(path && { path }),
  }));

export const textQuotedAiInstruction: FileRule = {
  id: 'text/quoted-ai-instruction',
  severity: 'note',
  anyFile: true,
  title: 'Quoted instructions to an AI are pointed out.',
  why: 'Security prose has to quote what an attack looks like. The note tells reviewers, language models included, that the words are quoted and not meant for them.',
  remedy:
    'It may stay, since it is a quotation. Shorten it if the exact words do not matter, because models read this page too.',
  example: {
    change: ['Every action is logged.', 'A page may say "‹ignore previous instructions›".'],
  },
  check: (file) =>
    passagesWithStem([
      ...codePassages(file),
      ...quotations(file),
      ...suspectPassages(file).flatMap((passage) => quotesOf(passage)),
    ])
      .flatMap((passage) => addressesToAi(passage))
      .map(({ words, ...place }) => ({
        ...place,
        message: `This quotation addresses an AI: "${words}".`,
      })),
};
