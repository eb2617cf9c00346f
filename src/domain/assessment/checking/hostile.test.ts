import { describe, expect, test } from 'vitest';
import { textReport } from '../../../reports/check/text.ts';
import { hasErrors } from '../../diagnostic.ts';
import { markFixable } from '../fix/fixable.ts';
import { fixAssessment } from '../fix/index.ts';
import { renderBody } from '../html/html.ts';
import { MAX_BYTES, readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from '../rules/example.ts';
import { check } from './check.ts';

/** Files that are made to waste time or memory: none may take seconds to check, or lead to a huge page. */

/** In bytes: what a file may hold in addition to the valid one. */
const ROOM = (MAX_BYTES - EXAMPLE.length) * 0.95;
/** As many copies of a piece as have room in a file, or in a share of it. */
const filled = (piece: string, share = 1): string =>
  piece.repeat(Math.floor((ROOM / Buffer.byteLength(piece)) * share));
/** As many pieces, each with another name of three characters. */
const numbered = (piece: (name: string) => string, share = 1): string =>
  Array.from({ length: Math.floor((ROOM * share) / piece('zzz').length) }, (_, index) =>
    piece(index.toString(36).padStart(3, '0')),
  ).join('');

const VENDOR = 'vendor: Example Ltd';
const PROSE = 'It talks to no other agent.';
const REASON = 'Any page reaches it; the user only has to start a task.';

const HOSTILE: readonly [what: string, from: string, to: string][] = [
  ['beginnings of a signed token', PROSE, filled('eyJ-')],
  ['beginnings of footnotes', PROSE, filled('[^')],
  ['claims behind a long word', PROSE, `${filled('x', 0.5)}. ${filled('is secure ', 0.5)}`],
  ['claims without an end', REASON, filled('is secure ')],
  ['a line of a table that is all blanks', PROSE, `a | b\n${filled(' ')}x`],
  ['blanks inside a heading', '### Sessions', `### a${filled(' ')}b`],
  ['blanks inside the heading of a layer', '## Agent Ecosystem', `## a${filled(' ')}b`],
  ['blanks inside a text', VENDOR, `vendor: a${filled(' ')}b`],
  ['blanks inside a paragraph', PROSE, `a${filled(' ')}b`],
  ['tabs', VENDOR, `vendor: a\n${filled('\t')}\nb: c`],
  ['empty lines in the data', VENDOR, filled('\n')],
  ['empty lines in the text', PROSE, `${filled('\n')}b`],
  ['keys without a name', VENDOR, filled('* \n')],
  [
    'keys that the format does not know',
    '  autonomy-of-action:',
    `${numbered((n) => `  f${n}: 1\n`)}  autonomy-of-action:`,
  ],
  ['types of values', VENDOR, `vendor: [${filled('!a x, ')}x]`],
  ['unknown sources', 'sources: [docs] }', `sources: [${numbered((n) => `x${n}, `)}docs] }`],
  [
    'links to unknown places, beside as many known ones',
    PROSE,
    `${numbered((n) => `[a](#x${n}) `, 0.5)}\n\n${numbered((n) => `### y${n}\n\n`, 0.5)}`,
  ],
  ['links to unknown agents', PROSE, numbered((n) => `[a](zz-${n}.md) `)],
  [
    'a table of one wide row',
    PROSE,
    `${filled('|a', 0.2)}\n${filled('|-', 0.2)}\n${filled('|b\n', 0.6)}`,
  ],
  [
    'footnotes that lead to each other',
    PROSE,
    `[^000]\n\n${numbered((n) => `[^${n}]: [^000][^001]\n`)}`,
  ],
  [
    'links to one long address',
    PROSE,
    `${filled('[n] ', 0.6)}\n\n[n]: https://a.b/${filled('x', 0.3)}`,
  ],
  ['slashes in an address', 'https://example.org/agent/docs\n', `https://a.b/c${filled('/')}d\n`],
  [
    'slashes in the address of the agent',
    'https://example.org/agent\n',
    `https://a.b/c${filled('/')}d\n`,
  ],
  ['a password before an odd path', 'https://example.org/agent\n', 'https://a:b@example.org//[\n'],
  ['a host without an end', 'https://example.org/agent\n', `https://${filled('eyJ-')}\n`],
  ['quotations in quotations', PROSE, filled('>')],
  ['one key again and again', VENDOR, filled('a:\n')],
  ['many keys, each twice', VENDOR, numbered((n) => `x${n}: 1\nx${n}: 2\n`)],
  ['tags that could all be corrected', 'tags: [', `tags: [${filled('Aa Bb, ')}`],
  ['references that could all be corrected', 'maps-to: [', `maps-to: [${filled('ASI01, ')}`],
  ['beginnings of links to pages', PROSE, filled('[[a')],
  ['beginnings of brackets', PROSE, filled('[')],
  ['beginnings of inline footnotes', PROSE, filled('^[a')],
  ['lists in quotations', PROSE, filled('> - ')],
  ['lists with numbers in lists', PROSE, filled('1. ')],
  ['quotations that begin in each line', PROSE, filled(`${'>'.repeat(399)}\n`)],
  ['words with marks of emphasis inside, in most of a file', PROSE, filled('_a', 0.75)],
  ['a tag on each value', VENDOR, `vendor: [${filled('!!str x, ')}x]`],
  ['an anchor on each value', VENDOR, `vendor: [${numbered((n) => `&a${n} x, `)}x]`],
  ['aliases', VENDOR, `vendor: [${numbered((n) => `*a${n}, `)}x]`],
  ['keys out of order', VENDOR, numbered((n) => `x${n}: 0.50  \n`, 0.1)],
  ['repeated entries', 'tags: [', `tags: [${filled('browser, ')}`],
  [
    'repeated entries on lines of their own',
    'maps-to: [',
    `maps-to:\n${filled('      - owasp-asi:ASI01\n')}      - [`,
  ],
  ['retired ids', 'maps-to: [', `maps-to: [${filled('mitre-atlas:AML.T0019, ')}`],
  ['groups in groups', VENDOR, filled('a: {')],
  ['lists in lists', VENDOR, filled('- ')],
];

/** In milliseconds of processor time, which other programs do not lengthen; for each of checking, fixing and printing. */
const LIMIT = 1000;

/** Measures the processor time of a run; of a second one if the first was slow, as other work may have emptied the caches. */
function cost<T>(run: () => T): { value: T; time: number } {
  const measure = () => {
    const before = process.threadCpuUsage();
    const value = run();
    return { value, time: process.threadCpuUsage(before).user / 1000 };
  };
  const first = measure();
  return first.time < LIMIT ? first : measure();
}

/** Many agents to compare with. */
const OTHERS = Array.from({ length: 2000 }, (_, index) => `another-agent-${index}`);

describe('a hostile file is checked, fixed and printed in time', () => {
  test.each(HOSTILE)('%s', (_, from, to) => {
    expect(EXAMPLE).toContain(from);
    const bytes = new TextEncoder().encode(EXAMPLE.replace(from, () => to));
    expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
    const options = { today: '2026-11-25', pages: { assessments: OTHERS } };
    const checked = cost(() => {
      const file = readAssessmentFile(bytes, 'valid.md');
      return { file, diagnostics: check(file, options).diagnostics };
    });
    const { file, diagnostics } = checked.value;
    expect(checked.time).toBeLessThan(LIMIT);
    for (const { message, help } of diagnostics) {
      expect(Math.max(message.length, help.length)).toBeLessThanOrEqual(1000);
    }
    expect(cost(() => fixAssessment(file)).time).toBeLessThan(LIMIT);
    const printed = cost(() =>
      textReport(markFixable(file, diagnostics, options), new Map([[file.path, file.text]]), {
        checked: 1,
      }),
    );
    expect(printed.time).toBeLessThan(LIMIT);
    if (hasErrors(diagnostics)) return;
    const html = cost(() => JSON.stringify(renderBody(file, () => '/')));
    expect(html.time).toBeLessThan(LIMIT);
    expect(html.value.length).toBeLessThan(64 * MAX_BYTES);
  });
});
