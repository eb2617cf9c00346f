import { equation } from '../../domain/aivss/equations/index.ts';
import type { ThreatInputs } from '../../domain/aivss/exposure.ts';
import { FACTOR_IDS, FACTORS, factorLevel, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { factorScore } from '../../presentation/format.ts';
import { badgeOf } from '../../presentation/score-view.ts';
import type { WhatIfData } from '../../presentation/what-if/exposure-data.ts';
import type { ScenarioOutcome } from '../../presentation/what-if/outcome.ts';
import {
  assessedLevel,
  THREAT_LEVER_IDS,
  THREAT_LEVERS,
  type ThreatLever,
} from '../../presentation/what-if/query.ts';
import { badge } from '../badge.ts';
import { element } from '../elements.ts';

const LEVER_NAMES: Readonly<Record<ThreatLever, string>> = {
  maturity: 'Exploit maturity',
  mitigation: 'Mitigation',
};
const LEVEL_NAMES: Readonly<Record<string, { readonly label: string }>> = {
  ...EXPLOIT_MATURITY,
  ...MITIGATION,
};

/** The judgements of a threat that the equation of the site takes. */
export const leversUnder = (id: WhatIfData['equation']): ThreatLever[] =>
  THREAT_LEVER_IDS.filter((lever) => lever === 'maturity' || equation(id).mitigationFactors);

/** One menu for each factor, with the assessed score among its values even where that is off the rubric. */
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
        label: `${factorScore(score)} ${factorLevel(score)}`,
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

/** A menu whose first state is what was assessed. */
function menu(name: string, options: readonly Option[], label?: string): HTMLSelectElement {
  const select = element('select', '');
  select.name = name;
  if (label) select.ariaLabel = label;
  for (const { value, label: text, isAssessed = false } of options) {
    const words = isAssessed ? `${text}, as assessed` : text;
    select.append(new Option(words, value, isAssessed, isAssessed));
  }
  return select;
}

/** A row for each threat with its menus and both scores; above them, menus for every threat at once. */
export function threatControls(data: WhatIfData, { threats: shifts }: ScenarioOutcome) {
  const levers = leversUnder(data.equation);
  const head = element(
    'tr',
    '',
    ...['Threat', 'Assessed', ...levers.map((one) => LEVER_NAMES[one]), 'What if'].map(columnHead),
  );
  const { threats } = data.exposure;
  const every = element('tr', '', rowHead('Every threat'), element('td', ''));
  every.append(
    ...levers.map((lever) =>
      element('td', '', menu(lever, everyOptions(lever), `${LEVER_NAMES[lever]} of every threat`)),
    ),
    element('td', ''),
  );
  const rows = threats.map((threat) => {
    const title = data.titles[threat.id] ?? threat.id;
    const menus = levers.map((lever) =>
      element(
        'td',
        '',
        menu(
          `${lever}.${threat.id}`,
          levelOptions(threat, lever),
          `${LEVER_NAMES[lever]} of ${title}`,
        ),
      ),
    );
    const after = element('td', '');
    after.dataset.after = threat.id;
    const before = element('td', '', badge(badgeOf(shifts.get(threat.id)?.before)));
    return element('tr', '', rowHead(title, ownFactors(threat)), before, ...menus, after);
  });
  const table = element(
    'table',
    '',
    element('thead', '', head),
    element('tbody', '', ...(threats.length > 1 ? [every] : []), ...rows),
  );
  return element('div', 'scroll', table);
}

const columnHead = (text: string): HTMLElement => {
  const head = element('th', '', text);
  head.scope = 'col';
  return head;
};

function rowHead(text: string, note = ''): HTMLElement {
  const head = element(
    'th',
    'prose-cell',
    text,
    ...(note ? [' ', element('span', 'muted small', note)] : []),
  );
  head.scope = 'row';
  return head;
}

/** Factors that a threat states of its own do not move with those of the agent. */
function ownFactors({ overrides }: ThreatInputs): string {
  const own = FACTOR_IDS.flatMap((id) => {
    const score = overrides[id];
    return score === undefined ? [] : [`${FACTORS[id].label} ${factorScore(score)}`];
  });
  return own.length > 0 ? `Its own: ${own.join(', ')}.` : '';
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
  { value: '', label: 'each its own' },
  ...THREAT_LEVERS[lever].ids.map((id) => ({ value: id, label: LEVEL_NAMES[id]?.label ?? id })),
];
