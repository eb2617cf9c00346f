import { describe, expect, test } from 'vitest';
import { threat, threatIndexOf } from '../../domain/threats/threats.fixture.ts';
import { listView } from './list-view.ts';
import { riskBars, riskTable } from './overview.ts';
import { topicView } from './topic-view.ts';

const ASI03 = { 'maps-to': ['owasp-asi:ASI03'] };

function viewOf(path: string, agents: Parameters<typeof threatIndexOf>[0]) {
  const index = threatIndexOf(agents);
  const topic = index.topics.find((one) => one.path === path);
  if (!topic) throw new Error(`There is no ${path}.`);
  return topicView(topic);
}

describe('the page of an entry', () => {
  test('shows few of many agents and mitigations, and says how many there are', () => {
    const agents = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `agent-${n}`,
        [threat('x', { ...ASI03, mitigations: ['Ask a person', `Only for ${n}`] })],
      ]),
    );
    const view = viewOf('owasp-asi/ASI03', agents);
    expect([view.agents.count, view.agents.shown.length]).toEqual([40, 12]);
    expect([view.mitigations.count, view.mitigations.shown.length]).toEqual([41, 20]);
    expect(view.mitigations.shown[0]).toMatchObject({ text: 'Ask a person', more: 37 });
    expect(view.mitigations.shown[0]?.agents).toHaveLength(3);
  });

  test('leads from a band to its threats that are not fixed', () => {
    const agents = {
      a: [threat('x', { ...ASI03, risk: 'agent-untraceability', 'cvss-base': 9.5 })],
    };
    const paths = (path: string) => viewOf(path, agents).severities.bands.map((band) => band.path);
    expect(paths('core-risk/agent-untraceability')).toEqual([
      '/threats/?risk=agent-untraceability&band=critical&status=not-fixed#all',
    ]);
    expect(paths('owasp-asi/ASI03')).toEqual([
      '/threats/?entry=ASI03&band=critical&status=not-fixed#all',
    ]);
  });

  test('leads to related entries', () => {
    const view = viewOf('owasp-asi/ASI03', { a: [threat('x', ASI03)] });
    expect(view.relations).toEqual([
      {
        label: 'Agent Access Control Violation',
        path: '/threats/core-risk/agent-access-control-violation/',
        source: 'AIVSS v0.8, Appendix B',
      },
      {
        label: 'T&M T3 Privilege Compromise',
        path: '/threats/owasp-tm/T3/',
        source: 'OWASP Top 10 for Agentic Applications 2026',
      },
    ]);
  });

  test('marks the layers that a document gives, and counts those that are seen', () => {
    const view = viewOf('core-risk/agent-untraceability', {
      a: [threat('x', { risk: 'agent-untraceability', layer: 'data-operations' })],
    });
    const seen = view.layers.rows.map(
      ({ code, count, expected }) => `${code} ${count} ${expected}`,
    );
    expect(seen.slice(0, 2)).toEqual(['L1 0 true', 'L2 1 false']);
    expect(view.layers.source).toBe('AIVSS v0.8, Appendix C');
  });

  test('without threats leads to the nearest core risks', () => {
    const { nearest, count } = viewOf('owasp-asi/ASI06', { a: [] });
    expect(count).toBe(0);
    expect(nearest?.risks).toEqual([
      {
        label: 'Agent Memory and Context Manipulation',
        path: '/threats/core-risk/agent-memory-and-context-manipulation/',
      },
    ]);
  });

  test('of a technique names its sub-techniques with their counts; a sub-technique leads back to it', () => {
    const agents = { a: [threat('x', { 'maps-to': ['mitre-atlas:AML.T0051.001'] })] };
    const { count, children } = viewOf('mitre-atlas/AML.T0051', agents);
    expect(count).toBe(1);
    expect(children.map((child) => [child.path, child.count])).toEqual([
      ['/threats/mitre-atlas/AML.T0051.000/', 0],
      ['/threats/mitre-atlas/AML.T0051.001/', 1],
      ['/threats/mitre-atlas/AML.T0051.002/', 0],
    ]);
    expect(viewOf('mitre-atlas/AML.T0051.001', agents).parent?.path).toBe(
      '/threats/mitre-atlas/AML.T0051/',
    );
  });

  test('of a core risk without threats exists, with nothing counted', () => {
    const view = viewOf('core-risk/agent-untraceability', { a: [] });
    expect(view).toMatchObject({ count: 0, severities: { bands: [] }, agents: { count: 0 } });
    expect(view.layers.rows.every(({ bar }) => bar === 0)).toBe(true);
  });
});

test('the page of a list has its used entries with their numbers, and names the rest', () => {
  const index = threatIndexOf({
    a: [threat('x', ASI03), threat('y', ASI03)],
    b: [threat('z', ASI03)],
  });
  const view = listView('owasp-asi', index);
  expect(view.rows.map(({ code, count, agents }) => [code, count, agents])).toEqual([
    ['ASI03', 3, 2],
  ]);
  expect(view).toMatchObject({ used: 1, total: 10 });
  expect(view.unused).toHaveLength(9);
});

test('counts above 0 in the table of risks link to the layer on the page of the risk', () => {
  const index = threatIndexOf({ a: [threat('x', { risk: 'agent-untraceability' }), threat('y')] });
  const cells = riskTable(index).rows.flatMap((row) => row.cells.map((cell) => cell));
  expect(cells.flatMap(({ path }) => path ?? [])).toEqual([
    '/threats/core-risk/agent-untraceability/#layer-agent-frameworks',
  ]);
  expect(riskTable(index).rows.at(-1)).toMatchObject({ label: 'No core risk named', count: 1 });
});

test('bars begin with the most frequent core risk, and leave out those without threats', () => {
  const { threats } = threatIndexOf({
    a: [
      threat('x', { risk: 'agentic-ai-tool-misuse' }),
      ...['y', 'z'].map((id) => threat(id, { risk: 'agent-untraceability' as const })),
    ],
  });
  expect(riskBars(threats).map(({ label, count, bar }) => [label, count, bar])).toEqual([
    ['Agent Untraceability', 2, 100],
    ['Agentic AI Tool Misuse', 1, 50],
  ]);
  expect(riskBars([])).toEqual([]);
});
