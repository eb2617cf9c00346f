import type { CoreRiskId } from '../aivss/core-risks.ts';
import { CANONICAL_THREATS, CROSS_LAYER_THREATS } from '../maestro/threats.ts';
import { TAXONOMIES } from '../taxonomies/index.ts';
import { parentTechnique, tacticsOf } from '../taxonomies/mitre-atlas-tactics.ts';
import type { TopicListId } from './topics.ts';

/** What the names of the lists mean, in our own words. */
const CORE_RISK = {
  'agentic-ai-tool-misuse':
    'The agent’s tools do harm: they are called with hostile arguments, for another purpose, or in a harmful order.',
  'agent-access-control-violation':
    'The agent acts with rights that it, or the person it acts for, should not have.',
  'agent-cascading-failures':
    'One error or compromise spreads from step to step, from agent to agent, or into other systems.',
  'agent-orchestration-and-multi-agent-exploitation':
    'The way in which agents direct, trust or delegate to each other is turned against them.',
  'agent-identity-impersonation':
    'Somebody passes for an agent, or an agent is made to pass for somebody else.',
  'agent-memory-and-context-manipulation':
    'What an agent remembers or takes for context is altered, and its later decisions follow.',
  'insecure-agent-critical-systems-interaction':
    'The agent acts on infrastructure or another critical system without sufficient safeguards.',
  'agent-supply-chain-and-dependency-risk':
    'A model, library, tool, image or data set that the agent depends on is compromised before it arrives.',
  'agent-untraceability': 'Afterwards nobody can tell who or what acted, on whose behalf, and why.',
  'agent-goal-and-instruction-manipulation':
    'The goals or instructions of an agent are changed, so that it works for somebody else.',
} as const satisfies Record<CoreRiskId, string>;

const ASI = {
  ASI01: 'Hostile content or instructions replace the goal that an agent works towards.',
  ASI02: 'An agent uses a tool that it may use, in a way that does harm.',
  ASI03: 'Identities, credentials or inherited rights of an agent are abused.',
  ASI04: 'Something that an agent loads or depends on is malicious or has been tampered with.',
  ASI05: 'Generated or injected code is executed where it should not be.',
  ASI06: 'False or hostile content enters what an agent remembers, retrieves or takes for context.',
  ASI07: 'Messages between agents can be read, forged, replayed or altered.',
  ASI08: 'A single fault spreads through connected agents and systems.',
  ASI09: 'People trust an agent more than they should, and are led to harmful decisions.',
  ASI10: 'An agent leaves its intended purpose or control and acts harmfully.',
} as const satisfies Record<string, string>;

const TM = {
  T1: 'False or hostile content is written into what an agent remembers.',
  T2: 'An agent is led to use its tools for something they were not given for.',
  T3: 'Weak or inherited rights let an agent, or whoever steers it, do more than intended.',
  T4: 'Demands exceed the computing power, memory or services that an agent needs.',
  T5: 'A false statement of a model is taken up, repeated and spread by further steps.',
  T6: 'The plans or goals of an agent are bent towards those of an attacker.',
  T7: 'An agent pursues its goal by harmful, forbidden or misleading means.',
  T8: 'What an agent did cannot be traced or proved afterwards.',
  T9: 'Somebody acts under the identity of an agent or of a user.',
  T10: 'The people who should supervise are flooded until they no longer judge.',
  T11: 'Code that an agent generates or runs is used for an attack.',
  T12: 'False information is passed into the communication between agents.',
  T13: 'A malicious or compromised agent takes part in a system of several.',
  T14: 'A person exploits delegation and trust between agents.',
  T15: 'The trust of a person in an agent is used to deceive that person.',
  T16: 'A protocol between agents, or between agents and tools, is abused.',
  T17: 'A component that an agent is built from or loads is compromised at its source.',
} as const satisfies Record<string, string>;

const MAS = {
  T16: 'The same request is decided differently from one time to the next.',
  T17: 'Embedded policies no longer carry the meaning of the policy.',
  T18: 'Crafted input to retrieval gets past a policy.',
  T19: 'Steps of a workflow run that nobody meant to run.',
  T20: 'A flaw of the framework lets foreign code in.',
  T21: 'The recorded state of a workflow and its real state differ.',
  T22: 'The credentials of a service account become known.',
  T23: 'Chosen log entries are removed or altered.',
  T24: 'Policies that change while the system runs are not enforced as meant.',
  T25: 'A workflow is disturbed through something that it depends on.',
  T26: 'An unstable model makes inconsistent blockchain interactions or MCP requests.',
  T27: 'Hostile data from a smart contract enters a vector database.',
  T28: 'Data leave through retrieval.',
  T29: 'A flaw of a plugin gives control over the agent.',
  T30: 'The protocol between agents does not protect what they say to each other.',
  T31: 'One action of an agent can reach into another.',
  T32: 'An agent acts on without limit; the example is on Solana.',
  T33: 'A reorganised blockchain undoes what an agent relied on.',
  T34: 'The key of a wallet becomes known.',
  T35: 'The procedure that checks results by samples is manipulated.',
  T36: 'A flaw of a smart contract lets somebody pass for an agent.',
  T37: 'An attack on a bridge between chains hits the agents that use it.',
  T38: 'Agents come to act together against the interests of others without being told to.',
  T39: 'Use of MCP consumes resources beyond intention.',
  T40: 'Somebody passes for an MCP client.',
  T41: 'The two sides expect different schemas, and errors follow.',
  T42: 'Clients of one shared server disturb each other.',
  T43: 'An MCP server can be reached from networks that should not reach it.',
  T44: 'MCP servers or clients log too little to see what happened.',
  T45: 'The rights of an MCP server are not kept apart.',
  T46: 'An MCP server takes data where law or policy do not let them go.',
  T47: 'A malicious MCP server takes part in the ecosystem.',
} as const satisfies Record<string, string>;

const LLM = {
  'LLM01:2026': 'Input to a model changes its behaviour in ways that its operator did not intend.',
  'LLM02:2026': 'A model or its application reveals what should stay confidential.',
  'LLM03:2026': 'A model can do more, with more rights or more freedom, than its task needs.',
  'LLM04:2026': 'A model, data set or component comes compromised or flawed from its source.',
  'LLM05:2026': 'Data for training, tuning or embedding are altered to change what a model does.',
  'LLM06:2026': 'Use of a model without limits costs money, availability or the model itself.',
  'LLM07:2026': 'False or misleading output of a model is believed and acted on.',
  'LLM08:2026': 'The system prompt, or other context that users do not see, becomes known.',
  'LLM09:2026': 'Weak points of vectors, embeddings and their stores are exploited.',
  'LLM10:2026': 'What a model writes is passed on without being checked.',
} as const satisfies Record<string, string>;

const MAESTRO = new Map<string, string>(
  [...Object.values(CANONICAL_THREATS).flat(), ...CROSS_LAYER_THREATS].map(({ id, gloss }) => [
    id,
    `${gloss.charAt(0).toUpperCase()}${gloss.slice(1)}.`,
  ]),
);

type OwnList = Exclude<TopicListId, 'mitre-atlas' | 'maestro'>;

const AST = {
  AST01: 'A skill is made to do harm, and looks useful.',
  AST02:
    'A skill, or something that it depends on, is replaced on its way from its author to the agent.',
  AST03: 'A skill may do more than its task needs.',
  AST04:
    'What a skill says of itself, such as its author or its permissions, is wrong or is not checked.',
  AST05: 'Loading the files of a skill runs code that is hidden in them.',
  AST06: 'A skill runs without a boundary between it and the host or other skills.',
  AST07: 'A skill changes after it was reviewed, or stays at a version with a known flaw.',
  AST08:
    'Scanners miss a harmful skill, because they look for patterns in code and the harm is in its words.',
  AST09: 'Nobody keeps a list of the skills in use, approves them or logs what they do.',
  AST10: 'A skill is carried to another platform, which does not enforce the limits of the first.',
} as const satisfies Readonly<Record<string, string>>;

const BY_LIST: Readonly<Record<OwnList, Readonly<Record<string, string>>>> = {
  'core-risk': CORE_RISK,
  'owasp-asi': ASI,
  'owasp-tm': TM,
  'owasp-mas': MAS,
  'owasp-llm': LLM,
  'owasp-ast': AST,
};

/** What an entry of the newest edition of a list is, in a sentence of our own. */
export function meaningOf(list: TopicListId, id: string): string {
  if (list === 'mitre-atlas') return atlasMeaning(id);
  if (list === 'maestro') return MAESTRO.get(id) ?? '';
  return BY_LIST[list][id] ?? '';
}

/** ATLAS has too many techniques to say more of each than where it stands. */
function atlasMeaning(id: string): string {
  const tactics = tacticsOf(id).join(', ');
  const parent = parentTechnique(id);
  const names: Readonly<Record<string, string>> = TAXONOMIES['mitre-atlas'].entries;
  return parent
    ? `A form of ${parent} ${names[parent]}. An attacker uses it for: ${tactics}.`
    : `A technique that an attacker uses for: ${tactics}.`;
}
