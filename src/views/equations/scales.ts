import { BAND_IDS, BANDS, type BandId, bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { EQUATION_STATUSES } from '../../domain/aivss/equations/equation.ts';
import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { MODE_ONE, modeOneOf } from '../../domain/aivss/mode-one.ts';
import { countsForHeadline, type ScoredThreat } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { say } from '../../words/say.ts';
import { whole } from '../shared/format.ts';

/** A way to come from a threat to a score. */
interface Scale {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Undefined where the threat has no such score. */
  readonly score: (threat: ScoredThreat) => number | undefined;
}

/** Every scale that the site computes, the base first: what a flaw is before anything is known of the agent. */
const scales = (headline: EquationId): Scale[] => [
  {
    id: 'base',
    label: say('CVSS base'),
    note: say('the flaw alone'),
    score: ({ inputs }) => inputs.cvssBase,
  },
  {
    id: 'mode-1',
    label: MODE_ONE.label,
    note: say('with exploit maturity: {name}', { name: MODE_ONE.name }),
    score: (threat) => modeOneOf(threat)?.score,
  },
  ...EQUATION_IDS.map((id) => ({
    id,
    label: equation(id).label,
    note:
      id === headline ? say('the headline of this site') : EQUATION_STATUSES[equation(id).status],
    score: ({ scores }: ScoredThreat) => scores[id].score,
  })),
];

/** How many agents have which band under each equation. Each scale takes the threat that is highest on it. */
export function scalesView(agents: readonly ScaleBands[], headline: EquationId) {
  const bands = agents.filter((scored) => scored[headline] !== undefined);
  const rows = scales(headline).map(({ id, label, note }) => {
    const here = bands.map((scored) => scored[id]);
    const main = bands.map((scored) => scored[headline]);
    const moved = (by: number) =>
      here.filter((band, agent) => {
        const other = main[agent];
        return Math.sign(bandRank(other) - bandRank(band)) === by;
      }).length;
    return {
      id,
      label,
      note,
      isHeadline: id === headline,
      bands: BAND_IDS.map((band) => ({
        band,
        label: BANDS[band].label,
        count: whole(here.filter((one) => one === band).length),
      })),
      higher: whole(moved(1)),
      lower: whole(moved(-1)),
      same: whole(moved(0)),
    };
  });
  return { rows, counted: bands.length, left: agents.length - bands.length };
}

/** The band of an agent on each scale, by id; empty where one of them has none. */
export type ScaleBands = Readonly<Record<string, BandId>>;

export function scaleBands({ judgement }: Agent, headline: EquationId): ScaleBands {
  const threats = judgement.threats.filter(countsForHeadline);
  const highest = scales(headline).flatMap(({ id, score }): [string, BandId][] => {
    const scores = threats.flatMap((threat) => score(threat) ?? []);
    return scores.length > 0 ? [[id, bandOf(Math.max(...scores))]] : [];
  });
  return highest.length === scales(headline).length ? Object.fromEntries(highest) : {};
}
