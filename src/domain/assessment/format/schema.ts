import { z } from 'zod';
import { CORE_RISK_IDS } from '../../aivss/core-risks.ts';
import {
  FACTOR_STEP,
  FACTORS,
  type FactorId,
  SHARED_FACTOR_IDS,
  type SharedFactorId,
  TENTH_FACTOR_IDS,
  type TenthFactorId,
} from '../../aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../aivss/levels.ts';
import {
  FIRST_EDITION,
  LATER_EDITIONS,
  LAYER_TAG_IDS,
  type LayerTag,
  layerOf,
  layersIn,
  MAESTRO_EDITION_IDS,
  type MaestroEdition,
} from '../../maestro/layers.ts';
import { SLUG_MAX, SLUG_PATTERN } from '../../slug.ts';
import { tableOf } from '../../tables.ts';
import { TAXONOMY_SCHEMES, type TaxonomyScheme } from '../../taxonomies/index.ts';
import { isReadAlike, parsedAddress } from '../../web-address.ts';
import { FACT_ANSWER_IDS, FACT_IDS, FACTS, type FactId } from './facts.ts';
import { withMeaning } from './meanings.ts';
import {
  ALTERNATIVES,
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  MEASURE_ACTOR_IDS,
  OBJECTION_OUTCOME_IDS,
  THREAT_STATUS_IDS,
} from './vocabulary.ts';

/**
 * The frontmatter of an assessment, format 1. It is strict: an unknown key is an error. Relations between values (either
 * a vector or a base, one of the tenth factors) are checked by rules and, for editors, stated in the `meta` of an object.
 */

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/;
const PURL = /^pkg:[a-z][a-z0-9.+-]*\/\S+$/;
const COMMIT = /^[0-9a-f]{40}$/;
/** A vector of any version of CVSS, as an advisory prints it: v2 has no prefix. */
const ANY_VECTOR = /^(?:CVSS:\d\.\d\/)?AV:[A-Z](?:\/[A-Za-z]+:[A-Za-z]+)+$/;

/** A control character, which an escape ("\u0000") can bring in where no check of the file itself sees it. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;

const plainText = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !CONTROL.test(text), { error: 'free of control characters' });
/** Sentences of whoever answers for the file. */
const ownWords = (min: number, max: number) => withMeaning(plainText(min, max), 'own-words');
/** What others say in the file, or what something is called. */
const othersWords = (min: number, max: number) => withMeaning(plainText(min, max), 'others-words');
/** What is printed elsewhere, word for word. */
const quotation = (min: number, max: number) => withMeaning(plainText(min, max), 'quotation');
/** An id; rules check that what it names exists. */
const idText = () => withMeaning(z.string(), 'id');
const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN);
const address = withMeaning(
  z
    .string()
    .max(500)
    .regex(WEB_ADDRESS)
    .refine((text) => parsedAddress(text) !== undefined, { error: 'not a web address' })
    .refine((text) => isReadAlike(text), {
      error:
        'an address whose host every reader reads alike: only letters, digits, hyphens and single full stops',
    }),
  'address',
);
/** Days are computed with, and years must stay four digits. */
const day = z.iso.date().refine((text) => text < '2100', { error: 'a day before the year 2100' });
/** A day on which something has happened. */
const pastDay = withMeaning(day.clone(), 'past-day');
const sourceId = withMeaning(z.string(), 'source');
const sourceIds = z.array(sourceId).min(1);

/** The number of a rubric: 0 none, 0.5 partial, 1 full; other steps of 0.05 are off the rubric. */
const factorScore = z
  .number()
  .min(0)
  .max(1)
  .multipleOf(FACTOR_STEP)
  .refine((score) => score === Number(score.toFixed(2)), { error: `a step of ${FACTOR_STEP}` });

const judgement = z.strictObject({
  score: factorScore,
  /** Why this score, about this agent. */
  reason: ownWords(1, 2000).optional(),
  sources: sourceIds.optional(),
});

/** A bare number is allowed; the reason is then missing, and the checker says so. */
const factor = z.union([factorScore, judgement]);
export type FactorEntry = z.infer<typeof factor>;

const descriptionOf = (id: FactorId) => {
  const { question, rubric } = FACTORS[id];
  return `${question} 0: ${rubric[0]} 0.5: ${rubric[1]} 1: ${rubric[2]}`;
};

const factors = z
  .strictObject({
    ...tableOf(SHARED_FACTOR_IDS, (id: SharedFactorId) => factor.describe(descriptionOf(id))),
    ...tableOf(TENTH_FACTOR_IDS, (id: TenthFactorId) =>
      factor.optional().describe(descriptionOf(id)),
    ),
  })
  .meta({ anyOf: TENTH_FACTOR_IDS.map((id) => ({ required: [id] })) });

const overrides = z.strictObject(
  tableOf([...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS], () => factorScore.optional()),
);

/** A score from 0 to 10 with one decimal, as CVSS gives them. */
const cvssScore = z
  .number()
  .min(0)
  .max(10)
  .multipleOf(0.1)
  .refine((base) => base === Number(base.toFixed(1)), { error: 'a step of 0.1' });

const version = quotation(1, 80);

const purl = z.string().max(300).regex(PURL);

const advisory = z.strictObject({
  id: quotation(1, 60).describe('Of CVE, GHSA or another database in the form of OSV'),
  aliases: z.array(quotation(1, 60)).min(1).optional().describe('Other ids of the same advisory'),
  source: sourceId.describe('The id of the source where it was read'),
  severity: cvssScore.optional().describe('The base score as published'),
  vector: z.string().max(300).regex(ANY_VECTOR).optional().describe('As published'),
  package: purl
    .optional()
    .describe('The package URL that the versions are of, where it is not the package of the agent'),
  affected: quotation(1, 300).optional().describe('Versions, as published'),
  'fixed-in': version.optional().describe('The version that has the fix, as published'),
  exploited: pastDay
    .optional()
    .describe(
      'The day on which a public list, such as that of CISA, named it as exploited, as its source says',
    ),
});
export type AdvisoryEntry = z.infer<typeof advisory>;

const measure = z.strictObject({
  text: ownWords(3, 300),
  by: z.enum(MEASURE_ACTOR_IDS).optional().describe('Who can do it'),
  brings: z
    .union([z.enum(['partial', 'strong']), overrides])
    .optional()
    .describe(
      'The mitigation of this threat once it is done, or factor scores of this threat then',
    ),
  sources: sourceIds.optional(),
});

/** A mitigation that is a plain text is advice, and changes no number. */
const mitigation = z.union([ownWords(3, 300), measure]);
export type MitigationEntry = z.infer<typeof mitigation>;

/** Of each pair, a threat has the word of the rubric or the number that replaces it. */
export const ONE_OF_EACH = ALTERNATIVES.map((pair) => ({ not: { required: [...pair] } }));

const threatIn = (edition: MaestroEdition) =>
  z
    .strictObject({
      /** Unique in the file; the anchor of the threat on the page. */
      id: slug,
      title: ownWords(5, 160),
      attack: ownWords(3, 1000)
        .optional()
        .describe('What happens, in one to three sentences without codes of metrics'),
      status: z
        .enum(THREAT_STATUS_IDS)
        .optional()
        .describe('In the version read; one that is fixed does not count for the headline'),
      'fixed-in': version.optional().describe('The version that has the fix'),
      layer: z.enum(layersIn(edition)),
      risk: z.enum(CORE_RISK_IDS).optional().describe('AIVSS core risk (AIVSS v0.8 §3.6)'),
      'maps-to': z
        .array(idText())
        .optional()
        .describe(`scheme:id, or scheme@edition:id; schemes: ${TAXONOMY_SCHEMES.join(', ')}`),
      cvss: idText().optional().describe('A complete CVSS v4.0 base vector'),
      'cvss-base': cvssScore
        .optional()
        .describe('Where a source gives only a number: shown as estimated'),
      'exploit-maturity': z.enum(EXPLOIT_MATURITY_IDS).optional(),
      'threat-multiplier': z.number().min(0).max(2).optional().describe('Off the rubric'),
      mitigation: z.enum(MITIGATION_IDS).optional(),
      'mitigation-factor': z.number().min(0).max(1).optional().describe('Off the rubric'),
      reason: ownWords(1, 3000)
        .optional()
        .describe('Why this vector, this maturity, this mitigation'),
      sources: sourceIds.optional(),
      advisories: z.array(advisory).min(1).optional().describe('Published ones that it rests on'),
      'leads-to': z
        .array(idText())
        .min(1)
        .optional()
        .describe('Ids of other threats of this file that this one opens'),
      mitigations: z.array(mitigation).min(1).max(20).optional(),
      factors: overrides
        .optional()
        .describe('Factor scores where this threat meets the agent in another mode'),
    })
    .meta({
      allOf: [
        ...ONE_OF_EACH,
        {
          if: { anyOf: [{ required: ['cvss'] }, { required: ['cvss-base'] }] },
          // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
          then: { required: ['reason'] },
        },
      ],
    });
export type ThreatEntry = z.infer<ReturnType<typeof threatIn>>;

const source = z.strictObject({
  id: slug,
  title: quotation(1, 200),
  url: address,
  accessed: pastDay.describe('The day the source was read'),
});

const assessor = z.strictObject({
  name: othersWords(1, 80),
  url: address.optional(),
  kind: z.enum(ASSESSOR_KIND_IDS).optional(),
});

const subject = z.strictObject({
  version: version.optional(),
  commit: z.string().regex(COMMIT).optional().describe('The commit of the tree that was read'),
  released: pastDay.optional().describe('The day of that version or commit'),
  mode: ownWords(3, 200).optional().describe('The configuration that was judged, in a few words'),
});
export type SubjectEntry = z.infer<typeof subject>;

const ended = z.strictObject({
  since: pastDay.optional().describe('The day on which it ended, where its source says so'),
  source: sourceId.describe('The id of the source that says so'),
});
export type EndedEntry = z.infer<typeof ended>;

const fact = z.strictObject({
  answer: z.enum(FACT_ANSWER_IDS),
  setting: ownWords(1, 200).optional().describe('The configuration for which the answer holds'),
  sources: sourceIds.optional(),
});

const facts = z.strictObject(
  tableOf(FACT_IDS, (id: FactId) => fact.optional().describe(FACTS[id].question)),
);

const lists = z.strictObject(
  tableOf(TAXONOMY_SCHEMES, (_: TaxonomyScheme) => quotation(1, 20).optional()),
);

const ownerStatement = z.strictObject({
  by: othersWords(1, 80),
  url: address.optional(),
  date: pastDay,
  text: othersWords(1, 2000),
});

const objection = z.strictObject({
  id: slug.describe('Its anchor on the page'),
  by: othersWords(1, 80).describe('Who objects'),
  on: slug.optional().describe('A threat of the file, a factor or a layer; all of it when absent'),
  text: othersWords(1, 1000).describe('What is said to be wrong'),
  raised: pastDay,
  url: address.optional().describe('Where it was raised'),
  decides: othersWords(1, 80).describe('Who decides'),
  due: day.describe('The day by which it is decided'),
  outcome: z.enum(OBJECTION_OUTCOME_IDS).optional().describe('Open when absent'),
  decided: pastDay.optional(),
  reason: ownWords(1, 1000).optional().describe('Why it was decided so'),
});
export type Objection = z.infer<typeof objection>;

const exemption = z.strictObject({
  /** Id of the rule; it must be a warning or a note, and find something in this file. */
  rule: quotation(1, 80).describe('A rule that finds something here, as factors/off-rubric'),
  reason: ownWords(1, 500).describe('Why what the rule finds is right in this file'),
});

/** A layer that the edition of an assessment does not have carries no tag. */
const layerTag = (scope: string): z.ZodType<LayerTag | undefined> =>
  z.enum(LAYER_TAG_IDS).describe(scope);

/** The number of the format, which grows with changes that older files would not pass. */
export const FORMAT_NUMBER = 1;

const schemaIn = (edition: MaestroEdition) =>
  z
    .strictObject({
      format: z
        .literal(FORMAT_NUMBER)
        .optional()
        .describe(`The format of the file; ${FORMAT_NUMBER} where absent`),
      name: othersWords(1, 80),
      draft: z.boolean().optional().describe('Checked, and not published'),
      summary: ownWords(20, 300).describe('The risk in one or two sentences of plain text'),
      kind: z.enum(KIND_IDS),
      vendor: othersWords(1, 80).optional(),
      homepage: address.optional(),
      repository: address.optional(),
      identifiers: z.array(purl).min(1).optional().describe('Package URLs'),
      aliases: z
        .array(othersWords(1, 80))
        .min(1)
        .optional()
        .describe('Other names it is known under'),
      tags: z.array(slug).min(1).max(12).optional(),
      subject: subject.optional().describe('What was read'),
      ended: ended
        .optional()
        .describe('Its maker has ended it, and fixes no flaws: archived, or no longer maintained'),
      assessed: pastDay.describe('The day of the judgement'),
      'review-by': day.optional().describe('Six months after `assessed` when absent'),
      assessors: z.array(assessor).min(1),
      basis: z.enum(EVIDENCE_BASIS_IDS).describe('The best evidence used'),
      sources: z.array(source).min(1),
      lists: lists
        .optional()
        .describe('Editions of the lists that `maps-to` points into; the newest where absent'),
      factors,
      threats: z.array(threatIn(edition)).optional(),
      advisories: z
        .array(advisory)
        .min(1)
        .optional()
        .describe('Published ones that no threat of this file rests on'),
      facts: facts
        .optional()
        .describe('What a buyer asks, with the setting that each answer holds for'),
      maestro: z
        .enum(MAESTRO_EDITION_IDS)
        .optional()
        .describe(`The edition of MAESTRO whose layers are tagged; ${FIRST_EDITION} where absent`),
      layers: z.strictObject(
        tableOf(layersIn(edition), (id) => layerTag(layerOf(id, edition).scope)),
      ),
      'owner-statement': ownerStatement.optional(),
      objections: z.array(objection).min(1).optional().describe('What others say is wrong here'),
      exempt: z
        .array(exemption)
        .min(1)
        .optional()
        .describe('Warnings and notes that do not apply to this file, each with a reason'),
    })
    .meta({
      title: 'Septet assessment, format 1',
      anyOf: [{ required: ['homepage'] }, { required: ['repository'] }],
    });

/** The schemas of an assessment by the edition of MAESTRO that it names. They differ in the layers alone. */
export const ASSESSMENT_SCHEMAS = tableOf(MAESTRO_EDITION_IDS, schemaIn);
export const assessmentSchema = ASSESSMENT_SCHEMAS[FIRST_EDITION];

/** The data of an assessment that passed the schema and the rules. */
export type Assessment = z.infer<typeof assessmentSchema>;

/** For editors: the schema of the edition that a file names, else of the first. Only the root has a `$schema`. */
export function assessmentJsonSchema(): object {
  const { $schema, ...first } = jsonSchemaOf(assessmentSchema);
  const inside = LATER_EDITIONS.reduce<object>((others, edition) => {
    const { $schema: _, ...own } = jsonSchemaOf(ASSESSMENT_SCHEMAS[edition]);
    return {
      if: { required: ['maestro'], properties: { maestro: { const: edition } } },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
      then: own,
      else: others,
    };
  }, first);
  return { $schema, ...inside, title: first.title };
}

/** The JSON Schema of a frontmatter, for editors. It has no `multipleOf`, which they compute in binary, where 0.5 is no multiple of 0.05. */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.multipleOf;
    },
  });
}
