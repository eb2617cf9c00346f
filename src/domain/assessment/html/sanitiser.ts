import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import type { HastVisitorContext } from 'satteri';
import type { Body } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodes } from '../rules/nodes.ts';
import type { ResolveLink } from './html.ts';
import { alignByClass, leadOn, nameTick, plainLanguage } from './sanitised-attributes.ts';

/** Every element that a body may have, with the attributes that it keeps. All else is dropped. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p ul em strong del sup pre blockquote br hr table thead tbody tr'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  ...Object.fromEntries(['h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
  h2: ['id', 'className'],
  th: ['className'],
  td: ['className'],
  ol: ['start'],
  li: ['id'],
  code: ['className'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  section: ['className', 'dataFootnotes'],
  a: [
    'href',
    'rel',
    'id',
    'className',
    'ariaLabel',
    'ariaDescribedBy',
    'dataFootnoteRef',
    'dataFootnoteBackref',
  ],
};

/** Marks where a section begins. No body can contain it, since raw HTML is dropped and text is escaped. */
export const CUT = '<!--section-->';
const CUT_NODE = { type: 'comment', value: 'section' } as const;

/** The state of the work on one body. It is kept apart from the sanitiser, which is made once for all bodies. */
class Sanitising {
  readonly body: Body;
  readonly resolve: ResolveLink;
  /** Whether there are level-2 headings that begin no section: in a list, a quotation or a note. */
  readonly hasInnerHeadings: boolean;
  section = -1;
  /** One for all sections, since each id begins with its section. */
  readonly slugger = new GithubSlugger();
  inNotes = false;

  constructor(file: AssessmentFile, resolve: ResolveLink) {
    const headings = nodes(file).filter((node) => node.type === 'heading' && node.depth === 2);
    this.body = file.body;
    this.resolve = resolve;
    this.hasInnerHeadings =
      file.body.deepAt !== undefined || headings.length > file.body.sections.length;
  }
}

export const sanitising = (file: AssessmentFile, resolve: ResolveLink) => ({
  work: new Sanitising(file, resolve),
});

function workOf({ data: { work } }: HastVisitorContext): Sanitising {
  if (work instanceof Sanitising) return work;
  throw new TypeError('The engine hands on no data of sanitising().');
}

/** Drops what is not allowed, cuts at sections, and gives headings an id that begins with their layer. */
export const SANITISER = {
  name: 'sanitise',
  element: { filter: [], visit: sanitiseElement },
  raw(node: Parameters<HastVisitorContext['removeNode']>[0], context: HastVisitorContext): void {
    context.removeNode(node);
  },
};

function sanitiseElement(node: Readonly<Element>, context: HastVisitorContext): void {
  const work = workOf(context);
  const kept = ALLOWED[node.tagName];
  if (!kept) {
    context.removeNode(node);
    return;
  }
  if (node.tagName === 'h2' && isSectionHeading(node, context, work)) {
    work.section += 1;
    context.replaceNode(node, CUT_NODE);
    return;
  }
  if (node.tagName === 'section') {
    work.inNotes = true;
    context.insertBefore(node, CUT_NODE);
  }
  if (/^t[hd]$/.test(node.tagName)) alignByClass(node, context);
  if (/^h[3-6]$/.test(node.tagName)) setHeadingId(node, context, work);
  if (node.tagName === 'input') nameTick(node, context);
  if (node.tagName === 'code') plainLanguage(node, context);
  if (node.tagName === 'a') leadOn(node, context, work.resolve);
  for (const name of Object.keys(node.properties)) {
    if (!kept.includes(name)) context.setProperty(node, name, undefined);
  }
}

/** `context.parent()` serialises the whole tree, so call it only where a heading may be nested. */
const isSectionHeading = (
  node: Readonly<Element>,
  context: HastVisitorContext,
  { hasInnerHeadings, inNotes }: Sanitising,
): boolean => (hasInnerHeadings ? context.parent(node)?.type === 'root' : !inNotes);

function setHeadingId(
  node: Readonly<Element>,
  context: HastVisitorContext,
  { body, section, slugger }: Sanitising,
): void {
  const prefix = body.sections[section]?.layer ?? 'introduction';
  context.setProperty(node, 'id', slugger.slug(`${prefix}-${context.textContent(node)}`));
}
