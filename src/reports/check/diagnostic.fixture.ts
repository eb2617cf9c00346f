import type { Diagnostic } from '../../domain/diagnostic.ts';

/** A diagnostic for tests of reports, with the given differences. */
export const diagnostic = (differences: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'schema/value',
  severity: 'error',
  file: 'content/assessments/example-agent.md',
  start: { line: 5, column: 7 },
  end: { line: 5, column: 12 },
  path: 'kind',
  message: '"kind" cannot be "Agent".',
  help: 'Did you mean "agent"?',
  ...differences,
});
