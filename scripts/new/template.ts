import { stringify } from 'yaml';
import { CORE_RISK_IDS } from '../../src/domain/aivss/core-risks.ts';
import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import {
  FACTOR_SETS,
  FACTORS,
  type FactorId,
  TENTH_FACTOR_IDS,
  type TenthFactorId,
} from '../../src/domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../src/domain/aivss/levels.ts';
import { FACT_IDS, FACTS } from '../../src/domain/assessment/format/facts.ts';
import {
  ASSESSOR_KIND_IDS,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  MEASURE_ACTOR_IDS,
  THREAT_STATUS_IDS,
} from '../../src/domain/assessment/format/vocabulary.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type Metric } from '../../src/domain/cvss/metrics.ts';
import { JUDGED_TAG_IDS, LAYERS, layersIn } from '../../src/domain/maestro/layers.ts';
import { factorIdsWith } from '../../src/views/contribute/fields.ts';

interface Known {
  readonly name: string;
  /** Day of the judgement, as 2026-11-20. */
  readonly today: string;
  /** Its tenth factor is the one asked for. */
  readonly equation: EquationId;
}

/** An assessment file to fill in: what is needed with no value yet, what is optional as a comment. */
export const template = ({ name, today, equation: id }: Known): string => `---
# Keys without a value are needed: fill them in, and npm run check says what is still missing. Take the # away from an
# optional key. content/README.md describes every key; delete these comments when you are done.

${agentKeys(name)}
${judgementKeys(today)}

# What you read. Repeat the entry for each document, each with an id that factors and threats cite.
sources:
  - id: docs
    title:
    url:
    accessed: ${today}

${factorKeys(FACTOR_SETS[equation(id).factorSet].tenth)}

${THREAT_KEYS}

# What a buyer asks. Each answer is yes, no or unknown; a yes or no has sources, and perhaps the setting it holds for.
# facts:
${FACT_IDS.map((fact) => `  # ${FACTS[fact].question}\n  # ${fact}: { answer: unknown }`).join('\n')}

# How far the evidence pins each layer: ${JUDGED_TAG_IDS.join(', ')}
layers:
${layersIn()
  .map((layer) => `  # ${LAYERS[layer].scope}\n  ${layer}:`)
  .join('\n')}

# Below, under each heading: what could go wrong on that layer; where the agent has no such layer, why. In Markdown.
---

${layersIn()
  .map((layer) => `## ${LAYERS[layer].name}`)
  .join('\n\n')}
`;

const agentKeys = (name: string): string => `name: ${stringify(name).trim()}
# The risk in one or two plain sentences, 20 to 300 characters: what steers it, and to what.
summary:
# One of: ${KIND_IDS.join(', ')}
kind:
# draft: true
# vendor: Who makes it
# The homepage, the repository, or both.
homepage:
# repository: Where its code is
# identifiers: [pkg:pypi/example-agent]
# aliases: [Other name]
# tags: [lower-case, words]`;

/** What was judged, when, by whom and from what. */
const judgementKeys = (
  today: string,
): string => `# The version and the configuration that you judged:
# subject: { version: "2.1.0", mode: default configuration of the terminal client }
assessed: ${today}
# Your name as it should appear on the page.
assessors:
  - name:
    # url: A page about you
    # One of: ${ASSESSOR_KIND_IDS.join(', ')}
    # kind: person
# The best evidence that you used, one of: ${EVIDENCE_BASIS_IDS.join(', ')}
basis:`;

/** With the tenth factor of one version of AIVSS; those of the others as a comment. */
const factorKeys = (
  tenth: TenthFactorId,
): string => `# A score of 0, 0.5 or 1 for each. Above 0 it needs a reason and sources.
factors:
${factorIdsWith(tenth).map(factor).join('\n')}
# The tenth factor of the other versions of AIVSS. It may stand in place of ${tenth}, or beside it:
${TENTH_FACTOR_IDS.filter((other) => other !== tenth)
  .map(otherTenth)
  .join('\n')}`;

const otherTenth = (id: FactorId): string =>
  `${rubricOf(id)}
  # ${id}: { score: 0.5, reason: "What earns it", sources: [docs] }`;

function rubricOf(id: FactorId): string {
  const { question, rubric } = FACTORS[id];
  const [none, partial, full] = rubric;
  return `  # ${question}
  #   0    ${none}
  #   0.5  ${partial}
  #   1    ${full}`;
}

function factor(id: FactorId): string {
  return `${rubricOf(id)}
  ${id}:
    score:
    reason:
    sources: [docs]`;
}

function metric(id: (typeof BASE_METRIC_IDS)[number]): string {
  const { name, values }: Metric = BASE_METRICS[id];
  const letters = Object.entries(values).map(([letter, word]) => `${letter} ${word}`);
  return `#   ${id.padEnd(2)} ${name}: ${letters.join(', ')}`;
}

const THREAT_KEYS = `# Repeat the entry for each threat. Without a vector it is listed, not scored. A vector has these metrics, and the page
# /calculator/ of the site helps to choose:
${BASE_METRIC_IDS.map(metric).join('\n')}
# Layers: ${layersIn().join(', ')}
# Core risks: ${CORE_RISK_IDS.join(', ')}
# Exploit maturity: ${EXPLOIT_MATURITY_IDS.join(', ')}
# Mitigation: ${MITIGATION_IDS.join(', ')}
threats:
  - id:
    # The attack in a few words: who does what to whom.
    title:
    # attack: What happens, in one to three plain sentences without codes
    # In the version that you read, one of: ${THREAT_STATUS_IDS.join(', ')}
    # status: open
    # fixed-in: "2.2.0"
    layer:
    # risk:
    # maps-to: [owasp-asi:ASI01, mitre-atlas:AML.T0051.001]
    # cvss: CVSS:4.0/AV:N/…
    # exploit-maturity:
    # mitigation:
    # reason: Why this vector, this maturity and this mitigation
    # sources: [docs]
    # Published ones that it rests on; source is an id of sources:
    # advisories: [{ id: CVE-2026-12345, source: docs }]
    # Other threats of this file that it opens:
    # leads-to: [other-threat]
    # Who can do it (${MEASURE_ACTOR_IDS.join(', ')}), and what it brings: a mitigation, or scores of factors for this threat:
    # mitigations: [{ text: What would help, by: user, brings: partial }, { text: What else, by: admin, brings: { autonomy-of-action: 0 } }]`;
