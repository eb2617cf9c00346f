import { z } from 'zod';

/** What the texts of the data are to the rules. The schema gives each text its meaning. */
const MEANINGS = {
  'own-words': 'sentences of whoever answers for the file',
  'others-words': 'what others say in the file, who may claim what they like, and names',
  quotation: 'what is printed elsewhere, word for word: titles, versions',
  address: 'an address on the web',
  source: 'the id of a source',
  'past-day': 'a day on which something has happened',
  id: 'what rules hold to a list or a syntax',
} as const;
export type Meaning = keyof typeof MEANINGS;

const registry = z.registry<{ readonly meaning: Meaning }>();

/** Gives the texts of a schema a meaning, which they keep where the schema is described or made optional. */
export const withMeaning = <S extends z.ZodType>(schema: S, meaning: Meaning): S => {
  registry.add(schema, { meaning });
  return schema;
};

export const meaningOfText = (schema: z.ZodType): Meaning | undefined =>
  registry.get(schema)?.meaning;
