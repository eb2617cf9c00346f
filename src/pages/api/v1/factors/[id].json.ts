import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../../catalogue/index.ts';
import { factorJson } from '../../../../data/topics.ts';
import { FACTOR_IDS, type FactorId } from '../../../../domain/aivss/factors.ts';
import { published } from '../../../../site.ts';

export const getStaticPaths = (() =>
  FACTOR_IDS.map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: FactorId }> = ({ props: { id } }) =>
  Response.json(factorJson(id, loadCatalogue().agents, published));
