import type { Assessment, ThreatEntry } from '../assessment/format/schema.ts';
import { isSameData } from '../canonical.ts';
import { type DataChange, valueText } from './change.ts';

/** Keys that say the same thing in two ways, and change together. All of them can move a score. */
const SCORED = {
  cvss: ['cvss', 'cvss-base'],
  'exploit-maturity': ['exploit-maturity', 'threat-multiplier'],
  mitigation: ['mitigation', 'mitigation-factor'],
  factors: ['factors'],
  status: ['status'],
} as const satisfies Record<string, readonly (keyof ThreatEntry)[]>;

const SAID = [
  ...(['title', 'attack', 'layer', 'risk', 'maps-to', 'reason', 'sources'] as const),
  ...(['fixed-in', 'advisories', 'leads-to', 'mitigations'] as const),
] as const;

/** How the threats differ. A threat is the same as long as its id is. */
export function threatChanges(before: Assessment, after: Assessment): DataChange[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was && is) return changed(before, was, is);
    return is ? [added(before, is)] : was ? [removed(before, was)] : [];
  });
}

const byId = ({ threats = [] }: Assessment) =>
  new Map(threats.map((threat) => [threat.id, threat]));

const added = (before: Assessment, threat: ThreatEntry): DataChange => ({
  group: 'threats',
  path: `threats.${threat.id}`,
  before: undefined,
  after: outline(threat),
  alone: { ...before, threats: [...(before.threats ?? []), threat] },
});

const removed = (before: Assessment, threat: ThreatEntry): DataChange => ({
  group: 'threats',
  path: `threats.${threat.id}`,
  before: outline(threat),
  after: undefined,
  alone: { ...before, threats: (before.threats ?? []).filter(({ id }) => id !== threat.id) },
});

/** A threat in one line: its title and what it is scored from. */
function outline(threat: ThreatEntry): string {
  const scored = Object.values(SCORED).flatMap((keys) => inputOf(threat, keys) ?? []);
  const isScored = inputOf(threat, SCORED.cvss) !== undefined;
  return [valueText(threat.title), ...(isScored ? [] : ['not scored']), ...scored].join(' · ');
}

function changed(before: Assessment, was: ThreatEntry, is: ThreatEntry): DataChange[] {
  const scored = Object.entries(SCORED).flatMap(([name, keys]) => {
    if (isSameData(pick(was, keys), pick(is, keys))) return [];
    const alone = withThreat(before, { ...was, ...pick(is, keys) });
    return [{ ...at(was, name, inputOf(was, keys), inputOf(is, keys)), alone }];
  });
  const said = SAID.flatMap((key) =>
    isSameData(was[key], is[key]) ? [] : [at(was, key, valueText(was[key]), valueText(is[key]))],
  );
  return [...scored, ...said];
}

const at = (
  { id }: ThreatEntry,
  name: string,
  before: string | undefined,
  after: string | undefined,
): DataChange => ({ group: 'threats', path: `threats.${id}.${name}`, before, after });

type Keys = readonly (keyof ThreatEntry)[];

const pick = (threat: ThreatEntry, keys: Keys): Partial<ThreatEntry> =>
  Object.fromEntries(keys.map((key) => [key, threat[key]]));

const withThreat = (before: Assessment, threat: ThreatEntry): Assessment => ({
  ...before,
  threats: (before.threats ?? []).map((other) => (other.id === threat.id ? threat : other)),
});

/** The value of the first key; the second one names itself, since it is off the rubric. */
function inputOf(threat: ThreatEntry, keys: Keys): string | undefined {
  const [usual] = keys;
  const key = keys.find((one) => threat[one] !== undefined);
  if (key === undefined) return undefined;
  const value = valueText(threat[key]);
  return key === usual && key !== 'factors' ? value : `${key}: ${value}`;
}
