import type { Element } from 'hast';
import type { HastVisitorContext } from 'satteri';
import { classifyLink, GIVEN_REL } from '../../links.ts';
import type { ResolveLink } from './html.ts';

/** Attributes that the engine writes otherwise than the site shows them. */

/** The alignment of a column comes as a style, which the Content Security Policy of the site refuses. */
export function alignByClass(node: Readonly<Element>, context: HastVisitorContext): void {
  const side = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1];
  if (side) context.setProperty(node, 'className', [`align-${side}`]);
}

const LANGUAGE = /^language-[\w.#+-]+$/;

/**
 * The language of a code block is any word that its author wrote. A sign of markup in it would stand in the attribute as
 * it is, where what cuts the HTML later takes it for a tag.
 */
export function plainLanguage(node: Readonly<Element>, context: HastVisitorContext): void {
  const isPlain = [node.properties.className].flat().every((name) => LANGUAGE.test(String(name)));
  if (!isPlain) context.setProperty(node, 'className', undefined);
}

/** The box of a task list stands beside its text, which does not name it for those who cannot see it. */
export function nameTick(node: Readonly<Element>, context: HastVisitorContext): void {
  context.setProperty(node, 'ariaLabel', node.properties.checked ? 'Done' : 'Not done');
}

/** Where a link leads on this site, and what it tells of itself to those outside. */
export function leadOn(
  node: Readonly<Element>,
  context: HastVisitorContext,
  resolve: ResolveLink,
): void {
  const target = classifyLink(String(node.properties.href ?? ''), 'assessments');
  switch (target.kind) {
    case 'here':
      break;
    case 'content':
      context.setProperty(node, 'href', resolve(target));
      break;
    case 'web':
    case 'mail':
      context.setProperty(node, 'rel', GIVEN_REL);
      break;
    case 'refused':
      context.setProperty(node, 'href', undefined);
      break;
    default:
      target satisfies never;
  }
}
