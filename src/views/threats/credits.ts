import { TOPIC_LISTS, type TopicListId } from '../../domain/threats/topics.ts';
import { say } from '../../words/say.ts';

const OWASP = say(
  'OWASP GenAI Security Project, CC BY-SA 4.0. The id and the name are theirs; the description is ours.',
);

/** Where a list is from and under which licence its names are used. */
const CREDITS: Readonly<Record<TopicListId, string>> = {
  'core-risk': say(
    '“AIVSS Scoring System For OWASP Agentic AI Core Security Risks” v0.8, OWASP AIVSS project, 19 March 2026. The name is theirs; the description is ours.',
  ),
  'owasp-asi': OWASP,
  'owasp-tm': OWASP,
  'owasp-mas': OWASP,
  'owasp-llm': OWASP,
  'owasp-ast': say(
    'OWASP Agentic Skills Top 10, draft of its public review, CC BY-SA 4.0. The id and the name are theirs; the description is ours.',
  ),
  'mitre-atlas': say(
    '© MITRE, Apache-2.0. The id, the name and the tactic are theirs; the sentence is ours.',
  ),
  maestro: say(
    'MAESTRO, Ken Huang, Cloud Security Alliance, 6 February 2025. The name is theirs; the id and the description are ours.',
  ),
};

/** The origin of a list, or of one of its entries. */
export function creditOf(list: TopicListId, id?: string) {
  const { label, version, url } = TOPIC_LISTS[list];
  return {
    label: say('{label}, version {version}', { label, version }),
    url: list === 'mitre-atlas' && id ? `${url}techniques/${id}` : url,
    text: CREDITS[list],
  };
}
export type Credit = ReturnType<typeof creditOf>;
