import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['mitre-atlas:AML.T0051.001]', '‹maestro:l5-data-leakage›]'],
    finds:
      'threats[0].maps-to[1] — MAESTRO 2025-02 has no "l5-data-leakage". | Did you mean maestro:l5-data-leakage-through-observability (Data Leakage through Observability)?',
  },
  {
    change: ['[owasp-asi:ASI01, mitre-atlas:AML.T0051.001]', '[‹owasp-asi:ASI01; owasp-tm:T3›]'],
    finds:
      'threats[0].maps-to[0] — OWASP Top 10 for Agentic Applications 2026 has no "ASI01; owasp-tm:T3". | Make 2 entries of it: owasp-asi:ASI01, owasp-tm:T3.',
  },
  {
    change: ['mitre-atlas:AML.T0051.001]', '‹mitre-atlas:T0051›]'],
    finds:
      'threats[0].maps-to[1] — MITRE ATLAS 2026.09 has no "T0051". | Did you mean mitre-atlas:AML.T0051 (LLM Prompt Injection)?',
  },
] satisfies readonly TestedExample[];
