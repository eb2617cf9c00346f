/** Names that people use and the lists do not, with the pages that answer them, the nearest first. */
const PAGES_BY_NAMES: Readonly<Record<string, string>> = {
  'memory poisoning, context poisoning, poisoned memory':
    'core-risk:agent-memory-and-context-manipulation owasp-asi:ASI06 owasp-tm:T1',
  'memory, remembers, remember': 'factors:persistent-memory',
  'prompt injection, injection': 'owasp-llm:LLM01:2026 mitre-atlas:AML.T0051',
  'indirect prompt injection, indirect injection': 'mitre-atlas:AML.T0051.001 owasp-llm:LLM01:2026',
  '提示注入, プロンプトインジェクション': 'owasp-llm:LLM01:2026',
  'jailbreak, jailbreaking': 'owasp-llm:LLM01:2026 mitre-atlas:AML.T0054',
  'shell, shell commands, rce, remote code execution, code execution, commands':
    'owasp-asi:ASI05 owasp-tm:T11',
  'sandbox escape, container escape, vm escape': 'mitre-atlas:AML.T0105',
  'hallucination, hallucinations, confabulation': 'owasp-tm:T5 owasp-llm:LLM07:2026',
  'supply chain, dependency, dependencies, typosquatting':
    'core-risk:agent-supply-chain-and-dependency-risk owasp-asi:ASI04',
  'exfiltration, data leak, data leakage, data theft, lethal trifecta':
    'owasp-llm:LLM02:2026 mitre-atlas:AML.T0086',
  'credentials, passwords, api key, api keys, token theft': 'owasp-asi:ASI03 mitre-atlas:AML.T0055',
  'privilege escalation, permissions, access control, confused deputy':
    'core-risk:agent-access-control-violation owasp-asi:ASI03',
  'impersonation, spoofing, identity theft': 'core-risk:agent-identity-impersonation owasp-tm:T9',
  'tool abuse, tool misuse, misuse of tools': 'core-risk:agentic-ai-tool-misuse owasp-asi:ASI02',
  'goal hijack, goal hijacking, hijack, hijacking':
    'core-risk:agent-goal-and-instruction-manipulation owasp-asi:ASI01',
  'rogue agent, rogue': 'owasp-asi:ASI10 owasp-tm:T13',
  'multi agent, swarm, a2a':
    'factors:multi-agent-interactions core-risk:agent-orchestration-and-multi-agent-exploitation',
  'cascade, cascading, domino': 'core-risk:agent-cascading-failures owasp-asi:ASI08',
  'logging, logs, audit, audit trail':
    'core-risk:agent-untraceability factors:opacity-and-reflexivity',
  'denial of service, dos, cost, resource exhaustion': 'owasp-llm:LLM06:2026 owasp-tm:T4',
  'rag, retrieval, vector store, embeddings': 'owasp-llm:LLM09:2026 mitre-atlas:AML.T0070',
  'training data, data poisoning, backdoor': 'owasp-llm:LLM05:2026 mitre-atlas:AML.T0020',
  'system prompt, prompt leak': 'owasp-llm:LLM08:2026',
  'social engineering, phishing, over trust': 'owasp-asi:ASI09 owasp-tm:T15',
  'approval fatigue, human in the loop': 'owasp-tm:T10 factors:autonomy-of-action',
  'excessive agency, permissionless, too much autonomy':
    'owasp-llm:LLM03:2026 factors:autonomy-of-action',
  'autonomy, autonomous': 'factors:autonomy-of-action',
  'plugins, tools, mcp tools': 'factors:dynamic-tool-use',
  'planning, plans': 'factors:goal-driven-planning',
  'non deterministic, randomness, determinism': 'factors:non-determinism',
  'black box, explainability, transparency': 'factors:opacity-and-reflexivity',
  'rogue mcp, malicious mcp, malicious mcp server': 'owasp-mas:T47',
  'critical infrastructure, robot, scada, plc':
    'core-risk:insecure-agent-critical-systems-interaction',
  'factor sum, aivss, cvss, score': 'guides:reading-a-score',
  'maestro, seven layers, layers': 'guides:maestro',
  'api, json, csv, download, export': 'guides:using-the-data',
  'contribute, submit, add an agent, new assessment': 'guides:contributing',
  'methodology, disclaimer, right of reply, dispute': 'guides:methodology',
  'rubric, consistency, calibration': 'guides:scoring-consistently',
};

/** The path of `owasp-llm:LLM01:2026`, `factors:…` or `guides:…`. */
function pageOf(reference: string): string {
  const [folder, ...id] = reference.split(':');
  return `${/^(?:factors|guides)$/.test(folder ?? '') ? '' : '/threats'}/${folder}/${id.join('-')}/`;
}

export const SYNONYMS = Object.entries(PAGES_BY_NAMES).map(([names, pages]) => ({
  asked: names.split(', '),
  pages: pages.split(' ').map(pageOf),
}));

/** Words that people use instead of the tags and kinds of agents. */
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

export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a about all an and any are by can could do does for from has have how i in is it its list me my of on or our show that the their them there these this to was we what when where which who will with would you your'.split(
    ' ',
  ),
);
