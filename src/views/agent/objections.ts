import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import type { Assessment, Objection } from '../../domain/assessment/format/schema.ts';
import { OBJECTION_OUTCOMES } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { threatAnchor } from '../../domain/links.ts';
import { LAYER_IDS, layerOf } from '../../domain/maestro/layers.ts';
import { compareText } from '../../domain/names.ts';
import { isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { count, longDate, quoted } from '../shared/format.ts';

/** The objections to an assessment: open ones first, by the day they are due; then decided ones, the latest first. */
export function objectionViews({ assessment }: Pick<Agent, 'assessment'>) {
  return openFirst(assessment.objections ?? []).map((objection) => ({
    anchor: `objection-${objection.id}`,
    isOpen: objection.outcome === undefined,
    by: objection.by,
    url: objection.url,
    raised: longDate(objection.raised),
    text: objection.text,
    /** What it is about, with its anchor; undefined where it is about the whole assessment. */
    on: placeOf(objection, assessment),
    /** Who decides by when, or what was decided. */
    standing: standingOf(objection),
    reason: objection.reason,
  }));
}
export type ObjectionView = ReturnType<typeof objectionViews>[number];

const openFirst = (objections: readonly Objection[]): Objection[] => [
  ...objections.filter(({ outcome }) => !outcome).toSorted((a, b) => compareText(a.due, b.due)),
  ...objections
    .filter(({ outcome }) => outcome)
    .toSorted((a, b) => compareText(b.decided ?? '', a.decided ?? '')),
];

function placeOf({ on }: Objection, { maestro, threats = [] }: Assessment) {
  const threat = threats.find(({ id }) => id === on);
  if (threat) return { label: quoted(threat.title), anchor: threatAnchor(threat.id) };
  if (isOneOf(FACTOR_IDS, on)) return { label: FACTORS[on].label, anchor: `factor-${on}` };
  if (isOneOf(LAYER_IDS, on)) {
    const { code, name } = layerOf(on, maestro);
    return { label: `${code} ${name}`, anchor: on };
  }
  return undefined;
}

function standingOf({ outcome, decides, due, decided }: Objection): string {
  if (!outcome) return say('Open: {decides} decides by {due}.', { decides, due: longDate(due) });
  const { label, meaning } = OBJECTION_OUTCOMES[outcome];
  return say('{outcome} on {day} by {decides}. {meaning}', {
    outcome: label,
    day: longDate(decided ?? due),
    decides,
    meaning,
  });
}

/** A note for the top of the page; undefined where no objection is open. */
export function openObjections(objections: readonly ObjectionView[]): string | undefined {
  const open = objections.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return undefined;
  return say('{objections} under discussion', {
    objections: count(open.length, say('objection'), say('objections')),
  });
}
