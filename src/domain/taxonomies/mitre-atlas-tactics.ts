import mitreAtlas from './lists/mitre-atlas.json' with { type: 'json' };

/** The tactics of MITRE ATLAS in its newest edition here (© MITRE, Apache-2.0): the aims of an attacker. */
const TACTICS: Readonly<Record<string, string>> = mitreAtlas.tactics;

/** The tactics that a technique serves. Sub-techniques serve those of their parent. */
const SERVES: Readonly<Record<string, readonly string[]>> = mitreAtlas.serves;

const SUB_TECHNIQUE = /^(AML\.T\d+)\.\d+$/;

/** The technique that a sub-technique belongs to; undefined for a technique. */
export const parentTechnique = (id: string): string | undefined => SUB_TECHNIQUE.exec(id)?.[1];

/** The names of the tactics that a technique or sub-technique serves; empty for an id that the newest edition lacks. */
export const tacticsOf = (id: string): string[] =>
  (SERVES[parentTechnique(id) ?? id] ?? []).map((tactic) => TACTICS[tactic] ?? tactic);
