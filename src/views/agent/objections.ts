import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import type { Assessment, Objection } from '../../domain/assessment/format/schema.ts';
import { OBJECTION_OUTCOMES } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { LAYER_IDS, layerOf } from '../../domain/maestro/layers.ts';
import { compareText } from '../../domain/names.ts';
import { isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { count, longDate, quoted } from '../shared/format.ts';

/** The open ones first, in the order in which they are due; then those that were decided, the last first. */
export function objectionViews({ assessment }: Pick<Agent, 'assessment'>) {
  return inOrder(assessment.objections ?? []).map((objection) => ({
    anchor: `objection-${objection.id}`,
    isOpen: objection.outcome === undefined,
    by: objection.by,
    url: objection.url,
    raised: longDate(objection.raised),
    text: objection.text,
    /** What it is about, with its place on the page; undefined where it is about all of it. */
    on: placeOf(objection, assessment),
    /** Who decides by when, or what came of it. */
    standing: standingOf(objection),
    reason: objection.reason,
  }));
}
export type ObjectionView = ReturnType<typeof objectionViews>[number];

const inOrder = (objections: readonly Objection[]): Objection[] => [
  ...objections.filter(({ outcome }) => !outcome).toSorted((a, b) => compareText(a.due, b.due)),
  ...objections
    .filter(({ outcome }) => outcome)
    .toSorted((a, b) => compareText(b.decided ?? '', a.decided ?? '')),
];

function placeOf({ on }: Objection, { maestro, threats = [] }: Assessment) {
  const threat = threats.find(({ id }) => id === on);
  if (threat) return { label: quoted(threat.title), anchor: `threat-${threat.id}` };
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

/** Said at the top of the page; undefined where none is open. */
export function openObjections(all: readonly ObjectionView[]): string | undefined {
  const open = all.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return undefined;
  return say('{objections} under discussion', {
    objections: count(open.length, say('objection'), say('objections')),
  });
}
