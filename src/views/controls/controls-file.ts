import { CORE_RISK_IDS } from '../../domain/aivss/core-risks.ts';
import { CONTROLLERS, type ControlledThreat } from '../../domain/controls.ts';

/**
 * `/data/controls.json`: for each agent in the order of the catalogue, the threats that count. A threat is the index of its
 * core risk, or −1, then its score as shipped and with the measures of each controller, in tenths.
 */
export type ControlsFile = readonly (readonly (readonly number[])[])[];

export const encodeControls = (agents: readonly (readonly ControlledThreat[])[]): ControlsFile =>
  agents.map((threats) =>
    threats.map(({ risk, now, after }) => [
      risk ? CORE_RISK_IDS.indexOf(risk) : -1,
      ...[now, ...after].map((score) => Math.round(score * 10)),
    ]),
  );

export const decodeControls = (file: ControlsFile): ControlledThreat[][] =>
  file.map((threats) =>
    threats.map(([risk = -1, now = 0, ...after]) => ({
      risk: CORE_RISK_IDS[risk],
      now: now / 10,
      after: CONTROLLERS.map((_, index) => (after[index] ?? now) / 10),
    })),
  );
