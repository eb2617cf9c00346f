import { ALTERNATIVES } from '../../format/vocabulary.ts';
import { aboutKey, hasKey, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsAlternatives: FileRule = {
  id: 'threats/alternatives',
  severity: 'error',
  fixed: true,
  title: 'A level and the number that replaces it exclude each other.',
  why: 'A threat states its base as a vector or as a bare number, and its maturity and mitigation as a level or as a bare number. With both, it would be unclear which one counts.',
  remedy: 'Keep the vector or the level; bare numbers are for sources that give nothing else.',
  example: {
    change: ['mitigation: partial', 'mitigation: partial\n    ‹cvss-base›: 7.5'],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) =>
      ALTERNATIVES.filter((pair) => pair.every((key) => hasKey(threat, key))).map(
        ([level, number]) =>
          aboutKey(
            file,
            [...path, number],
            `A threat has "${level}" or "${number}", not both.`,
            `Keep "${level}"; "${number}" is for sources that give only a number.`,
          ),
      ),
    ),
};
