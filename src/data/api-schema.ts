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
import { editionLine, editionSchema } from '../domain/editions/edition.ts';
import { LAYER_IDS, LAYER_TAGS, MAESTRO_EDITION_IDS } from '../domain/maestro/layers.ts';
import { idsOf, tableOf } from '../domain/tables.ts';
import { API_VERSION, agentJson } from './api.ts';

/**
 * The shape of `/api/v1/`, of which JSON Schema and OpenAPI are made. Every field is described
 * but ids, names and texts; docs/data.md says the same in the same words.
 */

const day = z.iso.date();
const text = z.string();
const number = z.number();
const list = <Member extends z.ZodType>(member: Member) => z.array(member);
const rows = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape));
const sourceIds = list(text).describe('Ids of sources.');
const score = z.number().min(0).max(10);
const factorScore = z
  .number()
  .min(0)
  .max(1)
  .describe('0 none, 0.5 partial, 1 full; other steps of 0.05 are off the rubric.');
const agentSlug = text.describe('The slug of the agent.');
const dayJudged = day.describe('The day of the judgement.');
const bestEvidence = z.enum(idsOf(EVIDENCE_BASES)).describe('The best evidence used.');
const band = z.enum(BAND_IDS);
const maturity = z.enum(EXPLOIT_MATURITY_IDS);
const mitigation = z.enum(MITIGATION_IDS);
const layerTag = z.enum(idsOf(LAYER_TAGS)).describe('What the assessment says of the layer.');
const layerCode = text.describe('As people write it: L3.');

const head = {
  version: z.literal(API_VERSION).describe('The version of the shape.'),
  license: text
    .nullable()
    .describe('SPDX id of the licence of the assessments; null where the catalogue gives none.'),
};

/** A kind of file that begins as all do. */
const file = <const Path extends string, Shape extends z.ZodRawShape>(
  path: Path,
  what: string,
  shape: Shape,
) => ({ path, what, schema: z.object({ ...head, ...shape }) });

const summary = {
  slug: text.describe('The id of the agent, for ever.'),
  name: text,
  page: z.url().describe('Its page.'),
  kind: z.enum(idsOf(KINDS)).describe('What kind of thing it is.'),
  summary: text.describe('One or two sentences, plain text.'),
  score: score
    .nullable()
    .describe('The headline: the highest score of a threat that is not fixed; null: not scored.'),
  band: band.nullable().describe('That of the score.'),
  factorSum: z.number().min(0).max(10).describe('Sum of the ten factors that the equation takes.'),
  layersMapped: z
    .int()
    .min(0)
    .max(LAYER_IDS.length)
    .describe('Number of layers with the tag mapped, of those of its edition of MAESTRO.'),
  versionRead: text
    .nullable()
    .describe('The version of the agent that was read; in words where it is not one version.'),
  basis: bestEvidence,
  assessed: dayJudged,
  reviewBy: day.describe('The day by which it is to be reviewed.'),
};

const identity = {
  homepage: z.url().nullable().describe('Where its makers present it.'),
  repository: z.url().nullable().describe('Where its source code is.'),
  identifiers: list(text).describe('Package URLs.'),
  aliases: list(text).describe('Other names.'),
};

const advisory = z.object({
  id: text.describe(
    'Of CVE, GHSA or another database of OSV; one about several packages stands there once for each.',
  ),
  aliases: list(text).describe('Other ids of the same advisory.'),
  source: text.describe('Id of the source where it was read.'),
  severity: score.nullable().describe('The base score as published.'),
  vector: text.nullable().describe('As published, of any version of CVSS.'),
  package: text
    .nullable()
    .describe('The package URL that the versions are of; null for those of the agent.'),
  affected: text.nullable().describe('Versions, as published.'),
  fixedIn: text.nullable().describe('The version that has the fix, as published.'),
  exploited: day
    .nullable()
    .describe('The day on which a public list, such as that of CISA, named it as exploited.'),
});

const factorScores = z.partialRecord(z.enum(FACTOR_IDS), factorScore);

const measure = z.object({
  text,
  by: z.enum(idsOf(MEASURE_ACTORS)).nullable().describe('Who can do it.'),
  brings: z
    .union([z.enum(['partial', 'strong']), factorScores])
    .nullable()
    .describe('The mitigation that it gives the threat, or the factor scores.'),
  sources: sourceIds,
});

const numbers = z.object({
  cvssBase: score.optional().describe('From the vector, or as a source gives it.'),
  factorSum: z.number().min(0).max(10).optional().describe('With the overrides of the threat.'),
  exploitMaturity: maturity.optional().describe('Absent where a source gives only the number.'),
  threatMultiplier: number.optional().describe('ThM, which the exploit maturity gives.'),
  mitigation: mitigation.optional().describe('Absent where a source gives only the number.'),
  mitigationFactor: number.optional().describe('Absent where the equation has none.'),
  riskGap: number.optional().describe('10 − cvssBase, where the equation defines it.'),
  aars: number.optional().describe('The uplift, where the equation defines it.'),
  raw: number.describe('Before rounding.'),
  capped: z.boolean().optional().describe('Whether raw was above 10.'),
  score: score.describe('One decimal, rounded half up.'),
  band: band.describe('Of the rounded score.'),
  flags: list(z.enum(SCORE_FLAG_IDS)).optional().describe('What to know beside the score.'),
});

const threat = z.object({
  id: text.describe('Unique within the agent.'),
  title: text,
  attack: text.nullable().describe('What happens, in plain words.'),
  status: z.enum(idsOf(THREAT_STATUSES)).nullable().describe('In the version read.'),
  fixedIn: text.nullable().describe('The version that has the fix.'),
  layer: z.enum(LAYER_IDS).describe('Id of its MAESTRO layer.'),
  risk: z.enum(CORE_RISK_IDS).nullable().describe('Id of an AIVSS core risk.'),
  mapsTo: rows({ reference: text.describe('As in owasp-asi:ASI01.'), name: text }).describe(
    'Entries of published lists.',
  ),
  cvss: text.nullable().describe('CVSS v4.0 base vector.'),
  reason: text.nullable().describe('Why this vector, maturity and mitigation.'),
  sources: sourceIds,
  advisories: list(advisory).describe('Those that it rests on.'),
  leadsTo: list(text).describe('Ids of other threats of the agent that it opens.'),
  measures: list(measure).describe('What the assessors advise.'),
  factorOverrides: factorScores.describe(
    'Score by factor id, where this threat judges it anew; it takes the place of that factor alone. Empty: the threat has the factors of the agent.',
  ),
  cvssBt: z
    .object({
      score: score.describe('One decimal.'),
      band: band.describe('Of that score.'),
    })
    .nullable()
    .describe('CVSS-BT: the vector with its exploit maturity. A candidate, and no headline.'),
  scores: z
    .object(
      tableOf(EQUATION_IDS, () =>
        numbers.describe(
          'Whole under the headline equation; under the others, members that equal it are left out.',
        ),
      ),
    )
    .nullable()
    .describe('By equation id; null: not scored.'),
});

const factor = z.object({
  id: z.enum(FACTOR_IDS),
  score: factorScore,
  counts: z.boolean().describe('Whether the headline equation adds it.'),
  reason: text.nullable().describe('Why this score.'),
  sources: sourceIds,
});

const equationSchema = z.enum(EQUATION_IDS);
const multiplier = number.describe('As the document prints it.');
const headlineEquation = equationSchema.describe('The equation of the headline scores.');

const subject = z.object({
  version: text.nullable().describe('The version that was read.'),
  commit: text.nullable().describe('Of the tree that was read.'),
  released: day.nullable().describe('The day of that version or commit.'),
  mode: text.nullable().describe('The configuration judged.'),
});

const assessors = rows({
  name: text,
  url: z.url().optional(),
  kind: z.enum(idsOf(ASSESSOR_KINDS)).optional().describe('Who or what judged.'),
}).describe('Who made the judgements.');

const source = z.object({
  id: text,
  title: text,
  url: z.url(),
  accessed: day.describe('The day on which it was read.'),
});

const opinion = z.object({
  id: text.describe('Unique within the agent.'),
  assessors,
  summary: text.nullable().describe('Where it differs, and why.'),
  assessed: dayJudged,
  basis: bestEvidence,
  subject: subject.describe('What was read; what is null is as in the assessment.'),
  factors: list(factor.omit({ counts: true })).describe('Those that were judged.'),
  threats: rows({
    id: text.describe('That of the threat of the agent.'),
    cvss: threat.shape.cvss,
    cvssBase: score.nullable().describe('From the vector, or as given.'),
    exploitMaturity: maturity.nullable().describe('Null where it is not given.'),
    threatMultiplier: number
      .nullable()
      .describe('ThM, which the exploit maturity gives, or as given.'),
    mitigation: mitigation.nullable().describe('Null where it is not given.'),
    mitigationFactor: number
      .nullable()
      .describe('Which the mitigation gives under the headline equation, or as given.'),
    factorOverrides: factorScores.describe('Those of the threat, where it gives no others.'),
    reason: threat.shape.reason,
    sources: sourceIds,
  }).describe('Those that were judged.'),
  sources: list(source).describe('Those that the opinion cites.'),
  score: score
    .nullable()
    .describe(
      'What the headline would be, with the assessment in the place of what was not judged.',
    ),
  band: band.nullable().describe('Of that score.'),
  headlineThreat: text.nullable().describe('The id of its threat.'),
});

/** `/api/v1/agents/<slug>.json`, and a line of `/api/v1/catalogue.ndjson.gz`. */
const agent = {
  equation: headlineEquation,
  ...summary,
  vendor: text.nullable().describe('Who makes it.'),
  ...identity,
  tags: list(text).describe('Words to find it by.'),
  subject: subject.describe('What was read.'),
  ended: z
    .object({
      since: day.nullable().describe('The day on which it ended; null where no source says it.'),
      source: text.describe('Id of the source that says so.'),
    })
    .nullable()
    .describe('Where its maker has ended it, and fixes no flaws.'),
  assessors,
  headlineThreat: text
    .nullable()
    .describe('The id of the threat whose score is the headline; never one with the status fixed.'),
  badge: text.describe('What a badge of the agent says.'),
  factors: list(factor).describe('Ten, or eleven where both tenth factors are judged.'),
  threats: list(threat).describe(
    'The scored ones first, the highest rounded score first and those that are fixed after them, then the others; equal ones as in the file.',
  ),
  maestro: z.enum(MAESTRO_EDITION_IDS).describe('The edition of MAESTRO that the layers are of.'),
  layers: rows({
    id: z.enum(LAYER_IDS),
    tag: layerTag,
    text: text.describe('Markdown.'),
  }).describe('Those of the edition, in its order.'),
  advisories: list(advisory).describe('Those that no threat rests on.'),
  facts: rows({
    id: z.enum(FACT_IDS),
    answer: z.enum(['yes', 'no', 'unknown']).describe('To the question of this id in agents.json.'),
    setting: text.nullable().describe('The configuration for which the answer holds.'),
    sources: sourceIds,
  }).describe('The facts that were answered.'),
  sources: list(source).describe('The pages and files that were read.'),
  opinions: list(opinion).describe(
    'What other assessors have judged; it is in no other number of this file.',
  ),
  ownerStatement: z
    .object({
      by: text.describe('Who says it.'),
      url: z.url().optional().describe('Where it was said.'),
      date: day.describe('The day on which it was said.'),
      text,
    })
    .nullable()
    .describe('What the maker of the agent says of the assessment.'),
  objections: rows({
    id: text,
    by: text.describe('Who objects.'),
    on: text.nullable().describe('A threat, a factor or a layer.'),
    text,
    raised: day.describe('The day on which it was raised.'),
    url: z.url().nullable().describe('Where it was raised.'),
    decides: text.describe('Who decides.'),
    due: day.describe('The day by which it is decided.'),
    outcome: z.enum(OBJECTION_OUTCOME_IDS).nullable().describe('Null while it is open.'),
    decided: day.nullable().describe('The day on which it was decided.'),
    reason: text.nullable().describe('Why it was decided so.'),
  }).describe('What others say is wrong here.'),
};

const agents = {
  equation: headlineEquation,
  questions: rows({ id: z.enum(FACT_IDS), question: text.describe('In words.') }).describe(
    'What the facts of an agent answer.',
  ),
  equations: rows({
    id: equationSchema,
    label: text,
    source: text.describe('The document that prints it, with its date.'),
    status: text.describe('One of released, superseded, proposed.'),
    formula: text.describe('In the names of the document.'),
    threatMultipliers: z
      .object(tableOf(EXPLOIT_MATURITY_IDS, () => multiplier))
      .describe('ThM by exploit maturity.'),
    mitigationFactors: z
      .object(tableOf(MITIGATION_IDS, () => multiplier))
      .nullable()
      .describe('Mitigation_Factor by mitigation; null where the equation has none.'),
  }),
  count: z.int().describe('Number of agents.'),
  agents: rows({
    ...summary,
    ...identity,
    json: z.url().describe('The file of the agent.'),
  }).describe('One entry for each agent, in the order of the catalogue.'),
};

const formerSlug = {
  from: text.describe('A former slug.'),
  to: text.nullable().describe('The present one; null where the assessment is gone for good.'),
  page: z.url().nullable().describe('The page of the present one.'),
  json: z.url().nullable().describe('Its file.'),
};

const threatLine = z.object({
  agent: agentSlug,
  id: threat.shape.id,
  title: text,
  layer: threat.shape.layer,
  status: threat.shape.status,
  score: score.nullable().describe('Under the headline equation; null: not scored.'),
  band: band.nullable().describe('Of that score.'),
});

const listEdition = text.describe('Of the list.');
const listEntries = rows({ id: text, name: text }).describe('Those of the edition.');

/** Every kind of file below `/api/v1/`: its path there, what it is, and its shape. */
export const API_FILES = {
  build: file('build.json', 'What was published, from which commits, and how much of it', {
    name: text.describe('Of the site.'),
    equation: headlineEquation,
    agents: z.int().describe('How many.'),
    threats: z.int().describe('How many.'),
    content: rows({
      commit: text.describe('Of the repository of this content.'),
      day: day.describe('Of the commit, in UTC.'),
      changed: z.boolean().describe('Whether files have changed since.'),
    }).describe('The commits that the content stands at, and whether files differ from them.'),
    lists: z.record(text, text).describe('The newest edition of each list, by its id.'),
  }),
  editions: file('editions.json', 'The frozen editions of the catalogue', {
    editions: rows({
      ...editionLine.shape,
      json: z.url().describe('The edition itself.'),
    }),
  }),
  edition: {
    path: 'editions/{edition}.json',
    what: 'An edition: its commit, how it was built, and the sums of its content, data and site',
    schema: editionSchema,
  },
  agents: file('agents.json', 'Every agent in a few lines, in the order of the catalogue', agents),
  agent: file('agents/{slug}.json', 'One agent with all that its scores follow from', agent),
  'former-agent': file('agents/{slug}.json', 'Where an agent is now, at a former slug', formerSlug),
  redirects: file('redirects.json', 'Former slugs, and where they lead', {
    redirects: rows(formerSlug).describe('One for each former slug.'),
  }),
  identifiers: file(
    'identifiers.json',
    'Package URLs and addresses, and the slug of the agent that each belongs to',
    {
      identifiers: z
        .record(text, text)
        .describe('The slug of the agent by package URL, homepage, repository or former slug.'),
    },
  ),
  lists: {
    path: 'lists.json',
    what: 'The published lists that threats point into, with edition and entries',
    schema: z.object({
      version: head.version,
      maestro: rows({
        edition: text.describe('Its number.'),
        published: day.describe('The day on which it was published.'),
        source: z.url().describe('Its address.'),
        layers: rows({ id: z.enum(LAYER_IDS), code: layerCode, name: text }).describe(
          'From the first to the last.',
        ),
      }).describe('The layers by edition of MAESTRO; what has one id is one layer.'),
      lists: rows({
        id: text,
        label: text,
        edition: listEdition,
        source: z.url().describe('Its address.'),
        entries: listEntries,
        retired: rows({
          id: text,
          successor: text.nullable().describe('Null where nothing took its place.'),
        }).describe('Ids of earlier editions, and what took their place.'),
        earlier: rows({
          edition: listEdition,
          source: z.url().nullable().describe('Its address.'),
          entries: listEntries,
        }).describe('The editions before.'),
      }),
    }),
  },
  layer: file('layers/{id}.json', 'The tag that each agent has on a layer, and the threats on it', {
    id: z.enum(LAYER_IDS),
    code: layerCode,
    name: text,
    agents: rows({ slug: agentSlug, tag: layerTag }).describe(
      'Those whose edition of MAESTRO has the layer.',
    ),
    threats: list(threatLine).describe('Those on the layer.'),
  }),
  factor: file('factors/{id}.json', 'The score that each agent has on a factor', {
    id: z.enum(FACTOR_IDS),
    label: text,
    agents: rows({ slug: agentSlug, score: factorScore }).describe('Those that were judged on it.'),
  }),
  'threats-by-layer': file(
    'threats-by-layer.json',
    'How many threats each core risk has on each layer, and where AIVSS expects some',
    {
      expected: text.describe('The document that says where a core risk is expected.'),
      risks: rows({
        risk: z.enum(CORE_RISK_IDS).nullable().describe('Null: none is named.'),
        label: text,
        threats: z.int().describe('How many.'),
        layers: rows({
          layer: z.enum(LAYER_IDS).describe('Its id.'),
          threats: z.int().describe('How many.'),
          expected: z.boolean().describe('Whether the document expects some there.'),
        }),
      }),
    },
  ),
  // A topic. The id keeps its old name, because it is part of an address.
  subject: file('threats/{list}/{id}.json', 'The threats that point to an entry of a list', {
    list: text.describe('Id of the list.'),
    edition: listEdition,
    id: text.describe('Of the entry.'),
    name: text,
    threats: list(threatLine).describe(
      'Those of its forms too: a technique of ATLAS has those of its sub-techniques.',
    ),
  }),
  'retired-id': file('threats/{list}/{id}.json', 'The id that took the place of a retired one', {
    list: text.describe('Id of the list.'),
    id: text.describe('The retired id.'),
    successor: text.nullable().describe('Null where nothing took its place.'),
    json: z.url().nullable().describe('The file of the successor.'),
  }),
  threatPaths: file(
    'threat-paths.json',
    'Paths over the layers that the threats of two or more agents take',
    {
      patterns: rows({
        id: text.describe('The codes of the layers.'),
        layers: list(z.enum(LAYER_IDS)).describe(
          'Ids of two or more layers, in the order of the attack; steps on one layer are one place.',
        ),
        agents: z.int().min(2).describe('Number of agents.'),
        paths: rows({
          agent: agentSlug,
          threats: list(text).describe('Ids, in the order of the attack.'),
        }),
      }),
    },
  ),
} as const satisfies Record<string, { path: string; what: string; schema: z.ZodType }>;

/** An agent as `/api/v1/agents/<slug>.json` has it. Exports and comparisons are made from it, in a browser too. */
export type AgentFile = z.infer<(typeof API_FILES)['agent']['schema']>;

/** The file of an agent to who reads it. */
export const agentFile = (...given: Parameters<typeof agentJson>): AgentFile =>
  API_FILES.agent.schema.parse(JSON.parse(JSON.stringify(agentJson(...given))));
