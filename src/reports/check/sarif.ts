import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import { ruleAddress } from './rule-address.ts';

/** A rule as a list of rules shows it. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  /** How serious it is on this site. */
  readonly severity: Severity | 'off';
}

export interface SarifOptions {
  /** Address of the published site, without a slash at the end; empty where there is none. */
  readonly base: string;
  /** Every rule that a diagnostic can name. */
  readonly rules: readonly ReportedRule[];
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Paths are relative to this id, which readers of the report resolve to the root of the repository. */
const ROOT = '%SRCROOT%';

/**
 * The diagnostics as a SARIF 2.1.0 log, for code scanning and editors.
 *
 * @param diagnostics with paths from the root of the repository
 */
export function sarifReport(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const { base, rules } = options;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Septet',
            ...(base && { informationUri: `${base}/rules/` }),
            rules: rules.map((rule) => ruleJson(rule, base)),
          },
        },
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultJson(diagnostic, indexes)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const ruleJson = ({ id, title, severity }: ReportedRule, base: string) => ({
  id,
  shortDescription: { text: title },
  // The standard asks for a full address.
  ...(base && { helpUri: ruleAddress(base, id) }),
  defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
});

const resultJson = (diagnostic: Diagnostic, indexes: ReadonlyMap<string, number>) => ({
  ruleId: diagnostic.rule,
  ...(indexes.has(diagnostic.rule) && { ruleIndex: indexes.get(diagnostic.rule) }),
  level: diagnostic.severity,
  message: { text: `${diagnostic.message} ${diagnostic.help}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: artifactLocation(diagnostic.file),
        region: {
          startLine: diagnostic.start.line,
          startColumn: diagnostic.start.column,
          endLine: diagnostic.end.line,
          endColumn: diagnostic.end.column,
        },
      },
    },
  ],
});

/** Where a file is: relative to the repository, or a full address for a file outside it. */
function artifactLocation(file: string) {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${path}` };
  const drive = /^([A-Za-z])%3A\//.exec(path);
  if (drive) return { uri: `file:///${drive[1]}:${path.slice(4)}` };
  return { uri: path, uriBaseId: ROOT };
}
