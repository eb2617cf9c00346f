import { topicPath } from '../threats/topic-path.ts';
import type { TopicListId } from '../threats/topics.ts';

/** An id of a published list or a database of vulnerabilities that somebody searches for. */
export interface AskedId {
  /** As its list writes it: ASI06, AML.T0051.001, CVE-2025-12345. */
  readonly id: string;
  /** The paths of the entries that would have this id: two for T16, none for a CVE. */
  readonly paths: readonly string[];
  /** The question behind the id. */
  readonly rest: string;
}

interface IdForm {
  /** At the beginning of a question, in any case and with any separator. */
  readonly pattern: RegExp;
  /** The id as its list writes it, from the groups of the pattern. */
  readonly idOf: (parts: readonly string[]) => string;
  readonly lists: readonly TopicListId[];
}

const form = (source: string, idOf: IdForm['idOf'], ...lists: TopicListId[]): IdForm => ({
  pattern: new RegExp(`^${source}(?![\\p{L}\\p{N}])`, 'iu'),
  idOf,
  lists,
});

const unpad = (digits = ''): string => digits.replace(/^0+(?=\d)/, '');
const padTo2 = (digits = ''): string => unpad(digits).padStart(2, '0');
const tId = ([n]: readonly string[]): string => `T${unpad(n)}`;

/** The list itself would be too large for a browser; a test compares the two. */
const NEWEST_LLM = '2026';

const ID_FORMS: readonly IdForm[] = [
  form('ASI[\\s-]*(\\d{1,2})', ([n]) => `ASI${padTo2(n)}`, 'owasp-asi'),
  form(
    'LLM[\\s-]*(\\d{1,2})(?:\\s*[:-]?\\s*(2025|2026))?',
    ([n, year = NEWEST_LLM]) => `LLM${padTo2(n)}:${year}`,
    'owasp-llm',
  ),
  form('(?:T\\s*&\\s*M|TM)\\s*T?[\\s-]*(\\d{1,2})', tId, 'owasp-tm'),
  form('MAS\\s*T?[\\s-]*(\\d{1,2})', tId, 'owasp-mas'),
  form(
    '(?:AML[\\s.-]*)?T[\\s-]?(\\d{4})(?:[\\s.-]+(\\d{3}))?',
    ([n, sub]) => `AML.T${n}${sub ? `.${sub}` : ''}`,
    'mitre-atlas',
  ),
  form('T[\\s-]?(\\d{1,2})', tId, 'owasp-tm', 'owasp-mas'),
  form('CVE[\\s-]*(\\d{4})[\\s-]*(\\d{4,})', ([year, n]) => `CVE-${year}-${n}`),
  form('CWE[\\s-]*(\\d+)', ([n]) => `CWE-${n}`),
  form(
    'GHSA[\\s-]*([a-z0-9]{4})[\\s-]*([a-z0-9]{4})[\\s-]*([a-z0-9]{4})',
    (parts) => `GHSA-${parts.join('-').toLowerCase()}`,
  ),
  form(
    '(PYSEC|RUSTSEC|GO|MAL|OSV)-(\\d{4})-(\\d+)',
    ([base, year, n]) => `${base?.toUpperCase()}-${year}-${n}`,
  ),
];

/** The id that a question begins with; undefined where it begins with none. */
export function askedId(question: string): AskedId | undefined {
  const text = question.normalize('NFKC').trim();
  for (const { pattern, idOf, lists } of ID_FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, ...parts] = match;
    const id = idOf(parts);
    return {
      id,
      paths: lists.map((list) => topicPath(list, id)),
      rest: text.slice(whole.length).trim(),
    };
  }
  return undefined;
}
