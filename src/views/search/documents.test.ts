import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { record } from '../../domain/record.fixture.ts';
import { agentDocument, guideDocument, layerDocument, searchHtml } from './documents.ts';

const documentOf = (fields: Parameters<typeof record>[1]) =>
  agentDocument(toAgent(record('lume', fields), '0.8'));

test('an agent is found by its threats and layers, under the anchors of its page', () => {
  const { sections } = documentOf({});
  expect(sections.map(({ anchor }) => anchor)).toEqual(['threat-threat', ...layersIn()]);
  expect(sections.map(({ heading }) => heading)).toEqual([
    'L3 A threat',
    ...layersIn().map((id) => layerCode(id)),
  ]);
});

const threat = {
  id: 'theft',
  title: 'Theft',
  layer: 'data-operations',
  'maps-to': ['owasp-asi:ASI03', 'maestro:l2-data-poisoning'],
} as const;

test.each([
  ['Ends here. And goes on.', 'Ends here.'],
  ['Version 1.2 is meant, e.g. in the docs.', 'Version 1.2 is meant, e.g. in the docs.'],
  ['No end', 'No end'],
  [`${'word '.repeat(60)}end.`, 'word '.repeat(48).trim()],
])('of the reason %j only the first sentence is searched', (reason, searched) => {
  const { sections } = documentOf({
    data: { threats: [{ ...threat, reason, 'maps-to': [] }] },
  });
  expect(sections[0]?.text.trim()).toBe(searched);
});

test('a threat is found by its core risk, and by the ids and names of its entries in other lists, except MAESTRO, whose threats the layer pages have', () => {
  const { sections } = documentOf({
    data: {
      threats: [{ ...threat, risk: 'agent-untraceability', 'maps-to': [...threat['maps-to']] }],
    },
  });
  expect(sections[0]?.text).toMatch(/Agent Untraceability; ASI03 Identity and Privilege Abuse;$/);
});

test('a threat is found by its attack and by every id of its advisories, an agent by its own', () => {
  const advisory = { id: 'CVE-2025-59536', aliases: ['GHSA-4fgq-fpq9-mr3g'], source: 'docs' };
  const attack = 'A page steers the agent.';
  const { sections, summary } = documentOf({
    data: {
      threats: [{ ...threat, 'maps-to': [], attack, advisories: [advisory] }],
      advisories: [{ id: 'PYSEC-2024-60', source: 'docs' }],
      subject: { version: '2.10' },
    },
  });
  for (const words of [attack, 'CVE-2025-59536', 'GHSA-4fgq-fpq9-mr3g']) {
    expect(sections[0]?.text).toContain(words);
  }
  expect(summary).toContain('PYSEC-2024-60');
  expect(summary).toContain('2.10');
});

test('a layer without text has no section', () => {
  const one = record('lume');
  const { text, ...others } = one.texts();
  const less = { ...text, layers: { ...text.layers, 'agent-ecosystem': '' } };
  const agent = toAgent({ ...one, texts: () => ({ ...others, text: less }) }, '0.8');
  const { sections } = agentDocument(agent);
  expect(sections.map(({ anchor }) => anchor)).not.toContain('agent-ecosystem');
});

test('the filter of bands has words, also without a score', () => {
  expect(documentOf({ base: 9.5 }).filters.band).toEqual(['Critical']);
  expect(documentOf({ base: undefined }).filters.band).toEqual(['Not scored']);
});

test('aliases and tags are searched with the summary', () => {
  const { summary } = documentOf({ data: { aliases: ['Loom'], tags: ['sandbox'] } });
  expect(summary).toContain('Loom');
  expect(summary).toContain('sandbox');
});

test('a layer page is found by its canonical threats too', () => {
  const page = {
    id: 'data-operations',
    frontmatter: { title: 'Data Operations', summary: 'What it covers.' },
    sections: [{ id: 'canonical-threats', heading: 'Canonical threats', text: 'Prose.' }],
  };
  expect(layerDocument(page).title).toBe('L2 Data Operations');
  expect(layerDocument(page).sections[0]?.text).toMatch(/Compromised RAG Pipelines.*Prose\./);
  expect(guideDocument({ ...page, id: 'maestro' }).path).toBe('/guides/maestro/');
});

test('text of contributors is escaped in the HTML of the index', () => {
  const html = searchHtml({ ...documentOf({}), title: '<script>"&', summary: '</p><img>' });
  expect(html).toContain('<h1>&lt;script&gt;&quot;&amp;</h1>');
  expect(html).toContain('<p>&lt;/p&gt;&lt;img&gt;</p>');
});
