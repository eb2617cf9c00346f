import { say } from '../../words/say.ts';
import '../shared/no-eval.ts';
import type { Scenario } from '../../domain/aivss/scenario.ts';
import { scenarioFragment } from '../../views/what-if/fragment.ts';

export const scenarioText = (scenario: Scenario): string =>
  scenarioFragment(scenario) || say('Nothing is changed.\n');
