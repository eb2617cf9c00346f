import { topicPath } from '../threats/topic-path.ts';
import type { TopicListId } from '../threats/topics.ts';

/** An id of a published list or of a database of vulnerabilities, as somebody asks for it. */
export interface AskedId {
  /** As its list writes it: ASI06, AML.T0051.001, CVE-2025-12345. */
  readonly id: string;
  /** The paths of the entries that would bear it. T16 is one of two lists; a CVE is of none. */
  readonly paths: readonly string[];
  /** What else was asked. */
  readonly rest: string;
}

interface Form {
  /** At the beginning of a question, in any case and with any separator. */
  readonly form: RegExp;
  readonly written: (parts: readonly string[]) => string;
  readonly lists: readonly TopicListId[];
}

const END = '(?![\\p{L}\\p{N}])';
const form = (source: string): RegExp => new RegExp(`^${source}${END}`, 'iu');
const two = (digits = ''): string => digits.replace(/^0+(?=\d)/, '').padStart(2, '0');
const plain = (digits = ''): string => digits.replace(/^0+(?=\d)/, '');

/** The list itself would weigh too much in a browser; a test holds the two together. */
const NEWEST_LLM = '2026';

const FORMS: readonly Form[] = [
  { form: form('ASI[\\s-]*(\\d{1,2})'), written: ([n]) => `ASI${two(n)}`, lists: ['owasp-asi'] },
  {
    form: form('LLM[\\s-]*(\\d{1,2})(?:\\s*[:-]?\\s*(2025|2026))?'),
    written: ([n, year = NEWEST_LLM]) => `LLM${two(n)}:${year}`,
    lists: ['owasp-llm'],
  },
  {
    form: form('(?:T\\s*&\\s*M|TM)\\s*T?[\\s-]*(\\d{1,2})'),
    written: ([n]) => `T${plain(n)}`,
    lists: ['owasp-tm'],
  },
  {
    form: form('MAS\\s*T?[\\s-]*(\\d{1,2})'),
    written: ([n]) => `T${plain(n)}`,
    lists: ['owasp-mas'],
  },
  {
    form: form('(?:AML[\\s.-]*)?T[\\s-]?(\\d{4})(?:[\\s.-]+(\\d{3}))?'),
    written: ([n, sub]) => `AML.T${n}${sub ? `.${sub}` : ''}`,
    lists: ['mitre-atlas'],
  },
  {
    form: form('T[\\s-]?(\\d{1,2})'),
    written: ([n]) => `T${plain(n)}`,
    lists: ['owasp-tm', 'owasp-mas'],
  },
  {
    form: form('CVE[\\s-]*(\\d{4})[\\s-]*(\\d{4,})'),
    written: ([y, n]) => `CVE-${y}-${n}`,
    lists: [],
  },
  { form: form('CWE[\\s-]*(\\d+)'), written: ([n]) => `CWE-${n}`, lists: [] },
  {
    form: form('GHSA[\\s-]*([a-z0-9]{4})[\\s-]*([a-z0-9]{4})[\\s-]*([a-z0-9]{4})'),
    written: (parts) => `GHSA-${parts.join('-').toLowerCase()}`,
    lists: [],
  },
  {
    form: form('(PYSEC|RUSTSEC|GO|MAL|OSV)-(\\d{4})-(\\d+)'),
    written: ([base, y, n]) => `${base?.toUpperCase()}-${y}-${n}`,
    lists: [],
  },
];

/** The id that a question begins with; undefined where it begins with none. */
export function askedId(question: string): AskedId | undefined {
  const text = question.normalize('NFKC').trim();
  for (const { form: pattern, written, lists } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, ...parts] = match;
    const id = written(parts);
    return {
      id,
      paths: lists.map((list) => topicPath(list, id)),
      rest: text.slice(whole.length).trim(),
    };
  }
  return undefined;
}
