import { expect, test } from 'vitest';
import { listed } from '../agents/listed.fixture.ts';
import { MATRICES } from './matrix.ts';
import { matrixSvg } from './matrix-svg.ts';

const draw = (name: string) =>
  matrixSvg(
    MATRICES.factors,
    ['dynamic-tool-use', 'opacity-and-reflexivity'],
    [listed('a', { name })],
    '1 of 2 agents.',
  );

test('the picture has a title, heads, the numbers and a legend', () => {
  const svg = draw('Lume');
  expect(svg).toContain('<title>Agents and factors. 1 of 2 agents.</title>');
  for (const text of [
    'Lume',
    'Dynamic Tool Use',
    'Opacity &amp; Reflexivity',
    'Medium 5.0',
    '0.0',
    'n.a.: not scored',
  ]) {
    expect(svg).toContain(`>${text}</text>`);
  }
});

test('names are escaped', () => {
  expect(draw('<script>"&')).toContain('>&lt;script&gt;&quot;&amp;</text>');
});
