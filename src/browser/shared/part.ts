/** What a script expects of its page. Where the page has something else, the error names it. */

type Kind<E> = abstract new () => E;

/**
 * The part of a page that a selector finds.
 *
 * @throws TypeError where there is none, or one of another kind
 */
export function part(root: ParentNode, selector: string): HTMLElement;
export function part<E extends Element>(root: ParentNode, selector: string, kind: Kind<E>): E;
export function part(root: ParentNode, selector: string, kind: Kind<Element> = HTMLElement) {
  return sure(root.querySelector(selector), kind, selector);
}

/** The control of a form that has a name. */
export const control = <E extends Element>(form: HTMLFormElement, name: string, kind: Kind<E>): E =>
  sure(form.elements.namedItem(name), kind, `[name="${name}"]`);

/** What an event happened to. */
export const targetOf = ({ type, target }: Event): Element => sure(target, Element, `of ${type}`);

/** A copy of the first element of a template. */
export const copyOf = (root: ParentNode, template: string): HTMLElement =>
  document.importNode(part(part(root, template, HTMLTemplateElement).content, '*'), true);

function sure<E>(found: unknown, kind: Kind<E>, selector: string): E {
  if (found instanceof kind) return found;
  throw new TypeError(`The page has ${found ?? 'nothing'} where ${selector} must be ${kind.name}.`);
}

/**
 * Hands every element of the page that a selector finds to a function which makes it do more. For parts that stand on
 * very many pages: Astro renders a plain element at once, and waits for each custom one.
 */
export function enhance<E extends HTMLElement>(selector: string, make: (found: E) => void): void {
  for (const found of document.querySelectorAll<E>(selector)) make(found);
}
