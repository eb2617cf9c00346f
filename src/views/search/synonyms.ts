import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { subjectPath } from '../../domain/threats/subject-path.ts';
import type { SubjectListId } from '../../domain/threats/subjects.ts';
import { factorPath, threatsPath } from '../shared/paths.ts';

/** How people call things that the lists call something else. */
export interface Synonym {
  /** Each as a run of words. */
  readonly asked: readonly string[];
  /** The pages that answer, the nearest first. */
  readonly pages: readonly string[];
}

const risk = (id: CoreRiskId): string => threatsPath(subjectPath('core-risk', id));
const entry = (list: SubjectListId, id: string): string => threatsPath(subjectPath(list, id));
const factor = (id: FactorId): string => factorPath(id);
const guide = (id: string): string => `/guides/${id}/`;

const MEMORY = risk('agent-memory-and-context-manipulation');
const INJECTION = entry('owasp-llm', 'LLM01:2026');
const EXECUTION = entry('owasp-asi', 'ASI05');

export const SYNONYMS: readonly Synonym[] = [
  {
    asked: ['memory poisoning', 'context poisoning', 'poisoned memory'],
    pages: [MEMORY, entry('owasp-asi', 'ASI06'), entry('owasp-tm', 'T1')],
  },
  { asked: ['memory', 'remembers', 'remember'], pages: [factor('persistent-memory')] },
  {
    asked: ['prompt injection', 'injection'],
    pages: [INJECTION, entry('mitre-atlas', 'AML.T0051')],
  },
  {
    asked: ['indirect prompt injection', 'indirect injection'],
    pages: [entry('mitre-atlas', 'AML.T0051.001'), INJECTION],
  },
  { asked: ['提示注入', 'プロンプトインジェクション'], pages: [INJECTION] },
  { asked: ['jailbreak', 'jailbreaking'], pages: [INJECTION, entry('mitre-atlas', 'AML.T0054')] },
  {
    asked: [
      'shell',
      'shell commands',
      'rce',
      'remote code execution',
      'code execution',
      'commands',
    ],
    pages: [EXECUTION, entry('owasp-tm', 'T11')],
  },
  {
    asked: ['sandbox escape', 'container escape', 'vm escape'],
    pages: [entry('mitre-atlas', 'AML.T0105')],
  },
  {
    asked: ['hallucination', 'hallucinations', 'confabulation'],
    pages: [entry('owasp-tm', 'T5'), entry('owasp-llm', 'LLM07:2026')],
  },
  {
    asked: ['supply chain', 'dependency', 'dependencies', 'typosquatting'],
    pages: [risk('agent-supply-chain-and-dependency-risk'), entry('owasp-asi', 'ASI04')],
  },
  {
    asked: ['exfiltration', 'data leak', 'data leakage', 'data theft'],
    pages: [entry('owasp-llm', 'LLM02:2026'), entry('mitre-atlas', 'AML.T0086')],
  },
  {
    asked: ['credentials', 'passwords', 'api key', 'api keys', 'token theft'],
    pages: [entry('owasp-asi', 'ASI03'), entry('mitre-atlas', 'AML.T0055')],
  },
  {
    asked: ['privilege escalation', 'permissions', 'access control', 'confused deputy'],
    pages: [risk('agent-access-control-violation'), entry('owasp-asi', 'ASI03')],
  },
  {
    asked: ['impersonation', 'spoofing', 'identity theft'],
    pages: [risk('agent-identity-impersonation'), entry('owasp-tm', 'T9')],
  },
  {
    asked: ['tool abuse', 'tool misuse', 'misuse of tools'],
    pages: [risk('agentic-ai-tool-misuse'), entry('owasp-asi', 'ASI02')],
  },
  {
    asked: ['goal hijack', 'goal hijacking', 'hijack', 'hijacking'],
    pages: [risk('agent-goal-and-instruction-manipulation'), entry('owasp-asi', 'ASI01')],
  },
  {
    asked: ['rogue agent', 'rogue'],
    pages: [entry('owasp-asi', 'ASI10'), entry('owasp-tm', 'T13')],
  },
  {
    asked: ['multi agent', 'swarm', 'a2a'],
    pages: [
      factor('multi-agent-interactions'),
      risk('agent-orchestration-and-multi-agent-exploitation'),
    ],
  },
  {
    asked: ['cascade', 'cascading', 'domino'],
    pages: [risk('agent-cascading-failures'), entry('owasp-asi', 'ASI08')],
  },
  {
    asked: ['logging', 'logs', 'audit', 'audit trail'],
    pages: [risk('agent-untraceability'), factor('opacity-and-reflexivity')],
  },
  {
    asked: ['denial of service', 'dos', 'cost', 'resource exhaustion'],
    pages: [entry('owasp-llm', 'LLM06:2026'), entry('owasp-tm', 'T4')],
  },
  {
    asked: ['rag', 'retrieval', 'vector store', 'embeddings'],
    pages: [entry('owasp-llm', 'LLM09:2026'), entry('mitre-atlas', 'AML.T0070')],
  },
  {
    asked: ['training data', 'data poisoning', 'backdoor'],
    pages: [entry('owasp-llm', 'LLM05:2026'), entry('mitre-atlas', 'AML.T0020')],
  },
  { asked: ['system prompt', 'prompt leak'], pages: [entry('owasp-llm', 'LLM08:2026')] },
  {
    asked: ['social engineering', 'phishing', 'over trust'],
    pages: [entry('owasp-asi', 'ASI09'), entry('owasp-tm', 'T15')],
  },
  {
    asked: ['approval fatigue', 'human in the loop'],
    pages: [entry('owasp-tm', 'T10'), factor('autonomy-of-action')],
  },
  {
    asked: ['excessive agency', 'permissionless', 'too much autonomy'],
    pages: [entry('owasp-llm', 'LLM03:2026'), factor('autonomy-of-action')],
  },
  { asked: ['autonomy', 'autonomous'], pages: [factor('autonomy-of-action')] },
  { asked: ['plugins', 'tools', 'mcp tools'], pages: [factor('dynamic-tool-use')] },
  { asked: ['planning', 'plans'], pages: [factor('goal-driven-planning')] },
  { asked: ['non deterministic', 'randomness', 'determinism'], pages: [factor('non-determinism')] },
  {
    asked: ['black box', 'explainability', 'transparency'],
    pages: [factor('opacity-and-reflexivity')],
  },
  {
    asked: ['rogue mcp', 'malicious mcp', 'malicious mcp server'],
    pages: [entry('owasp-mas', 'T47')],
  },
  {
    asked: ['critical infrastructure', 'robot', 'scada', 'plc'],
    pages: [risk('insecure-agent-critical-systems-interaction')],
  },
  { asked: ['factor sum', 'aivss', 'cvss', 'score'], pages: [guide('reading-a-score')] },
  { asked: ['maestro', 'seven layers', 'layers'], pages: [guide('maestro')] },
  { asked: ['api', 'json', 'csv', 'download', 'export'], pages: [guide('using-the-data')] },
  {
    asked: ['contribute', 'submit', 'add an agent', 'new assessment'],
    pages: [guide('contributing')],
  },
  {
    asked: ['methodology', 'disclaimer', 'right of reply', 'dispute'],
    pages: [guide('methodology')],
  },
  { asked: ['rubric', 'consistency', 'calibration'], pages: [guide('scoring-consistently')] },
];

/** Words that people write for others, in what agents are tagged with and are. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  assistant: 'agent',
  assistants: 'agent',
  bot: 'agent',
  copilot: 'agent',
  speech: 'voice',
  coder: 'coding',
  programming: 'coding',
  developer: 'coding',
  web: 'browser',
  library: 'framework',
  sdk: 'framework',
  unscored: 'not-scored',
};

/** Words of a question that ask nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a about all an and any are by can could do does for from has have how i in is it its list me my of on or our show that the their them there these this to was we what when where which who will with would you your'.split(
    ' ',
  ),
);
