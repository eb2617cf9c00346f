import { equation } from '../../domain/aivss/equations/index.ts';
import type { ThreatInputs } from '../../domain/aivss/exposure.ts';
import {
  FACTOR_IDS,
  FACTORS,
  factorLevel,
  isOnRubric,
  RUBRIC_LEVELS,
} from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { factorScore } from '../../views/shared/format.ts';
import type { WhatIfData } from '../../views/what-if/exposure-data.ts';
import {
  assessedLevel,
  THREAT_LEVER_IDS,
  THREAT_LEVERS,
  type ThreatLever,
} from '../../views/what-if/query.ts';
import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';

const LEVER_NAMES: Readonly<Record<ThreatLever, string>> = {
  maturity: say('Exploit maturity'),
  mitigation: say('Mitigation'),
};
const LEVEL_NAMES: Readonly<Record<string, { readonly label: string }>> = {
  ...EXPLOIT_MATURITY,
  ...MITIGATION,
};

/** The judgements of a threat that the equation of the site uses. */
const leversUnder = (id: WhatIfData['equation']): ThreatLever[] =>
  THREAT_LEVER_IDS.filter((lever) => lever === 'maturity' || equation(id).mitigationFactors);

/** A menu for each factor. It offers the assessed score even where that is off the rubric. */
export function factorControls({ exposure }: WhatIfData): HTMLElement {
  const list = element('div', 'factor-menus');
  for (const id of FACTOR_IDS) {
    const assessed = exposure.factors[id];
    if (assessed === undefined) continue;
    const scores = new Set([...RUBRIC_LEVELS.map(({ score }) => score), assessed]);
    const options = [...scores]
      .toSorted((a, b) => a - b)
      .map((score) => ({
        value: String(score),
        label: `${factorScore(score)} ${isOnRubric(score) ? factorLevel(score) : ''}`,
        isAssessed: score === assessed,
      }));
    list.append(element('label', '', element('span', '', FACTORS[id].label), menu(id, options)));
  }
  return list;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly isAssessed?: boolean;
}

/** A menu that starts at the assessed value. */
function menu(name: string, options: readonly Option[]): HTMLSelectElement {
  const select = element('select', '');
  select.name = name;
  for (const { value, label: text, isAssessed = false } of options) {
    const words = isAssessed ? say('{text} (assessed)', { text: text.trim() }) : text;
    select.append(new Option(words, value, isAssessed, isAssessed));
  }
  return select;
}

/** The menus of each threat beside its score, and above them menus that set all threats at once. */
export function threatControls(data: WhatIfData): HTMLElement {
  const levers = leversUnder(data.equation);
  const { threats } = data.exposure;
  const menusFor = (options: (lever: ThreatLever) => Option[], id = '') =>
    levers.map((lever) =>
      element(
        'label',
        '',
        element('span', '', LEVER_NAMES[lever]),
        menu(lever + id, options(lever)),
      ),
    );
  const threatRows = threats.map((threat) => {
    const shift = element('span', 'shift');
    shift.dataset.shift = threat.id;
    const note = ownFactors(threat);
    const about = [...(note ? [element('span', 'aside', note)] : []), shift];
    const menus = menusFor((lever) => levelOptions(threat, lever), `.${threat.id}`);
    return row(data.titles.get(threat.id) ?? threat.id, about, menus);
  });
  const allRow = threats.length > 1 ? [row(say('Every threat'), [], menusFor(everyOptions))] : [];
  return element('div', 'threat-menus', ...allRow, ...threatRows);
}

function row(name: string, about: readonly HTMLElement[], menus: readonly HTMLElement[]) {
  const head = element('div', '', element('strong', '', name), ...about);
  const group = element('div', 'row', head, ...menus);
  Object.assign(group, { role: 'group', ariaLabel: name });
  return group;
}

/** The factors that a threat judges for itself: they do not move with those of the agent. */
function ownFactors({ overrides }: ThreatInputs): string {
  const own = FACTOR_IDS.flatMap((id) => {
    const score = overrides[id];
    return score === undefined ? [] : [`${FACTORS[id].label} ${factorScore(score)}`];
  });
  return own.length > 0 ? say('Its own: {own}.', { own: own.join(', ') }) : '';
}

const levelOptions = (threat: ThreatInputs, lever: ThreatLever): Option[] => {
  const { ids, number } = THREAT_LEVERS[lever];
  const assessed = assessedLevel(threat, lever);
  const given = threat[number];
  return [
    ...(given === undefined ? [] : [{ value: '', label: String(given), isAssessed: true }]),
    ...ids.map((id) => ({
      value: id,
      label: LEVEL_NAMES[id]?.label ?? id,
      isAssessed: id === assessed,
    })),
  ];
};

const everyOptions = (lever: ThreatLever): Option[] => [
  { value: '', label: say('each its own') },
  ...THREAT_LEVERS[lever].ids.map((id) => ({ value: id, label: LEVEL_NAMES[id]?.label ?? id })),
];
