import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/views/contribute/check.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { fieldAt } from '../../src/views/contribute/fields.ts';
import { factorFields } from '../../src/views/contribute/questions.ts';
import { Cancelled } from './asker.ts';
import { terminalAsker } from './terminal.ts';

const [DOWN, ENTER, CTRL_C] = ['\u001b[B', '\r', '\u0003'];

/** A keyboard that presses a key whenever the screen has come to rest. */
async function typing<T>(
  keys: readonly string[],
  ask: (asker: ReturnType<typeof terminalAsker>) => Promise<T>,
) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 60 });
  let screen = '';
  output.on('data', (text) => {
    screen += text;
  });
  let done = false;
  const press = async () => {
    for (const key of keys) {
      if (done) return;
      await new Promise((rest) => setTimeout(rest, 40));
      input.write(key);
    }
  };
  const [value] = await Promise.all([
    ask(terminalAsker({ input, output })).finally(() => {
      done = true;
    }),
    press(),
  ]);
  return { value, screen };
}

const field = (path: string) => fieldAt(path) as Field;
const fine = () => undefined;
const refusing = (wrong: string) => (text: string) =>
  text === wrong ? ({ message: 'That is wrong.', help: 'Mend it.' } as Problem) : undefined;

describe('a person at a terminal', () => {
  test.each<[string, string, readonly string[], string]>([
    ['types a line', 'name', ['An Agent', ENTER], 'An Agent'],
    ['leaves a line out', 'vendor', [ENTER], ''],
    ['chooses', 'kind', [DOWN, ENTER], 'framework'],
    ['leaves a choice out', 'threats.0.risk', [ENTER], ''],
    ['pastes a vector', 'threats.0.cvss', [DOWN, ENTER, 'CVSS:4.0/AV:N', ENTER], 'CVSS:4.0/AV:N'],
    ['leaves the vector out', 'threats.0.cvss', [DOWN, DOWN, ENTER], ''],
    [
      'builds the vector',
      'threats.0.cvss',
      [ENTER, DOWN, ...Array(11).fill(ENTER)],
      'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H',
    ],
    ['takes a level', 'factors.self-modification.score', [DOWN, ENTER], '0.5'],
    [
      'types another value',
      'factors.self-modification.score',
      [DOWN, DOWN, DOWN, ENTER, '0.35', ENTER],
      '0.35',
    ],
  ])('%s', async (_, path, keys, answer) => {
    const { value } = await typing(keys, (asker) => asker.answer(field(path), fine));
    expect(value).toBe(answer);
  });

  test('cites the only source without searching for it', async () => {
    const cites = factorFields('self-modification').find(({ input }) => input === 'cites') as Field;
    const choices = [{ id: 'docs', label: 'Documentation', meaning: 'docs' }];
    const { value } = await typing([ENTER], (asker) => asker.answer({ ...cites, choices }, fine));
    expect(value).toBe('docs');
  });

  test('is told at once what cannot be taken, and mends it', async () => {
    const keys = ['x', ENTER, 'y', ENTER];
    const { value, screen } = await typing(keys, (asker) =>
      asker.answer(field('name'), refusing('x')),
    );
    expect(value).toBe('xy');
    expect(screen).toContain('That is wrong. Mend it.');
  });

  test('is asked a refused choice again', async () => {
    const keys = [ENTER, DOWN, ENTER];
    const { value } = await typing(keys, (asker) => asker.answer(field('kind'), refusing('agent')));
    expect(value).toBe('framework');
  });

  test.each(['name', 'kind', 'threats.0.cvss'])('stops at %s with Ctrl-C', async (path) => {
    await expect(typing([CTRL_C], (asker) => asker.answer(field(path), fine))).rejects.toThrow(
      Cancelled,
    );
  });
});
