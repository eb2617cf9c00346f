import type { Assessment, ThreatEntry } from '../assessment/format/schema.ts';
import { isSameData } from '../canonical.ts';
import { type DataChange, valueChange, valueText } from './change.ts';

/** Keys that can move a score. Those of one list state the same value in two ways, and change together. */
const SCORED_KEYS = {
  cvss: ['cvss', 'cvss-base'],
  'exploit-maturity': ['exploit-maturity', 'threat-multiplier'],
  mitigation: ['mitigation', 'mitigation-factor'],
  factors: ['factors'],
  status: ['status'],
} as const satisfies Record<string, readonly (keyof ThreatEntry)[]>;

const UNSCORED_KEYS = [
  ...(['title', 'attack', 'layer', 'risk', 'maps-to', 'reason', 'sources'] as const),
  ...(['fixed-in', 'advisories', 'leads-to', 'mitigations'] as const),
] as const;

/** How the threats differ. A threat is the same as long as its id is. */
export function threatChanges(before: Assessment, after: Assessment): DataChange[] {
  const [threatsBefore, threatsAfter] = [byId(before), byId(after)];
  const ids = [...new Set([...threatsBefore.keys(), ...threatsAfter.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [old, now] = [threatsBefore.get(id), threatsAfter.get(id)];
    if (old && now) return changedThreat(before, old, now);
    return now ? [addedThreat(before, now)] : old ? [removedThreat(before, old)] : [];
  });
}

const byId = ({ threats = [] }: Assessment) =>
  new Map(threats.map((threat) => [threat.id, threat]));

const addedThreat = (before: Assessment, threat: ThreatEntry): DataChange => ({
  group: 'threats',
  path: `threats.${threat.id}`,
  before: undefined,
  after: threatInOneLine(threat),
  alone: { ...before, threats: [...(before.threats ?? []), threat] },
});

const removedThreat = (before: Assessment, threat: ThreatEntry): DataChange => ({
  group: 'threats',
  path: `threats.${threat.id}`,
  before: threatInOneLine(threat),
  after: undefined,
  alone: { ...before, threats: (before.threats ?? []).filter(({ id }) => id !== threat.id) },
});

/** A threat in one line: its title and what it is scored from. */
function threatInOneLine(threat: ThreatEntry): string {
  const scored = Object.values(SCORED_KEYS).flatMap((keys) => inputOf(threat, keys) ?? []);
  const isScored = inputOf(threat, SCORED_KEYS.cvss) !== undefined;
  return [valueText(threat.title), ...(isScored ? [] : ['not scored']), ...scored].join(' · ');
}

function changedThreat(before: Assessment, old: ThreatEntry, now: ThreatEntry): DataChange[] {
  const path = `threats.${old.id}`;
  const scored = Object.entries(SCORED_KEYS).flatMap(([name, keys]): DataChange[] => {
    if (isSameData(pick(old, keys), pick(now, keys))) return [];
    const values = { before: inputOf(old, keys), after: inputOf(now, keys) };
    const alone = withThreat(before, { ...old, ...pick(now, keys) });
    return [{ group: 'threats', path: `${path}.${name}`, ...values, alone }];
  });
  const unscored = UNSCORED_KEYS.flatMap((key) =>
    valueChange('threats', `${path}.${key}`, old[key], now[key]),
  );
  return [...scored, ...unscored];
}

type Keys = readonly (keyof ThreatEntry)[];

const pick = (threat: ThreatEntry, keys: Keys): Partial<ThreatEntry> =>
  Object.fromEntries(keys.map((key) => [key, threat[key]]));

const withThreat = (before: Assessment, threat: ThreatEntry): Assessment => ({
  ...before,
  threats: (before.threats ?? []).map((other) => (other.id === threat.id ? threat : other)),
});

/** The value of the first key that is present. A second key is named with its value, since that is off the rubric. */
function inputOf(threat: ThreatEntry, keys: Keys): string | undefined {
  const [usual] = keys;
  const key = keys.find((candidate) => threat[candidate] !== undefined);
  if (key === undefined) return undefined;
  const value = valueText(threat[key]);
  return key === usual && key !== 'factors' ? value : `${key}: ${value}`;
}
