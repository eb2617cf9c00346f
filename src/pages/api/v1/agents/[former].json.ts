import type { APIRoute, GetStaticPaths } from 'astro';
import { loadRedirects } from '../../../../catalogue/redirects.ts';
import { formerAgentJson } from '../../../../data/identifiers.ts';
import { published } from '../../../../site.ts';

type Redirect = Awaited<ReturnType<typeof loadRedirects>>[number];

export const getStaticPaths = (async () =>
  (await loadRedirects()).map((redirect) => ({
    params: { former: redirect.from },
    props: { redirect },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirect: Redirect }> = ({ props: { redirect } }) =>
  Response.json(formerAgentJson(redirect, published));
