import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { countsForHeadline } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import {
  drawLayerStrip,
  type LayerStripView,
  type StripMark,
  stripInWords,
} from './draw-layer-strip.ts';
import { decimal } from './format.ts';
import { threatHash } from './paths.ts';

export type { LayerStripView };

type StripAgent = Pick<Agent, 'assessment' | 'judgement'>;

/** The strip of one agent. */
export function layerStripOf(agent: StripAgent, equation: EquationId): LayerStripView {
  const marks = marksOf(agent, equation);
  return drawLayerStrip(
    agent.assessment,
    marks,
    stripInWords(agent.assessment.layers, marks.length),
  );
}

const marksOf = ({ assessment, judgement }: StripAgent, equation: EquationId): StripMark[] =>
  judgement.threats.filter(countsForHeadline).map(({ id, layer, title, scores, leadsTo }) => ({
    layer,
    opens: leadsTo.map(threatHash),
    score: scores[equation].score,
    title: `${assessment.name}: ${title}, ${decimal(scores[equation].score)}`,
    hash: threatHash(id),
  }));
