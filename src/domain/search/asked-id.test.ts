import { describe, expect, test } from 'vitest';
import { TAXONOMIES } from '../taxonomies/index.ts';
import { askedId } from './asked-id.ts';

describe('an id is recognised in any case and spacing', () => {
  test.each([
    ['ASI06', 'ASI06', ['owasp-asi/ASI06'], ''],
    ['asi 6', 'ASI06', ['owasp-asi/ASI06'], ''],
    ['ASI-06 memory', 'ASI06', ['owasp-asi/ASI06'], 'memory'],
    ['ASI10', 'ASI10', ['owasp-asi/ASI10'], ''],
    ['ASI77', 'ASI77', ['owasp-asi/ASI77'], ''],
    ['llm01', 'LLM01:2026', ['owasp-llm/LLM01-2026'], ''],
    ['LLM01:2026', 'LLM01:2026', ['owasp-llm/LLM01-2026'], ''],
    ['llm 6 2025', 'LLM06:2025', ['owasp-llm/LLM06-2025'], ''],
    ['llm 1', 'LLM01:2026', ['owasp-llm/LLM01-2026'], ''],
    ['LLM11', 'LLM11:2026', ['owasp-llm/LLM11-2026'], ''],
    ['T16', 'T16', ['owasp-tm/T16', 'owasp-mas/T16'], ''],
    ['t6', 'T6', ['owasp-tm/T6', 'owasp-mas/T6'], ''],
    ['T&M T16', 'T16', ['owasp-tm/T16'], ''],
    ['mas t16', 'T16', ['owasp-mas/T16'], ''],
    ['MAS 16', 'T16', ['owasp-mas/T16'], ''],
    ['T99', 'T99', ['owasp-tm/T99', 'owasp-mas/T99'], ''],
    ['AML.T0051', 'AML.T0051', ['mitre-atlas/AML.T0051'], ''],
    ['aml t0051.001', 'AML.T0051.001', ['mitre-atlas/AML.T0051.001'], ''],
    ['T0051', 'AML.T0051', ['mitre-atlas/AML.T0051'], ''],
    ['t 0051 001', 'AML.T0051.001', ['mitre-atlas/AML.T0051.001'], ''],
    ['AML.T9999', 'AML.T9999', ['mitre-atlas/AML.T9999'], ''],
    ['cve-2025-12345', 'CVE-2025-12345', [], ''],
    ['CVE 2025 12345', 'CVE-2025-12345', [], ''],
    ['cwe 79', 'CWE-79', [], ''],
    ['ghsa-4FGQ-fpq9-mr3g', 'GHSA-4fgq-fpq9-mr3g', [], ''],
    ['pysec-2024-60', 'PYSEC-2024-60', [], ''],
  ])('%s is %s', (question, id, paths, rest) => {
    expect(askedId(question)).toEqual({ id, paths, rest });
  });
});

test.each([
  ...['ASI', 'LLM', 'LLM Guard', 'T', 'T5x', 'tool 5', 'Agent T5', 'CVE', 'mas', 'AMLT', 'GHSA-1'],
  ...['asian', 'T1000000'],
])('%s is no id', (question) => expect(askedId(question)).toBeUndefined());

test('without a year, an id of the LLM list is of its newest edition', () => {
  expect(askedId('LLM01')?.id).toBe(`LLM01:${TAXONOMIES['owasp-llm'].version}`);
  expect(askedId('LLM01 2024')?.id).toBe(`LLM01:${TAXONOMIES['owasp-llm'].version}`);
});

test.each(TAXONOMIES['owasp-llm'].editions)('its edition $version is recognised', ({ version }) => {
  expect(askedId(`LLM01:${version}`)?.id).toBe(`LLM01:${version}`);
});
