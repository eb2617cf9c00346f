import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadEditions } from '../../../../catalogue/index.ts';

export const getStaticPaths = (() =>
  loadEditions().map(({ edition }) => ({
    params: { id: edition.edition },
    props: { edition },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  Response.json(props.edition);
