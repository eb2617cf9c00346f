import type { FactorId } from '../domain/aivss/factors.ts';
import type { Printed } from '../domain/assessment/printed-comment.ts';
import type { LayerId } from '../domain/maestro/layers.ts';

/** A page of a published catalogue, as far as its text could be read. */
export interface Listing {
  /** A rich page has figures and marks its layers; a plain one has neither, and its layers are known by their order. */
  readonly form: 'rich' | 'plain';
  /** False where the text ends before the page does. */
  readonly whole: boolean;
  readonly name: string;
  readonly summary: string | undefined;
  readonly figures: Figures;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly layers: Readonly<Record<LayerId, ListedLayer>>;
}

/** The numbers of a rich page: what was put into the equation, and what the page says came out. */
export interface Figures {
  readonly cvssBase?: number;
  readonly threatMultiplier?: number;
  readonly mitigationFactor?: number;
  readonly printed: Printed;
}

export interface ListedLayer {
  /** Not read, where the page has neither a mark nor a text. */
  readonly tag: 'mapped' | 'uncertain' | 'not-read';
  /** Without the words of doubt that the tag stands for. */
  readonly text?: string;
  /** Why there is no text: the page was cut before it, or it is not where it should be. */
  readonly gap?: 'cut' | 'absent';
}

/** Something that could not be read, in one sentence. */
export interface Unread {
  /** Line of the page; absent where it is about something that is not there. */
  readonly line?: number;
  readonly what: string;
  /** The page was cut before it or within it: nothing that it has was lost. */
  readonly isCut?: true;
}

/** What a part of a page says, and what could not be read of it. */
export interface ReadPart<T> {
  readonly read: T;
  readonly unread: readonly Unread[];
}
