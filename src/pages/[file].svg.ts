import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../catalogue/index.ts';
import { LAYER_IDS, MAESTRO_EDITION_IDS } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { config } from '../site.ts';
import { curveFrame } from '../views/agent/curve.ts';
import { mapGround } from '../views/map/threat-map.ts';
import { drawLayerStrip, stripFrame } from '../views/shared/draw-layer-strip.ts';

const MAPPED = tableOf(LAYER_IDS, () => 'mapped' as const);

const group = (id: string, drawn: string): string => `<g id="${id}">${drawn}</g>`;

/** The parts that the drawings of all agents share. Their colours come from the page that uses them. */
const FILES: Readonly<Record<string, () => string>> = {
  curve: () => group('fixed', curveFrame()),
  'flaw-map': () => group('ground', mapGround(loadCatalogue().agents, config.equation)),
  'layer-strip': () =>
    MAESTRO_EDITION_IDS.map((maestro) => {
      const strip = drawLayerStrip({ maestro, layers: MAPPED }, [], '');
      return group(strip.frame, stripFrame(strip));
    }).join(''),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(`<svg xmlns="http://www.w3.org/2000/svg">${FILES[file]?.()}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
