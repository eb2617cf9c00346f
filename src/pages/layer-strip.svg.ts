import type { APIRoute } from 'astro';
import { drawLayerStrip, stripFrame } from '../views/shared/draw-layer-strip.ts';

/** The fixed part of every large strip of layers. It takes its colours from the page that uses it. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg"><g id="fixed">${stripFrame(drawLayerStrip('large', () => 'mapped', [], ''))}</g></svg>`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
