import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { YamlPair, YamlTree } from './yaml-tree.ts';

/** What may be between a key or a hyphen and the sign of a block text. */
const BEFORE_BLOCK = /[\s:-]*(?=[|>])/y;
/** What closes a list or group in brackets. */
const CLOSING = /\s*(?:,\s*)?[\]}]/y;
/** What a list or group ends with that goes by indentation: its last line. */
const LAST_LINE = /(?<=\n)|[^\n]*\n/y;

/**
 * Where each piece of YAML is. Events say where a piece begins and where a text ends; the other ends follow.
 *
 * @throws Error where an end does not follow from the events and the text after them
 */
export function treeOfEvents(events: readonly Event[], yaml: string): YamlTree | null {
  let next = 0;
  /** The end of what was read so far. */
  let here = 0;
  const endOf = (pattern: RegExp): number => {
    pattern.lastIndex = here;
    if (!pattern.test(yaml)) throw new Error('A comment stands in the way.');
    return pattern.lastIndex;
  };

  function node(): YamlTree | null {
    const event = events[next];
    next += 1;
    if (event?.type === EVENT_ID.DOCUMENT) return node();
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? null : scalar(event);
    if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) return group(event);
    throw new Error('Something is missing.');
  }

  function scalar({ style, valueStart, valueEnd }: ScalarEvent): YamlTree {
    const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
    const quote = isBlock || style === SCALAR_STYLE.PLAIN ? 0 : 1;
    const start = isBlock ? endOf(BEFORE_BLOCK) : valueStart - quote;
    here = valueEnd + quote;
    if (isBlock && /\n\s*\n$/.test(yaml.slice(start, here))) {
      throw new Error('The empty lines at the end may not belong to the text.');
    }
    return { start, end: here };
  }

  function group({ type, start, style }: SequenceEvent | MappingEvent): YamlTree {
    const isFlow = style === COLLECTION_STYLE.FLOW;
    here = isFlow ? start + 1 : start;
    const inside = type === EVENT_ID.MAPPING ? { pairs: pairs() } : { items: items() };
    next += 1;
    here = endOf(isFlow ? CLOSING : LAST_LINE);
    return { start, end: here, ...inside };
  }

  const isOpen = (): boolean => events[next]?.type !== EVENT_ID.POP;

  function items(): YamlTree[] {
    const read: YamlTree[] = [];
    while (isOpen()) {
      const item = node();
      if (!item) throw new Error('An empty entry has no place.');
      read.push(item);
    }
    return read;
  }

  function pairs(): YamlPair[] {
    const read: YamlPair[] = [];
    while (isOpen()) {
      const event = events[next];
      const key = node();
      if (!key || event?.type !== EVENT_ID.SCALAR) throw new Error('The key is no text.');
      read.push({ name: getScalarValue(yaml, event), key, value: node() });
    }
    if (read.at(-1)?.value === null) throw new Error('An empty value at the end has no place.');
    return read;
  }
  return node();
}
