import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import { type HastVisitorContext, markdownToHtml } from 'satteri';
import { classifyLink, type Link } from '../links.ts';
import type { LayerId } from '../maestro/layers.ts';
import type { AssessmentFile } from './file.ts';

/** The body as HTML that may stand in a page as it is. */
export interface BodyHtml {
  readonly introduction: string;
  readonly layers: Readonly<Record<LayerId, string>>;
  /** The footnotes of all sections; empty where there are none. */
  readonly notes: string;
}

/** Where a link to another page of the catalogue leads on this site. */
export type ResolveLink = (link: Extract<Link, { kind: 'content' }>) => string;

/** Every element that a body may have, with the attributes that it keeps. All else is dropped. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['p', 'ul', 'em', 'strong', 'del', 'sup', 'pre', 'blockquote', 'br', 'hr'].map((tag) => [
      tag,
      [],
    ]),
  ),
  ...Object.fromEntries(['table', 'thead', 'tbody', 'tr'].map((tag) => [tag, []])),
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
    ...['href', 'rel', 'id', 'className', 'ariaLabel', 'ariaDescribedBy'],
    ...['dataFootnoteRef', 'dataFootnoteBackref'],
  ],
};

const EXTERNAL_REL = 'nofollow noopener noreferrer';

/** Stands where a section begins. No body can contain it: raw HTML is dropped and text is escaped. */
const CUT = '<!--section-->';

/**
 * Renders the body of an assessment that passed the checks. What the checks refuse is dropped here again, so that
 * nothing of it reaches a page even if a rule should fail.
 */
export function renderBody(file: AssessmentFile, resolve: ResolveLink): BodyHtml {
  const { html } = markdownToHtml(file.markdown, {
    features: { gfm: { footnotes: { label: 'Notes', clobberPrefix: 'note-' } } },
    hastPlugins: [sanitiser(file, resolve)],
  });
  const parts = html.split(CUT).map((part) => part.trim());
  const layers = file.body.sections.map(({ layer }, index) => [layer, parts[index + 1] ?? '']);
  return {
    introduction: parts[0] ?? '',
    layers: Object.fromEntries(layers) as Record<LayerId, string>,
    notes: parts[file.body.sections.length + 1] ?? '',
  };
}

/** Drops what is not allowed, cuts at sections, and gives headings an id that begins with their layer. */
function sanitiser(file: AssessmentFile, resolve: ResolveLink) {
  let section = -1;
  let slugger = new GithubSlugger();
  const cut = { type: 'comment', value: 'section' } as const;
  function heading(node: Readonly<Element>, context: HastVisitorContext): void {
    const prefix = file.body.sections[section]?.layer ?? 'introduction';
    context.setProperty(node, 'id', slugger.slug(`${prefix}-${context.textContent(node)}`));
  }
  function element(node: Readonly<Element>, context: HastVisitorContext): void {
    const kept = ALLOWED[node.tagName];
    const isTop = context.parent(node)?.type === 'root';
    if (!kept) {
      context.removeNode(node);
      return;
    }
    if (node.tagName === 'h2' && isTop) {
      section += 1;
      slugger = new GithubSlugger();
      context.replaceNode(node, cut);
      return;
    }
    if (node.tagName === 'section') context.insertBefore(node, cut);
    if (/^t[hd]$/.test(node.tagName)) alignByClass(node, context);
    if (/^h[3-6]$/.test(node.tagName)) heading(node, context);
    if (node.tagName === 'input') nameTick(node, context);
    if (node.tagName === 'code') plainLanguage(node, context);
    if (node.tagName === 'a') link(node, context, resolve);
    for (const name of Object.keys(node.properties)) {
      if (!kept.includes(name)) context.setProperty(node, name, undefined);
    }
  }
  return {
    name: 'sanitise',
    element: { filter: [], visit: element },
    raw(node: Parameters<HastVisitorContext['removeNode']>[0], context: HastVisitorContext): void {
      context.removeNode(node);
    },
  };
}

/** The alignment of a column comes as a style, which the Content Security Policy of the site refuses. */
function alignByClass(node: Readonly<Element>, context: HastVisitorContext): void {
  const side = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1];
  if (side) context.setProperty(node, 'className', [`align-${side}`]);
}

const LANGUAGE = /^language-[\w.#+-]+$/;

/**
 * The language of a code block is any word that its author wrote. A sign of markup in it would stand in the attribute as
 * it is, where what cuts the HTML later takes it for a tag.
 */
function plainLanguage(node: Readonly<Element>, context: HastVisitorContext): void {
  const isPlain = [node.properties.className].flat().every((name) => LANGUAGE.test(String(name)));
  if (!isPlain) context.setProperty(node, 'className', undefined);
}

/** The box of a task list stands beside its text, which does not name it for those who cannot see it. */
function nameTick(node: Readonly<Element>, context: HastVisitorContext): void {
  context.setProperty(node, 'ariaLabel', node.properties.checked ? 'Done' : 'Not done');
}

function link(node: Readonly<Element>, context: HastVisitorContext, resolve: ResolveLink): void {
  const target = classifyLink(String(node.properties.href ?? ''), 'assessments');
  switch (target.kind) {
    case 'here':
      break;
    case 'content':
      context.setProperty(node, 'href', resolve(target));
      break;
    case 'web':
    case 'mail':
      context.setProperty(node, 'rel', EXTERNAL_REL);
      break;
    case 'refused':
      context.setProperty(node, 'href', undefined);
      break;
    default:
      target satisfies never;
  }
}
