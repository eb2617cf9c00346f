import type { TopicListId } from './topics.ts';

/**
 * The last parts of the address of an entry. An id such as `LLM01:2026` keeps its letters, not its colon, which not
 * every file system takes.
 */
export const topicPath = (list: TopicListId, id: string): string =>
  `${list}/${id.replaceAll(':', '-')}`;
