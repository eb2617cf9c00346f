import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
import { choiceQuery, controlRows, readAgents } from './choice.ts';
import { readControls } from './control-id.ts';
import { decodeControls, encodeControls } from './controls-file.ts';
import { postureRow, threatsUnderControl } from './postures.ts';
import {
  countsOf,
  effectInWords,
  effectsOf,
  leavingInWords,
  nextInWords,
  reachInWords,
  reachOf,
  remainingOf,
  remainingRows,
} from './remaining.ts';

const measured = (by: 'user' | 'admin' | 'vendor', risk?: 'agentic-ai-tool-misuse') =>
  threat('one', {
    'cvss-base': 9.3,
    ...(risk && { risk }),
    mitigations: [{ text: 'Close it', by, brings: 'strong' }],
  });
const { agents } = assemble(
  [
    record('a', { data: { threats: [measured('user', 'agentic-ai-tool-misuse')] } }),
    record('b', { data: { threats: [measured('admin')] } }),
    record('c', { data: { threats: [measured('vendor')] } }),
    record('d', { base: undefined }),
  ],
  '0.8',
);
const OFFERED = controlRows(agents).flatMap(({ choices }) =>
  choices.flatMap(({ id, name, measures }) => (measures > 0 ? { id, label: name } : [])),
);
const IDS = OFFERED.map(({ id }) => id);
const THREATS = agents.map((agent) => threatsUnderControl(agent, '0.8'));

test('the controls are those that the reader can take, by actor and core risk', () => {
  expect(IDS).toEqual(['user.agentic-ai-tool-misuse', 'admin.other']);
});

test('the file keeps every score', () => {
  expect(decodeControls(encodeControls(THREATS))).toEqual(THREATS);
});

test.each<[string[], string]>([
  [[], ''],
  [['user.agentic-ai-tool-misuse'], '?take=user'],
  [['user.agentic-ai-tool-misuse', 'admin.other'], '?take=user,admin'],
])('%j is written in the address and read again', (chosen, query) => {
  expect(choiceQuery(chosen, IDS)).toBe(query);
  expect(readControls(query, IDS)).toEqual(chosen);
});

test('a single control is written with its risk, and controls that are not offered are left out', () => {
  const more = [...IDS, 'user.other'];
  expect(choiceQuery(['user.other'], more)).toBe('?take=user.other');
  expect(readControls('?take=user.other,vendor,nonsense', more)).toEqual(['user.other']);
});

test('the agents that are looked at are written before the controls, and stay where none is chosen', () => {
  const query = choiceQuery(['admin.other'], IDS, ['a', 'b']);
  expect(query).toBe('?agents=a,b&take=admin');
  expect(readAgents(query)).toEqual(['a', 'b']);
  expect(readControls(query, IDS)).toEqual(['admin.other']);
  expect(choiceQuery([], IDS, ['a'])).toBe('?agents=a');
  expect(readAgents('?agents=')).toEqual([]);
});

const TOOL_MISUSE = 'user.agentic-ai-tool-misuse';

test.each<[string, string[], number[], string]>([
  [
    'before any is chosen',
    [],
    [1, 1],
    'What helps most next: user, Agentic AI Tool Misuse (1 agent to a lower band).',
  ],
  [
    'beside the one that is chosen',
    [TOOL_MISUSE],
    [1, 1],
    'What helps most next: administrator, No core risk given (1 agent to a lower band).',
  ],
  ['with all', IDS, [1, 1], 'Every control is chosen.'],
])('%s, each control says how many agents it brings to a lower band', (_, chosen, counts, next) => {
  const effects = effectsOf(THREATS, { chosen, offered: OFFERED });
  expect(effects).toEqual(counts);
  expect(nextInWords(effects, { chosen, offered: OFFERED })).toBe(next);
});

test('a control has an effect only on the agents that are looked at', () => {
  const [, ofB] = THREATS;
  const lookedAt = [undefined, ofB, undefined, undefined];
  expect(effectsOf(lookedAt, { chosen: [], offered: OFFERED })).toEqual([0, 1]);
  expect([effectInWords(0), effectInWords(1)]).toEqual(['', '1 to a lower band']);
  const all = remainingOf(lookedAt, ['admin.other']);
  expect(all.map(({ at }) => at)).toEqual([1]);
  expect(leavingInWords(all)).toBe('With your controls 1 of 1 agent leaves its band.');
});

test('a control reaches the agents in which it lowers a threat, whether or not their band falls', () => {
  expect(reachOf(THREATS, { offered: OFFERED })).toEqual([1, 1]);
  expect(reachOf([THREATS[0], undefined], { offered: OFFERED })).toEqual([1, 0]);
  expect(reachInWords(1, 2)).toBe('lowers a threat in 1 of your 2 agents');
});

test('agents are sorted by the band that remains, the most severe first', () => {
  const all = remainingOf(THREATS, ['user.agentic-ai-tool-misuse']);
  expect(all.map(({ at, bands }) => [at, ...bands])).toEqual([
    [1, 'critical', 'critical'],
    [2, 'critical', 'critical'],
    [0, 'critical', 'medium'],
    [3, undefined, undefined],
  ]);
  expect(countsOf(all)).toEqual([
    { band: 'critical', before: 3, after: 2 },
    { band: 'medium', before: 0, after: 1 },
    { band: undefined, before: 1, after: 1 },
  ]);
  const rows = remainingRows(
    all,
    (at) => `agent ${at}`,
    (at) => `https://example.org/${at}`,
  );
  expect(rows[3]).toEqual(['agent 0', 'Critical', 9.3, 'Medium', 6.2, 'https://example.org/0']);
});

test('the postures of a list are those of the page of an agent', () => {
  expect(agents.map((agent) => postureRow(agent, '0.8').badges.map(({ label }) => label))).toEqual([
    ['Critical', 'Medium', 'Medium'],
    ['Critical', 'Critical', 'Medium'],
    ['Critical', 'Critical', 'Critical'],
    ['Not scored', 'Not scored', 'Not scored'],
  ]);
});

test('ten thousand agents are answered within a tenth of a second', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => THREATS[at % THREATS.length] ?? []);
  // Processor time, since the clock also counts other work of the machine.
  const times = Array.from({ length: 10 }, () => {
    const from = process.threadCpuUsage();
    countsOf(remainingOf(many, IDS));
    effectsOf(many, { chosen: IDS, offered: OFFERED });
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
