import type { ThreatsFile } from '../../views/threats/encode-threats.ts';
import { decodeThreats, threatAt } from '../../views/threats/threat-columns.ts';
import { THREAT_LIST } from '../../views/threats/threat-list.ts';
import { ListAnswers } from '../lists/list-answers.ts';
import { loadJson } from '../shared/load-json.ts';
import { threatRowElement } from './threat-rows.ts';

/** Answers questions to the list of all threats. */
export const threatAnswers = (finder: HTMLElement, onRows: () => void) =>
  new ListAnswers(
    finder,
    {
      kind: THREAT_LIST,
      anchor: '#all',
      load: async () => decodeThreats(await loadJson<ThreatsFile>('/data/threats.json')),
      rowOf: (all, at) => threatRowElement(threatAt(all, at)),
    },
    onRows,
  );
