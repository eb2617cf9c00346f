import type { TopicListId } from './topics.ts';

/**
 * The last parts of the address of an entry. The colon of an id such as `LLM01:2026` is replaced, as not every file
 * system allows it.
 */
export const topicPath = (list: TopicListId, id: string): string =>
  `${list}/${id.replaceAll(':', '-')}`;
