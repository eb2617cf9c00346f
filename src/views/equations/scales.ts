import { BAND_IDS, BANDS, type BandId, bandOf, bandRank } from '../../domain/aivss/bands.ts';
import { EQUATION_STATUSES } from '../../domain/aivss/equations/equation.ts';
import { EQUATION_IDS, type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { MODE_ONE, modeOneOf } from '../../domain/aivss/mode-one.ts';
import { countsForHeadline, type ScoredThreat } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { say } from '../../words/say.ts';
import { whole } from '../shared/format.ts';

/** A way to score a threat. */
interface Scale {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Undefined where the threat has no such score. */
  readonly score: (threat: ScoredThreat) => number | undefined;
}

/** Every scale that the site computes, beginning with the base: the flaw alone. */
const scalesFor = (headline: EquationId): Scale[] => [
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

/** How many agents have each band on each scale. A scale takes the threat that is highest on it. */
export function scalesView(agents: readonly ScaleBands[], headline: EquationId) {
  const bands = agents.filter((scored) => scored[headline] !== undefined);
  const rows = scalesFor(headline).map(({ id, label, note }) => {
    const bandsHere = bands.map((scored) => scored[id]);
    const headlineBands = bands.map((scored) => scored[headline]);
    const movedBy = (sign: number) =>
      bandsHere.filter(
        (band, agent) => Math.sign(bandRank(headlineBands[agent]) - bandRank(band)) === sign,
      ).length;
    return {
      id,
      label,
      note,
      isHeadline: id === headline,
      bands: BAND_IDS.map((band) => ({
        band,
        label: BANDS[band].label,
        count: whole(bandsHere.filter((agentBand) => agentBand === band).length),
      })),
      higher: whole(movedBy(1)),
      lower: whole(movedBy(-1)),
      same: whole(movedBy(0)),
    };
  });
  return { rows, counted: bands.length, left: agents.length - bands.length };
}

/** The band of an agent on each scale, by id; empty where some scale has none. */
type ScaleBands = Readonly<Record<string, BandId>>;

export function scaleBands({ judgement }: Agent, headline: EquationId): ScaleBands {
  const threats = judgement.threats.filter(countsForHeadline);
  const highest = scalesFor(headline).flatMap(({ id, score }): [string, BandId][] => {
    const scores = threats.flatMap((threat) => score(threat) ?? []);
    return scores.length > 0 ? [[id, bandOf(Math.max(...scores))]] : [];
  });
  return highest.length === scalesFor(headline).length ? Object.fromEntries(highest) : {};
}
