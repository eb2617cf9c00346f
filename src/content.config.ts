import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { AgentHistory, SiteHistory } from './domain/history/history.ts';
import type { Precedent } from './domain/precedents/read.ts';
import type { ComparedDays } from './domain/upkeep/compared.ts';
import { comparedLoader } from './intake/compared.ts';
import { historyLoader } from './intake/history-loader.ts';
import { precedentLoader, redirectLoader } from './intake/list-loaders.ts';
import { assessmentLoader, pageLoader } from './intake/loaders.ts';

const page = { title: z.string().min(1), summary: z.string().min(20).max(200) };

export const collections = {
  assessments: defineCollection({
    loader: assessmentLoader(),
    schema: z.strictObject({ digest: z.string() }),
  }),
  history: defineCollection({
    loader: historyLoader(),
    schema: z.custom<AgentHistory | SiteHistory>(),
  }),
  redirects: defineCollection({
    loader: redirectLoader(),
    schema: z.custom<{ list: { from: string; to: string | null }[] }>(),
  }),
  precedents: defineCollection({
    loader: precedentLoader(),
    schema: z.custom<{ list: Precedent[] }>(),
  }),
  compared: defineCollection({
    loader: comparedLoader(),
    schema: z.custom<{ days: ComparedDays }>(),
  }),
  layers: defineCollection({ loader: pageLoader('layers'), schema: z.strictObject(page) }),
  guides: defineCollection({
    loader: pageLoader('guides'),
    schema: z.strictObject({ ...page, order: z.number() }),
  }),
};
