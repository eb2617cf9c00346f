import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { isScored } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { threatHash } from '../shared/paths.ts';
import { mapFrame, mapScale } from './frame.ts';
import { groundOf } from './ground.ts';
import { signedMap } from './signed-map.ts';

/** The scored threats of an agent by number, in the order of its page. */
export const threatMap = ({ judgement }: Pick<Agent, 'judgement'>, equation: EquationId) =>
  signedMap(
    judgement.threats.filter(isScored).map(({ id, title, scores }, at) => ({
      sign: String(at + 1),
      title,
      path: threatHash(id),
      score: scores[equation],
    })),
    equation,
  );

/** Dots of the cloud are this far apart at least, in points. */
const GRAIN = 0.25;

/**
 * What every map of an agent lies on, drawn once for the site: the bands, the axes, and all agents as grey dots. It
 * takes its colours from the page that uses it, so that the page of an agent does not change with the others.
 */
export const mapGround = (agents: readonly Agent[], equation: EquationId): string =>
  groundOf(mapFrame(equation, WHOLE_MAP, 'square'), cloudOf(agents));

function cloudOf(agents: readonly Agent[]): string {
  const { x, y } = mapScale(WHOLE_MAP, 'square');
  const snapped = (value: number): number => Math.round(value / GRAIN) * GRAIN;
  const dots = agents.flatMap(({ judgement: { headline } }) =>
    headline ? [`M${x(snapped(headline.factorSum))} ${y(snapped(headline.cvssBase))}h0`] : [],
  );
  return `<path d="${[...new Set(dots)].join('')}" stroke="var(--muted)" stroke-opacity=".45" stroke-width="5" stroke-linecap="round"/>`;
}
