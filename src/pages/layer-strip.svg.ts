import type { APIRoute } from 'astro';
import { LAYER_IDS, MAESTRO_EDITION_IDS } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { drawLayerStrip, stripFrame } from '../views/shared/draw-layer-strip.ts';

const layers = tableOf(LAYER_IDS, () => 'mapped' as const);
const frames = MAESTRO_EDITION_IDS.map((maestro) => {
  const strip = drawLayerStrip('large', { maestro, layers }, [], '');
  return `<g id="${strip.frame}">${stripFrame(strip)}</g>`;
});

/** The fixed part of every large strip of layers, by edition of MAESTRO. It takes its colours from the page that uses it. */
export const GET: APIRoute = () =>
  new Response(`<svg xmlns="http://www.w3.org/2000/svg">${frames.join('')}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
