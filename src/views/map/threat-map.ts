import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { isScored } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { threatHash } from '../shared/paths.ts';
import { mapFrame, mapScale } from './frame.ts';
import { bandNamesOf, groundOf } from './ground.ts';
import { signedMap } from './signed-map.ts';

/** The scored threats of an agent on the map, numbered in the order of its page. */
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

/** The least distance between dots of the cloud, in points. */
const GRAIN = 0.25;

/**
 * The background of every map of an agent, drawn once for the site: the bands, the axes, and all agents as grey dots. It is
 * a file of its own, so that the page of an agent does not change with other agents, and takes its colours from the page.
 */
export function mapGround(agents: readonly Agent[], equation: EquationId): string {
  const frame = mapFrame(equation, WHOLE_MAP, 'square');
  return groundOf(frame, cloudOf(agents) + bandNamesOf(frame));
}

function cloudOf(agents: readonly Agent[]): string {
  const { x, y } = mapScale(WHOLE_MAP, 'square');
  const snap = (value: number): number => Math.round(value / GRAIN) * GRAIN;
  const dots = agents.flatMap(({ judgement: { headline } }) =>
    headline ? [`M${x(snap(headline.factorSum))} ${y(snap(headline.cvssBase))}h0`] : [],
  );
  return `<path d="${[...new Set(dots)].join('')}" stroke="var(--muted)" stroke-opacity=".45" stroke-width="5" stroke-linecap="round"/>`;
}
