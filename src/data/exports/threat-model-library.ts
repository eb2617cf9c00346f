import { isFixed } from '../../domain/assessment/score.ts';
import { idsOf, isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AgentFile } from '../api-schema.ts';
import { type ThreatInFile, threatAddress, threatScore, threatText } from './agent-file.ts';

const SCHEMA =
  'https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.2/threat-model.schema.json';

/** Questions of the format that no assessment can answer, because they are about where and how an agent is used. */
export const LIBRARY_QUESTIONS = {
  criticality: {
    question: say('How critical is it to your business?'),
    answers: ['minimal', 'low', 'moderate', 'high', 'maximal'],
  },
  tier: {
    question: say('Which tier of service is it?'),
    answers: ['mission_critical', 'business_critical', 'important', 'non_critical'],
  },
  exposure: { question: say('Who can reach it?'), answers: ['internal', 'external'] },
  attacker: {
    question: say('How skilled is the attacker you expect?'),
    answers: [
      'script_kid',
      'insider',
      'engineer',
      'expert_engineer',
      'oc_sponsored',
      'state_sponsored',
    ],
  },
  access: {
    question: say('What access does that attacker have?'),
    answers: ['anonymous', 'user', 'admin'],
  },
  likelihood: {
    question: say('How likely is that attacker to target you?'),
    answers: ['minimal', 'low', 'moderate', 'high', 'maximal'],
  },
} as const;
type LibraryQuestion = keyof typeof LIBRARY_QUESTIONS;
export const LIBRARY_QUESTION_IDS = idsOf(LIBRARY_QUESTIONS);

/** An answer to each question. */
export type LibraryAnswers = Readonly<Record<LibraryQuestion, string>>;

/** The questions without an answer, or with one that the format does not accept. */
export const openQuestions = (given: Readonly<Partial<LibraryAnswers>>): LibraryQuestion[] =>
  LIBRARY_QUESTION_IDS.filter((id) => !isOneOf<string>(LIBRARY_QUESTIONS[id].answers, given[id]));

const [ZONE, COMPONENT, PERSONA] = ['not-modelled', 'agent', 'expected-attacker'] as const;

/**
 * An assessment as a file of the OWASP Threat Model Library, schema 1.0.2, with the answers of somebody who uses the agent.
 * They model data and trust zones themselves. AIVSS scores are in an extension, since the format's own score is another.
 * Threats that are fixed are left out, since the format has no word for them.
 */
export function threatModelLibrary(agent: AgentFile, answers: LibraryAnswers) {
  const threats = agent.threats.filter((threat) => !isFixed(threat));
  return {
    $schema: SCHEMA,
    version: '1.0',
    scope: scopeOf(agent, answers),
    description: `Made from ${agent.page}, assessed ${agent.assessed}. Data, zones and flows of your own are still to be modelled.`,
    reviewed_at: agent.assessed,
    ...(agent.repository !== null && { repo_link: agent.repository }),
    trust_zones: [NOT_MODELLED],
    trust_boundaries: [],
    actors: [],
    components: [componentOf(agent)],
    data_stores: [],
    data_sets: [],
    data_flows: [],
    threat_personas: [personaOf(answers)],
    threats: threats.map(threatOf),
    controls: threats.flatMap(controlsOf),
    extensions: {
      [`${new URL(agent.page).host}/aivss`]: {
        equation: agent.equation,
        threats: threats.map((threat) => scoreOf(threat, agent)),
      },
    },
  };
}

const scopeOf = ({ name, summary }: AgentFile, answers: LibraryAnswers) => ({
  title: name,
  description: summary,
  business_criticality: answers.criticality,
  data_sensitivity: [],
  exposure: answers.exposure,
  tier: answers.tier,
});

const NOT_MODELLED = {
  symbolic_name: ZONE,
  title: 'Not modelled',
  description: 'Where the agent runs is yours to say.',
} as const;

const componentOf = ({ name, summary }: AgentFile) => ({
  symbolic_name: COMPONENT,
  title: name,
  description: summary,
  trust_zone: ZONE,
});

const personaOf = ({ attacker, access, likelihood }: LibraryAnswers) => ({
  symbolic_name: PERSONA,
  title: 'The attacker who is expected',
  description: 'As answered when this file was made.',
  is_person: true,
  skill_level: attacker,
  access_level: access,
  malicious_intent: true,
  applicability_to_org: likelihood,
});

const threatOf = (threat: ThreatInFile) => ({
  symbolic_name: symbolicName(threat.id),
  title: threat.title,
  description: threatText(threat),
  components_affected: [COMPONENT],
  threat_persona: PERSONA,
  event: threat.attack ?? threat.title,
  sources: ['adversary'],
});

const controlsOf = (threat: ThreatInFile) =>
  threat.measures.map(({ text }, index) => ({
    symbolic_name: symbolicName(`${threat.id}-${index + 1}`),
    title: text,
    description: text,
    threats: [symbolicName(threat.id)],
    status: 'suggested',
    priority: 'none',
  }));

function scoreOf(threat: ThreatInFile, agent: AgentFile) {
  const score = threatScore(threat, agent);
  return {
    threat: symbolicName(threat.id),
    page: threatAddress(agent, threat),
    score: score?.score ?? null,
    band: score?.band ?? null,
    cvss: threat.cvss,
  };
}

const symbolicName = (id: string): string => id.toLowerCase().replace(/[^0-9a-z-]/g, '-');
