import type { Chance } from './chance.ts';
import { ACTIONS, ACTORS, CONTROLS, EVIDENCE, HEADINGS, PARTS, STATES } from './words.ts';

/** Invented sentences and blocks of Markdown. */

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Pattern = (chance: Chance) => string;

const SENTENCES: readonly Pattern[] = [
  ({ pick }) => `${pick(ACTORS)} who reaches ${pick(PARTS)} ${pick(ACTIONS)}`,
  ({ pick }) => `${pick(CONTROLS)} ${pick(STATES)}`,
  ({ pick }) => `${pick(PARTS)} trusts ${pick(PARTS)} without a check`,
  ({ pick }) => `${pick(EVIDENCE).toLowerCase()}, and ${pick(CONTROLS)} ${pick(STATES)}`,
  ({ pick }) => `between ${pick(PARTS)} and ${pick(PARTS)} there is no boundary that was enforced`,
  ({ pick }) => `if ${pick(PARTS)} fails, ${pick(ACTORS)} ${pick(ACTIONS)}`,
  ({ pick }) => `what ${pick(PARTS)} keeps is read back by ${pick(PARTS)}`,
];

export const sentence = (chance: Chance): string => `${capital(chance.pick(SENTENCES)(chance))}.`;

export const sentences = (chance: Chance, low: number, high: number): string =>
  Array.from({ length: chance.between(low, high) }, () => sentence(chance)).join(' ');

export const advice = (chance: Chance): string =>
  `Put ${chance.pick(CONTROLS)} before ${chance.pick(PARTS)}`;

/** Whole sentences, at least one, with at most so many characters. */
export function inventedSummary(name: string, chance: Chance, maxLength: number): string {
  let text = `${name} works with ${chance.pick(PARTS)} and ${chance.pick(PARTS)} for its users.`;
  for (
    let next = sentence(chance);
    text.length + 1 + next.length <= maxLength;
    next = sentence(chance)
  ) {
    text += ` ${next}`;
    if (chance.percent(60)) break;
  }
  return text;
}

const bullets: Pattern = (chance) =>
  Array.from({ length: chance.between(2, 5) }, () => `- ${sentence(chance)}`).join('\n');

const nested: Pattern = (chance) =>
  [
    `1. ${sentence(chance)}`,
    `   - ${sentence(chance)}`,
    `   - ${sentence(chance)}`,
    `2. ${sentence(chance)}`,
  ].join('\n');

const table: Pattern = (chance) => {
  const rows = chance.some(PARTS, chance.between(2, 5));
  return [
    '| Part | Control | Finding |',
    '| --- | --- | ---: |',
    ...rows.map(
      (part) => `| ${capital(part)} | ${chance.pick(CONTROLS)} | ${chance.pick(STATES)} |`,
    ),
  ].join('\n');
};

const code: Pattern = (chance) =>
  [
    '```yaml',
    'worker:',
    `  concurrency: ${chance.between(1, 64)}`,
    `  port: ${chance.between(1025, 9999)}`,
    '```',
  ].join('\n');

const heading: Pattern = (chance) => `### ${chance.pick(HEADINGS)}\n\n${sentences(chance, 2, 4)}`;

const quote: Pattern = (chance) => `> ${sentence(chance)}`;

const SPECIAL: readonly Pattern[] = [bullets, bullets, nested, table, code, heading, quote];

/** A few paragraphs, sometimes with a list, a table, code or a heading among them. */
export function passage(chance: Chance, paragraphs: number): string {
  const blocks = Array.from({ length: paragraphs }, () => sentences(chance, 2, 5));
  if (chance.percent(55))
    blocks.splice(chance.between(1, blocks.length), 0, chance.pick(SPECIAL)(chance));
  return blocks.join('\n\n');
}
