import type { BadgeView } from '../../views/shared/badge.ts';
import { element } from './elements.ts';

/** The badge of a band as ScoreBadge.astro sets it. With `wordOnly` the figure stands elsewhere. */
export const badge = ({ band, label, score }: BadgeView, wordOnly = false): HTMLElement =>
  element('span', `badge band-${band}`, score && !wordOnly ? `${label} ${score}` : label);
