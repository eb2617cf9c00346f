import { expect, test } from 'vitest';
import { assemble } from '../domain/catalogue.ts';
import { LAYER_IDS } from '../domain/maestro/layers.ts';
import { record } from '../domain/record.fixture.ts';
import { agentDocument, guideDocument, layerDocument, searchHtml } from './search.ts';

const document = (said: Parameters<typeof record>[1]) => {
  const [agent] = assemble([record('lume', said)], '0.8').agents;
  return agentDocument(agent as NonNullable<typeof agent>);
};

test('an agent is found by its threats, factors and layers, under the anchors of its page', () => {
  expect(document({}).sections.map(({ anchor }) => anchor)).toEqual([
    'threat-threat',
    'factors',
    ...LAYER_IDS,
  ]);
});

test('filters name the band in words, also where there is no score', () => {
  expect(document({ base: 9.5 }).filters.band).toEqual(['Critical']);
  expect(document({ base: undefined }).filters.band).toEqual(['Not scored']);
});

test('aliases and tags are searched with the summary', () => {
  const { summary } = document({ data: { aliases: ['Loom'], tags: ['sandbox'] } });
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

test('text of contributors cannot become markup of the index', () => {
  const html = searchHtml({ ...document({}), title: '<script>"&', summary: '</p><img>' });
  expect(html).toContain('<h1>&lt;script&gt;&quot;&amp;</h1>');
  expect(html).toContain('<p>&lt;/p&gt;&lt;img&gt;</p>');
});
