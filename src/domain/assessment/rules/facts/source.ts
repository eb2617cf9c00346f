import { FACT_IDS, FACTS } from '../../format/facts.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutKey, data, group, has, isMisspelt } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';

const check = (file: AssessmentFile): Finding[] =>
  FACT_IDS.flatMap((id) => {
    const fact = group(group(data(file).facts)[id]);
    const isSettled = fact.answer === 'yes' || fact.answer === 'no';
    if (!isSettled || has(fact, 'sources') || isMisspelt(fact, 'sources')) return [];
    return [
      aboutKey(
        file,
        ['facts', id],
        `"${FACTS[id].label}" is answered ${fact.answer}, and names no source.`,
        'Add sources: [id] with the id of what you read, or answer unknown.',
      ),
    ];
  });

export const factSource: Rule = {
  id: 'facts/source',
  severity: 'warning',
  title: 'A yes or a no names what it rests on.',
  meaning:
    'A buyer decides on these answers. Where nothing was found, "unknown" is an answer, and it needs no source.',
  mend: 'Add "sources" with the ids of what was read, or answer "unknown".',
  example: { from: 'layers:\n', to: 'facts:\n  acts-as-user: { answer: yes }\nlayers:\n' },
  check,
};
