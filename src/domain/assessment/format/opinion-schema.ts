import { z } from 'zod';
import { assessmentSchema, jsonSchemaOf, ONE_OF_EACH } from './schema.ts';
import { ALTERNATIVES } from './vocabulary.ts';

/**
 * The data of an opinion: the judgements of another assessor on an assessed agent. Its keys are some of those of an
 * assessment, with the same values, so that the same rules read them. Most are optional, since nobody has to judge
 * everything again.
 */

const { summary, subject, assessed, assessors, basis, sources, factors, threats, exempt } =
  assessmentSchema.shape;

/** The keys by which an opinion judges a threat. */
export const THREAT_JUDGEMENTS = [...ALTERNATIVES.flat(), 'factors'] as const;

const judgedThreat = threats
  .unwrap()
  .element.pick({
    id: true,
    cvss: true,
    'cvss-base': true,
    'exploit-maturity': true,
    'threat-multiplier': true,
    mitigation: true,
    'mitigation-factor': true,
    reason: true,
    sources: true,
    factors: true,
  })
  .meta({ allOf: ONE_OF_EACH });

export const opinionSchema = z
  .strictObject({
    summary: summary.optional().describe('Where it differs, and why, in one or two sentences'),
    subject,
    assessed,
    assessors,
    basis,
    sources,
    factors: factors.partial().optional().describe('Those that the assessor has judged'),
    threats: z
      .array(judgedThreat)
      .min(1)
      .optional()
      .describe('Threats of the assessment, by their ids; what is left out is taken over from it'),
    exempt,
  })
  .meta({
    title: 'Septet opinion, format 1',
    anyOf: [{ required: ['factors'] }, { required: ['threats'] }],
  });

/** The data of an opinion that passed the schema and the rules. */
export type Opinion = z.infer<typeof opinionSchema>;
export type OpinionThreat = NonNullable<Opinion['threats']>[number];

export const opinionJsonSchema = (): object => jsonSchemaOf(opinionSchema);
