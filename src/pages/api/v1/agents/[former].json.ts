import type { APIRoute, GetStaticPaths } from 'astro';
import { loadRedirects } from '../../../../catalogue/index.ts';
import { formerAgentJson } from '../../../../data/identifiers.ts';
import { published } from '../../../../site.ts';

type Redirect = ReturnType<typeof loadRedirects>[number];

export const getStaticPaths = (() =>
  loadRedirects().map((redirect) => ({
    params: { former: redirect.from },
    props: { redirect },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirect: Redirect }> = ({ props: { redirect } }) =>
  Response.json(formerAgentJson(redirect, published));
