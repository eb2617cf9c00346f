import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { assessmentLoader, pageLoader } from './intake/loaders.ts';

const page = { title: z.string().min(1), summary: z.string().min(20).max(200) };

export const collections = {
  assessments: defineCollection({
    loader: assessmentLoader(),
    schema: z.strictObject({ times: z.number() }),
  }),
  layers: defineCollection({ loader: pageLoader('layers'), schema: z.strictObject(page) }),
  guides: defineCollection({
    loader: pageLoader('guides'),
    schema: z.strictObject({ ...page, order: z.number() }),
  }),
};
