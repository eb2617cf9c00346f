import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../catalogue/index.ts';
import { config } from '../site.ts';
import { curveFrame } from '../views/agent/curve.ts';
import { mapGround } from '../views/map/threat-map.ts';
import { drawLayerStrip, stripFrame } from '../views/shared/draw-layer-strip.ts';

const group = (id: string, drawn: string): string => `<g id="${id}">${drawn}</g>`;

/** What is the same in the drawings of every agent. It takes its colours from the page that uses it. */
const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  curve: () => group('fixed', curveFrame()),
  'flaw-map': async () =>
    group('ground', mapGround((await loadCatalogue()).agents, config.equation)),
  'layer-strip': () => group('fixed', stripFrame(drawLayerStrip('large', () => 'mapped', [], ''))),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(`<svg xmlns="http://www.w3.org/2000/svg">${await FILES[file]?.()}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
