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
export const treeOfEvents = (events: readonly Event[], yaml: string): YamlTree | null =>
  new Following(events, yaml).node();

/** How far the events have been followed through the text. */
class Following {
  private readonly events: readonly Event[];
  private readonly yaml: string;
  private next = 0;
  /** The end of what was read so far. */
  private here = 0;

  constructor(events: readonly Event[], yaml: string) {
    this.events = events;
    this.yaml = yaml;
  }

  node(): YamlTree | null {
    const event = this.events[this.next];
    this.next += 1;
    if (event?.type === EVENT_ID.DOCUMENT) return this.node();
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? null : this.scalar(event);
    if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) {
      return this.group(event);
    }
    throw new Error('Something is missing.');
  }

  private scalar({ style, valueStart, valueEnd }: ScalarEvent): YamlTree {
    const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
    const quote = isBlock || style === SCALAR_STYLE.PLAIN ? 0 : 1;
    const start = isBlock ? this.endOf(BEFORE_BLOCK) : valueStart - quote;
    this.here = valueEnd + quote;
    if (isBlock && /\n\s*\n$/.test(this.yaml.slice(start, this.here))) {
      throw new Error('The empty lines at the end may not belong to the text.');
    }
    return { start, end: this.here };
  }

  private group({ type, start, style }: SequenceEvent | MappingEvent): YamlTree {
    const isFlow = style === COLLECTION_STYLE.FLOW;
    this.here = isFlow ? start + 1 : start;
    const inside =
      type === EVENT_ID.MAPPING
        ? { pairs: this.pairs() }
        : { items: this.untilClosed(() => this.item()) };
    this.next += 1;
    this.here = this.endOf(isFlow ? CLOSING : LAST_LINE);
    return { start, end: this.here, ...inside };
  }

  private untilClosed<T>(read: () => T): T[] {
    const all: T[] = [];
    while (this.events[this.next]?.type !== EVENT_ID.POP) all.push(read());
    return all;
  }

  private item(): YamlTree {
    const item = this.node();
    if (!item) throw new Error('An empty entry has no place.');
    return item;
  }

  private pairs(): YamlPair[] {
    const pairs = this.untilClosed(() => this.pair());
    if (pairs.at(-1)?.value === null) throw new Error('An empty value at the end has no place.');
    return pairs;
  }

  private pair(): YamlPair {
    const event = this.events[this.next];
    const key = this.node();
    if (!key || event?.type !== EVENT_ID.SCALAR) throw new Error('The key is no text.');
    return { name: getScalarValue(this.yaml, event), key, value: this.node() };
  }

  private endOf(pattern: RegExp): number {
    pattern.lastIndex = this.here;
    if (!pattern.test(this.yaml)) throw new Error('A comment stands in the way.');
    return pattern.lastIndex;
  }
}
