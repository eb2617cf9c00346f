import type { Element } from 'hast';
import type { HastVisitorContext } from 'satteri';
import { classifyLink, GIVEN_REL } from '../../links.ts';
import type { ResolveLink } from './html.ts';

/** Attributes that the site needs in another form than the engine writes. */

/** Replaces the style of an aligned column, which the Content Security Policy of the site refuses, by a class. */
export function alignByClass(node: Readonly<Element>, context: HastVisitorContext): void {
  const side = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1];
  if (side) context.setProperty(node, 'className', [`align-${side}`]);
}

const LANGUAGE = /^language-[\w.#+-]+$/;

/**
 * Drops the language of a code block if it is not a plain word. Its author can write anything, and what cuts the HTML
 * later would take a sign of markup in the attribute for a tag.
 */
export function plainLanguage(node: Readonly<Element>, context: HastVisitorContext): void {
  const isPlain = [node.properties.className].flat().every((name) => LANGUAGE.test(String(name)));
  if (!isPlain) context.setProperty(node, 'className', undefined);
}

/** Names the box of a task list, since the text beside it is no label for those who cannot see it. */
export function nameTick(node: Readonly<Element>, context: HastVisitorContext): void {
  context.setProperty(node, 'ariaLabel', node.properties.checked ? 'Done' : 'Not done');
}

/** Sets the address of a link on this site and, for a link to elsewhere, its `rel`. */
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
