import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSatteri } from '../../src/domain/assessment/reading/engine-satteri.ts';
import { PROJECT_ROOT } from '../../src/intake/directories.ts';
import { answered } from '../../src/views/contribute/answers.ts';
import { checkAnswers } from '../../src/views/contribute/check.ts';
import { SOUND_ANSWERS } from '../../src/views/contribute/contribute.fixture.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { type Asker, nobodyToAsk } from './asker.ts';
import { interview } from './interview.ts';
import { type Given, givenAnswers } from './options.ts';
import { template } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), 'septet-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

const context = { readMarkdown: readSatteri, today: '2026-11-20', others: [] };

describe('the command line', () => {
  test.each([
    [['An Agent'], [['name', 'An Agent']]],
    [
      ['An Agent', '--kind', 'tool'],
      [
        ['name', 'An Agent'],
        ['kind', 'tool'],
      ],
    ],
    [['--factors.self-modification', '0.5'], [['factors.self-modification.score', '0.5']]],
    [['--threats.1.title=A threat'], [['threats.1.title', 'A threat']]],
    [['--tags', 'one', '--tags', 'two'], [['tags', 'one\ntwo']]],
    [['Flag', '--name', 'wins'], [['name', 'wins']]],
  ])('%j', (args, answers) => {
    expect([...(givenAnswers(args, {}) as Given).answers]).toEqual(answers);
  });

  test.each([
    [['--knd', 'agent'], 'There is no question --knd. Did you mean "kind"?'],
    [
      ['--threats.3.ciss', 'x'],
      'There is no question --threats.3.ciss. Did you mean "threats.3.cvss"?',
    ],
    [['An', 'Agent'], 'Write the name between quotes: "An Agent".'],
  ])('%j is refused', (args, message) => {
    expect(() => givenAnswers(args, {})).toThrow(message);
  });

  test('a file of answers has the keys of an assessment, and flags win over it', () => {
    const file = join(folder, 'answers.yaml');
    writeFileSync(
      file,
      'name: An Agent\nkind: agent\ntags: [a, b]\nsources: [{ id: docs, accessed: 2026-11-19 }]\n' +
        'factors:\n  self-modification: 0\n  dynamic-tool-use: { score: 1, sources: [docs] }\n' +
        'texts: { data-operations: A text. }\n',
    );
    const given = givenAnswers(['--answers', file, '--kind', 'tool'], {}) as Given;
    expect(Object.fromEntries(given.answers)).toEqual({
      name: 'An Agent',
      kind: 'tool',
      tags: 'a\nb',
      'sources.0.id': 'docs',
      'sources.0.accessed': '2026-11-19',
      'factors.self-modification.score': '0',
      'factors.dynamic-tool-use.score': '1',
      'factors.dynamic-tool-use.sources': 'docs',
      'texts.data-operations': 'A text.',
    });
  });

  test.each([
    ['[1, 2]', 'has no answers'],
    ['name: [', 'is neither JSON nor YAML'],
    ['nmae: A', 'There is no question "nmae". Did you mean "name"?'],
    [
      'nmae: A\nthreats: [{ factors: { self: 1 } }]',
      /^There is no question "nmae".*\nThere is no question "threats\.0\.factors\.self"\./,
    ],
  ])('a file with %j is refused', (text, message) => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, text);
    expect(() => givenAnswers(['--answers', file], {})).toThrow(message);
  });
});

/** Somebody who has an answer to everything, and remembers what was asked and said. */
function answering(answers: ReadonlyMap<string, string>, rows: number) {
  const asked: string[] = [];
  const said: string[] = [];
  let more = 0;
  const asker: Asker = {
    async answer({ path, input }: Field, complaint) {
      asked.push(path);
      const text = answers.get(path) ?? '';
      const why = complaint(input === 'choice' && text === '' ? '' : text);
      if (why) throw new Error(`${path}: ${why.message}`);
      return text;
    },
    refuse: ({ path }, _text, why) => said.push(`${path}: ${why.message}`),
    choose: async (_message, _choices, initial) => initial,
    async more(question) {
      if (!/threat/.test(question)) return false;
      more += 1;
      return more <= rows;
    },
    say: (text) => said.push(text),
    done: () => undefined,
  };
  return { asker, asked, said };
}

describe('the interview', () => {
  test('asks for everything that is needed, and leads to a file that passes', async () => {
    const { asker, asked, said } = answering(SOUND_ANSWERS, 1);
    const answers = await interview({ given: new Map(), asker, context, equation: '0.8' });
    expect(
      checkAnswers(answers, context).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    for (const path of SOUND_ANSWERS.keys()) expect(asked).toContain(path);
    expect(asked).not.toContain('factors.goal-driven-planning.score');
    expect(said).toContain('Factor_Sum 5 after 10 factors: a CVSS 7.0 flaw would become 8.5 High.');
    expect(said.find((text) => text.startsWith('CVSS base'))).toMatch(/AIVSS v0\.8 \d\.\d \w+\.$/);
  });

  test('asks for nothing that was given', async () => {
    const { asker, asked } = answering(new Map(), 0);
    await interview({ given: SOUND_ANSWERS, asker, context, equation: '0.8' });
    expect(asked.filter((path) => SOUND_ANSWERS.has(path))).toEqual([]);
  });

  test('asks again for what was given and cannot be used', async () => {
    const { asker, asked, said } = answering(SOUND_ANSWERS, 0);
    const given = new Map([...SOUND_ANSWERS, ['kind', 'agnet']]);
    const answers = await interview({ given, asker, context, equation: '0.8' });
    expect(asked).toContain('kind');
    expect(said).toContain('kind: "kind" cannot be "agnet".');
    expect(answers.get('kind')).toBe('agent');
  });

  test.each([
    ['kind', /^An answer is missing:\n {2}--kind {2}Kind: agent, .*\n/],
    ['homepage', / --repository .*One of the two tells readers /],
    ['summary', / --summary .*20 to 300 characters/],
    ['sources.0.url', / --sources\.0\.url {2}Address: a whole web address\./],
    ['factors.non-determinism', / --factors\.non-determinism\.score .*: 0, 0\.5 or 1\./],
    ['factors.natural-language', / --factors\.natural-language-interface\.score/],
    ['threats.0.reason', / --threats\.0\.reason /],
    ['layers.agent-ecosystem', / --layers\.agent-ecosystem .*\? mapped, uncertain, /],
    ['texts.data-operations', / --texts\.data-operations /],
    ['assessors', / --assessors\.0\.name {2}Your name\. As it shall stand on the page\./],
  ])('without anybody to ask and without %s it says what is missing', async (path, message) => {
    const given = new Map([...SOUND_ANSWERS].filter(([key]) => !key.startsWith(path)));
    const asking = interview({ given, asker: nobodyToAsk(), context, equation: '0.8' });
    await expect(asking).rejects.toThrow(message);
  });

  test('without anybody to ask, all that is missing or wrong is said in one go', async () => {
    const given = new Map([
      ['name', 'An Agent'],
      ['kind', 'agnet'],
    ]);
    const asking = interview({ given, asker: nobodyToAsk(), context, equation: '0.8' });
    const message: string = await asking.then(String, (error: Error) => error.message);
    expect(message.split('\n')[0]).toMatch(/^--kind: "kind" cannot be "agnet"\. Did you mean/);
    expect(message).toMatch(/^30 answers are missing:$/m);
    for (const path of ['summary', 'sources.0.title', 'sources.0.url', 'texts.agent-ecosystem']) {
      expect(message).toContain(`\n  --${path} `);
    }
    expect(message).not.toContain('  --kind');
    expect(message).toContain('npm run -s new -- --template > answers.yaml');
  });
});

describe('a template of answers', () => {
  const file = join(folder, 'template.yaml');
  const blank = template('0.8');

  test('gives no answer as long as it is blank, and then answers every question of the interview', async () => {
    writeFileSync(file, blank);
    expect((givenAnswers(['--answers', file], {}) as Given).answers.size).toBe(0);
    const filled = parse(blank);
    for (const [path, text] of SOUND_ANSWERS) {
      const keys = path.split('.');
      const group = keys.slice(0, -1).reduce((inner, key) => inner[key], filled);
      expect(Object.keys(group), path).toContain(keys.at(-1));
      group[keys.at(-1) as string] = text;
    }
    writeFileSync(file, stringify(filled));
    const { answers } = givenAnswers(['--answers', file], {}) as Given;
    expect(answers).toEqual(SOUND_ANSWERS);
  });

  test('has the rubric of each factor and the letters of each metric', () => {
    expect(blank).toContain('  # 0.5  Acts alone only in sandboxed or non-critical paths.\n');
    expect(blank).toContain('#   AV Attack Vector: N Network, ');
    expect(template('0.5')).toContain('  goal-driven-planning: { score: ,');
  });
});

test('what the format has and nobody is asked for goes into the file as it is', () => {
  const file = join(folder, 'beyond.yaml');
  writeFileSync(
    file,
    'review-by: 2027-01-20\nthreats:\n  - {}\n  - { title: Hostile mail, factors: { self-modification: 1 } }\n' +
      'exempt: [{ rule: sources/unused, reason: It is read as a whole. }]\n',
  );
  const args = ['--answers', file, '--threats.1.cvss-base', '7.5', '--assessors.1.name', 'Second'];
  const { answers, beyond } = givenAnswers(args, {}) as Given;
  const { data } = answered(
    new Map([...answers, ['assessors.0.name', 'First']]),
    '2026-11-20',
    beyond,
  ).draft;
  expect(data).toMatchObject({
    'review-by': '2027-01-20',
    threats: [{ title: 'Hostile mail', factors: { 'self-modification': 1 }, 'cvss-base': 7.5 }],
    exempt: [{ rule: 'sources/unused', reason: 'It is read as a whole.' }],
    assessors: [{ name: 'First' }, { name: 'Second' }],
  });
});

function run(
  args: readonly string[],
): Promise<{ code: number | null; output: string; errors: string }> {
  const env = { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1', INIT_CWD: '' };
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/new.ts', ...args], {
      ...{ cwd: PROJECT_ROOT, env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('close', (code) => done({ code, output, errors }));
  });
}

describe('a run without a terminal', { timeout: 60_000 }, () => {
  const flags = [...SOUND_ANSWERS].flatMap(([path, text]) => [`--${path}`, text]);

  test('writes the file, says what it scores and what comes next; a second run refuses', async () => {
    mkdirSync(join(folder, 'assessments'));
    const { code, output, errors } = await run(flags);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const path = join(folder, 'assessments', 'example-mail-agent.md');
    expect(output).toContain(`Wrote ${path}.`);
    expect(output).toMatch(/^AIVSS v0\.8: \d+\.\d \w+\. Factor_Sum 5 of 10\.$/m);
    expect(output).toContain(`npm run check -- ${path}`);
    expect(readFileSync(path, 'utf8')).toMatch(/^---\nname: Example Mail Agent\n/);
    const again = await run(flags);
    expect(again.code).toBe(2);
    expect(again.errors).toContain('example-mail-agent.md describes the same agent');
    const other = [
      '--name',
      'Other',
      '--homepage',
      'https://example.org/b',
      '--slug',
      'example-mail-agent',
    ];
    expect((await run([...flags, ...other])).errors).toContain('is there already');
    expect(readdirSync(join(folder, 'assessments'))).toEqual(['example-mail-agent.md']);
  });

  test('missing answers leave nothing behind', async () => {
    const { code, output, errors } = await run(['Half Agent', '--kind', 'agent']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^30 answers are missing:\n {2}--repository /);
    expect(readdirSync(join(folder, 'assessments'))).not.toContain('half-agent.md');
  });
});
