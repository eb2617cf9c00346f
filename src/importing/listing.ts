import type { FactorId } from '../domain/aivss/factors.ts';
import type { Printed } from '../domain/assessment/printed-comment.ts';
import type { LayerId } from '../domain/maestro/layers.ts';

/** A page of a published catalogue, as far as its text could be read. */
export interface Listing {
  /** A rich page has figures and marks its layers; a plain one has neither, and only the order of its texts names layers. */
  readonly form: 'rich' | 'plain';
  /** False where the text ends before the page does. */
  readonly whole: boolean;
  readonly name: string;
  readonly summary: string | undefined;
  readonly figures: Figures;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly layers: Readonly<Record<LayerId, ListedLayer>>;
}

/** The numbers of a rich page: the inputs of the equation, and the printed results. */
export interface Figures {
  readonly cvssBase?: number;
  readonly threatMultiplier?: number;
  readonly mitigationFactor?: number;
  readonly printed: Printed;
}

export interface ListedLayer {
  /** `not-read` where the page has neither a mark nor a text. */
  readonly tag: 'mapped' | 'uncertain' | 'not-read';
  /** Without the words of doubt, which the tag expresses. */
  readonly text?: string;
  /** Why there is no text: the page was cut before it, or has none. */
  readonly gap?: 'cut' | 'absent';
}

/** Something that could not be read, in one sentence. */
export interface Unread {
  /** The line of the page; absent where something is missing. */
  readonly line?: number;
  readonly what: string;
  /** Only the cut of the page is the reason: nothing that the page has was lost. */
  readonly isCut?: true;
}

/** The content of a part of a page, and what could not be read of it. */
export interface ReadPart<T> {
  readonly read: T;
  readonly unread: readonly Unread[];
}
