import { expect, test } from 'vitest';
import { assemble } from '../domain/catalogue.ts';
import { record } from '../domain/record.fixture.ts';
import { llmsText, robotsText } from './for-robots.ts';
import { agentMarkdown } from './markdown.ts';

const { agents } = assemble(
  [record('grave', { base: 9.3 }), record('quiet', { base: undefined })],
  '0.8',
);
const place = {
  source: 'https://example.org/agents/x/',
  address: 'https://example.org/agents/x/',
  equation: 'AIVSS v0.8',
  licence: undefined,
};

test('the Markdown of an agent has one title, every layer and every source', () => {
  for (const agent of agents) {
    const text = agentMarkdown(agent, '0.8', place);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^### L\d /gm)).toHaveLength(7);
    expect(text).not.toMatch(/\n{3}|undefined/);
    expect(text).toContain(place.address);
    for (const { url } of agent.assessment.sources) expect(text).toContain(`<${url}>`);
    for (const { title } of agent.judgement.threats) expect(text).toContain(`### ${title}: `);
  }
});

test('the files for robots at the root lead to every agent and to the sitemap', () => {
  const site = { name: 'Site', tagline: 'Tag', address: (path: string) => `https://e.org${path}` };
  const [first] = agents;
  expect(llmsText(agents, { ...site, hasExtras: true })).toContain(
    `](https://e.org/agents/${first?.slug}/index.html.md): Critical. `,
  );
  const large = llmsText(agents, { ...site, hasExtras: false });
  expect(large).toContain(`](https://e.org/agents/${first?.slug}/): `);
  expect(large).toContain('](https://e.org/api/v1/catalogue.ndjson.gz)');
  expect(robotsText(site.address)).toContain('\nSitemap: https://e.org/sitemap-index.xml\n');
});
