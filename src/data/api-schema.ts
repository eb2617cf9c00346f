import { z } from 'zod';
import { BAND_IDS } from '../domain/aivss/bands.ts';
import { CORE_RISK_IDS } from '../domain/aivss/core-risks.ts';
import { EQUATION_IDS } from '../domain/aivss/equations/index.ts';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { SCORE_FLAG_IDS } from '../domain/aivss/flags.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../domain/aivss/levels.ts';
import { FACT_IDS } from '../domain/assessment/format/facts.ts';
import {
  ASSESSOR_KINDS,
  EVIDENCE_BASES,
  KINDS,
  MEASURE_ACTORS,
  OBJECTION_OUTCOME_IDS,
  THREAT_STATUSES,
} from '../domain/assessment/format/vocabulary.ts';
import { editionSchema } from '../domain/editions/edition.ts';
import { LAYER_IDS, LAYER_TAGS, MAESTRO_EDITION_IDS } from '../domain/maestro/layers.ts';
import { idsOf, tableOf } from '../domain/tables.ts';
import { API_VERSION } from './api.ts';

/** The shape of `/api/v1/`, from which JSON Schema and OpenAPI are made. docs/data.md says the same in words. */

const day = z.iso.date();
const text = z.string();
const score = z.number().min(0).max(10);
const band = z.enum(BAND_IDS);

const head = {
  version: z.literal(API_VERSION).describe('The version of the shape.'),
  license: text.nullable().describe('SPDX id of the licence of the assessments.'),
};

const summary = {
  slug: text.describe('The id of the agent, for ever.'),
  name: text,
  page: z.url(),
  kind: z.enum(idsOf(KINDS)),
  summary: text,
  score: score.nullable().describe('The highest of its scored threats; null: not scored.'),
  band: band.nullable(),
  factorSum: z.number().min(0).max(10),
  layersMapped: z.int().min(0).max(LAYER_IDS.length),
  versionRead: text.nullable(),
  basis: z.enum(idsOf(EVIDENCE_BASES)),
  assessed: day,
  reviewBy: day,
};

const identity = {
  homepage: z.url().nullable(),
  repository: z.url().nullable(),
  identifiers: z.array(text).describe('Package URLs.'),
  aliases: z.array(text),
};

const advisory = z.object({
  id: text,
  aliases: z.array(text),
  source: text,
  severity: score.nullable().describe('The base score as published.'),
  vector: text.nullable(),
  affected: text.nullable(),
  fixedIn: text.nullable(),
});

const factorScores = z.partialRecord(z.enum(FACTOR_IDS), z.number().min(0).max(1));

const measure = z.object({
  text,
  by: z.enum(idsOf(MEASURE_ACTORS)).nullable(),
  brings: z.union([z.enum(['partial', 'strong']), factorScores]).nullable(),
  sources: z.array(text),
});

/** What a score is computed from. Under other equations than the headline's, equal members are left out. */
const numbers = z.object({
  cvssBase: score.optional(),
  factorSum: z.number().min(0).max(10).optional(),
  exploitMaturity: z.enum(EXPLOIT_MATURITY_IDS).optional(),
  threatMultiplier: z.number().optional(),
  mitigation: z.enum(MITIGATION_IDS).optional(),
  mitigationFactor: z.number().optional(),
  riskGap: z.number().optional(),
  aars: z.number().optional(),
  raw: z.number().describe('Before it is rounded.'),
  capped: z.boolean().optional(),
  score,
  band,
  flags: z.array(z.enum(SCORE_FLAG_IDS)).optional(),
});

const threat = z.object({
  id: text,
  title: text,
  attack: text.nullable(),
  status: z.enum(idsOf(THREAT_STATUSES)).nullable(),
  fixedIn: text.nullable(),
  layer: z.enum(LAYER_IDS),
  risk: z.enum(CORE_RISK_IDS).nullable(),
  mapsTo: z.array(z.object({ reference: text, name: text })),
  cvss: text.nullable().describe('CVSS v4.0 base vector.'),
  reason: text.nullable(),
  sources: z.array(text),
  advisories: z.array(advisory),
  leadsTo: z.array(text),
  measures: z.array(measure),
  factorOverrides: factorScores,
  cvssBt: z
    .object({ score, band })
    .nullable()
    .describe('CVSS-BT: the vector with its exploit maturity. A candidate, and no headline.'),
  scores: z.object(tableOf(EQUATION_IDS, () => numbers)).nullable(),
});

const factor = z.object({
  id: z.enum(FACTOR_IDS),
  score: z.number().min(0).max(1),
  counts: z.boolean(),
  reason: text.nullable(),
  sources: z.array(text),
});

const equationSchema = z.enum(EQUATION_IDS);

const subject = z.object({
  version: text.nullable(),
  commit: text.nullable(),
  released: day.nullable(),
  mode: text.nullable(),
});

const assessors = z.array(
  z.object({
    name: text,
    url: z.url().optional(),
    kind: z.enum(idsOf(ASSESSOR_KINDS)).optional(),
  }),
);

const source = z.object({ id: text, title: text, url: z.url(), accessed: day });

const opinion = z.object({
  id: text,
  assessors,
  summary: text.nullable(),
  assessed: day,
  basis: z.enum(idsOf(EVIDENCE_BASES)),
  subject,
  factors: z.array(factor.omit({ counts: true })),
  threats: z.array(
    z.object({
      id: text,
      cvss: text.nullable(),
      cvssBase: score.nullable(),
      exploitMaturity: z.enum(EXPLOIT_MATURITY_IDS).nullable(),
      threatMultiplier: z.number().nullable(),
      mitigation: z.enum(MITIGATION_IDS).nullable(),
      mitigationFactor: z.number().nullable(),
      factorOverrides: factorScores,
      reason: text.nullable(),
      sources: z.array(text),
    }),
  ),
  sources: z.array(source),
  score: score.nullable(),
  band: band.nullable(),
  headlineThreat: text.nullable(),
});

/** `/api/v1/agents/<slug>.json`, and a line of `/api/v1/catalogue.ndjson.gz`. */
const agent = z.object({
  ...head,
  equation: equationSchema,
  ...summary,
  vendor: text.nullable(),
  ...identity,
  tags: z.array(text),
  subject,
  assessors,
  headlineThreat: text.nullable(),
  badge: text.describe('What a badge of the agent says.'),
  factors: z.array(factor),
  threats: z.array(threat),
  maestro: z.enum(MAESTRO_EDITION_IDS).describe('The edition of MAESTRO that the layers are of.'),
  layers: z.array(
    z.object({
      id: z.enum(LAYER_IDS),
      tag: z.enum(idsOf(LAYER_TAGS)),
      text: text.describe('Markdown.'),
    }),
  ),
  advisories: z.array(advisory),
  facts: z.array(
    z.object({
      id: z.enum(FACT_IDS),
      answer: z.enum(['yes', 'no', 'unknown']),
      setting: text.nullable(),
      sources: z.array(text),
    }),
  ),
  sources: z.array(source),
  opinions: z
    .array(opinion)
    .describe('What other assessors have judged; it is in no other number.'),
  ownerStatement: z.object({ by: text, url: z.url().optional(), date: day, text }).nullable(),
  objections: z
    .array(
      z.object({
        id: text,
        by: text,
        on: text.nullable().describe('A threat, a factor or a layer.'),
        text,
        raised: day,
        url: z.url().nullable(),
        decides: text,
        due: day,
        outcome: z.enum(OBJECTION_OUTCOME_IDS).nullable().describe('Null while it is open.'),
        decided: day.nullable(),
        reason: text.nullable(),
      }),
    )
    .describe('What others say is wrong here.'),
});

const agents = z.object({
  ...head,
  equation: equationSchema,
  questions: z.array(z.object({ id: z.enum(FACT_IDS), question: text })),
  equations: z.array(
    z.object({ id: equationSchema, label: text, source: text, status: text, formula: text }),
  ),
  count: z.int(),
  agents: z.array(z.object({ ...summary, ...identity, json: z.url() })),
});

const formerSlug = {
  from: text,
  to: text.nullable(),
  page: z.url().nullable(),
  json: z.url().nullable(),
};

const threatLine = z.object({
  agent: text,
  id: text,
  title: text,
  layer: z.enum(LAYER_IDS),
  status: z.enum(idsOf(THREAT_STATUSES)).nullable(),
  score: score.nullable(),
  band: band.nullable(),
});

const listEntries = z.array(z.object({ id: text, name: text }));

/** Every kind of file below `/api/v1/`: its path there, what it is, and its shape. */
export const API_FILES = {
  build: {
    path: 'build.json',
    what: 'What was published, from which commits, and how much of it',
    schema: z.object({
      ...head,
      name: text,
      equation: equationSchema,
      agents: z.int(),
      threats: z.int(),
      content: z
        .array(z.object({ commit: text, day, changed: z.boolean() }))
        .describe('The commits that the content stands at, and whether files differ from them.'),
      lists: z.record(text, text).describe('The newest edition of each list, by its id.'),
    }),
  },
  editions: {
    path: 'editions.json',
    what: 'The frozen editions of the catalogue',
    schema: z.object({
      ...head,
      editions: z.array(
        z.object({
          ...editionSchema.pick({
            edition: true,
            day: true,
            commit: true,
            septet: true,
            equation: true,
            agents: true,
            threats: true,
          }).shape,
          json: z.url(),
        }),
      ),
    }),
  },
  edition: {
    path: 'editions/{edition}.json',
    what: 'An edition: its commit, how it was built, and the sums of its content, data and site',
    schema: editionSchema,
  },
  agents: {
    path: 'agents.json',
    what: 'Every agent in a few lines, in the order of the catalogue',
    schema: agents,
  },
  agent: {
    path: 'agents/{slug}.json',
    what: 'One agent with all that its scores follow from',
    schema: agent,
  },
  redirects: {
    path: 'redirects.json',
    what: 'Former slugs, and where they lead',
    schema: z.object({ ...head, redirects: z.array(z.object(formerSlug)) }),
  },
  identifiers: {
    path: 'identifiers.json',
    what: 'Package URLs and addresses, and the slug of the agent that each belongs to',
    schema: z.object({ ...head, identifiers: z.record(text, text) }),
  },
  lists: {
    path: 'lists.json',
    what: 'The published lists that threats point into, with edition and entries',
    schema: z.object({
      version: z.literal(API_VERSION),
      maestro: z
        .array(
          z.object({
            edition: text,
            published: day,
            source: z.url(),
            layers: z.array(z.object({ id: z.enum(LAYER_IDS), code: text, name: text })),
          }),
        )
        .describe('The layers by edition of MAESTRO; what has one id is one layer.'),
      lists: z.array(
        z.object({
          id: text,
          label: text,
          edition: text,
          source: z.url(),
          entries: listEntries,
          retired: z
            .array(z.object({ id: text, successor: text.nullable() }))
            .describe('Ids of earlier editions, and what took their place.'),
          earlier: z.array(
            z.object({ edition: text, source: z.url().nullable(), entries: listEntries }),
          ),
        }),
      ),
    }),
  },
  layer: {
    path: 'layers/{id}.json',
    what: 'The tag that each agent has on a layer, and the threats on it',
    schema: z.object({
      ...head,
      id: z.enum(LAYER_IDS),
      code: text,
      name: text,
      agents: z.array(z.object({ slug: text, tag: z.enum(idsOf(LAYER_TAGS)) })),
      threats: z.array(threatLine),
    }),
  },
  factor: {
    path: 'factors/{id}.json',
    what: 'The score that each agent has on a factor',
    schema: z.object({
      ...head,
      id: z.enum(FACTOR_IDS),
      label: text,
      agents: z.array(z.object({ slug: text, score: z.number().min(0).max(1) })),
    }),
  },
  'threats-by-layer': {
    path: 'threats-by-layer.json',
    what: 'How many threats each core risk has on each layer, and where AIVSS expects some',
    schema: z.object({
      ...head,
      expected: text.describe('The document that says where a core risk is expected.'),
      risks: z.array(
        z.object({
          risk: z.enum(CORE_RISK_IDS).nullable(),
          label: text,
          threats: z.int(),
          layers: z.array(
            z.object({ layer: z.enum(LAYER_IDS), threats: z.int(), expected: z.boolean() }),
          ),
        }),
      ),
    }),
  },
  // A topic. The id keeps its old name, because it is part of an address.
  subject: {
    path: 'threats/{list}/{id}.json',
    what: 'The threats that point to an entry of a list',
    schema: z.object({
      ...head,
      list: text,
      edition: text,
      id: text,
      name: text,
      threats: z.array(threatLine),
    }),
  },
  threatPaths: {
    path: 'threat-paths.json',
    what: 'Paths over the layers that the threats of two or more agents take',
    schema: z.object({
      ...head,
      patterns: z.array(
        z.object({
          id: text.describe('The codes of the layers.'),
          layers: z.array(z.enum(LAYER_IDS)),
          agents: z.int().min(2),
          paths: z.array(
            z.object({
              agent: text,
              threats: z.array(text).describe('Ids, in the order of the attack.'),
            }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Record<string, { path: string; what: string; schema: z.ZodType }>;
