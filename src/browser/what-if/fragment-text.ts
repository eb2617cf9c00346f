import '../no-eval.ts';
import type { Scenario } from '../../domain/aivss/scenario.ts';
import { scenarioFragment } from '../../presentation/what-if/fragment.ts';

export const scenarioText = (scenario: Scenario): string =>
  scenarioFragment(scenario) || 'Nothing is changed.\n';
