import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { exposureOf } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { numberedMeasures } from '../../domain/conditions/asked-of.ts';
import { type ControlledThreat, controlledThreats } from '../../domain/controls.ts';
import { posturesOf } from '../../domain/postures.ts';
import { badgeOf } from '../shared/badge.ts';

/** The threats of an agent, with their scores under each controller's measures. */
export const threatsUnderControl = (
  { judgement }: Agent,
  equation: EquationId,
): ControlledThreat[] =>
  controlledThreats(
    exposureOf(judgement),
    new Map(judgement.threats.map(({ id, risk }) => [id, risk?.id])),
    numberedMeasures(judgement),
    equation,
  );

/** A row of the list that works without scripts: as shipped, hardened by its user, managed. */
export const postureRow = (
  { slug, assessment: { name }, judgement }: Agent,
  equation: EquationId,
) => ({ slug, name, badges: posturesOf(judgement, equation).map(badgeOf) });
