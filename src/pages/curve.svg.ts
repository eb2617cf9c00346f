import type { APIRoute } from 'astro';
import { curveFrame } from '../views/agent/curve.ts';

/** The fixed part of every amplification curve. It takes its colours from the page that uses it. */
export const GET: APIRoute = () =>
  new Response(`<svg xmlns="http://www.w3.org/2000/svg"><g id="fixed">${curveFrame()}</g></svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
