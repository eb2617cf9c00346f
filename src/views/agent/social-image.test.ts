import { expect, test } from 'vitest';
import { toAgent } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { layerStripOf } from '../shared/layer-strip.ts';
import { agentView } from './agent-view.ts';
import { socialImage } from './social-image.ts';

function imageOf(name: string, summary: string, base: number | undefined): string {
  const agent = toAgent(record('one', { name, base, data: { summary } }), '0.8');
  return socialImage(agentView(agent, '0.8'), layerStripOf(agent, '0.8'), 'Site');
}
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test('a picture names the agent and its verdict, and markup in a name is escaped', () => {
  const svg = imageOf('R&D <b>', 'Short.', 9.3);
  expect(texts(svg)).toEqual(['Site: threat model', 'R&amp;D &lt;b&gt;', 'Critical 9.3', 'Short.']);
  expect(svg.match(/<circle/g)).toHaveLength(1);
});

test('without a score it says so, and long texts are cut to three lines', () => {
  const all = texts(imageOf('N'.repeat(80), 'Some words of a summary. '.repeat(20), undefined));
  expect(all).toContain('Not scored');
  expect(all).toHaveLength(6);
  expect(all.at(-1)).toMatch(/…$/);
  expect(all[1]?.length).toBeLessThanOrEqual(37);
});
