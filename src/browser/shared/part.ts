type Kind<E> = abstract new () => E;

/**
 * The first element that a selector finds.
 *
 * @throws TypeError where there is none, or one of another kind
 */
export function part(root: ParentNode, selector: string): HTMLElement;
export function part<E extends Element>(root: ParentNode, selector: string, kind: Kind<E>): E;
export function part(root: ParentNode, selector: string, kind: Kind<Element> = HTMLElement) {
  return ofKind(root.querySelector(selector), kind, selector);
}

/** The control of a form with a name. */
export const control = <E extends Element>(form: HTMLFormElement, name: string, kind: Kind<E>): E =>
  ofKind(form.elements.namedItem(name), kind, `[name="${name}"]`);

/** The element of an event. */
export const targetOf = ({ type, target }: Event): Element => ofKind(target, Element, `of ${type}`);

/** A copy of the first element of a template. */
export const copyOf = (root: ParentNode, template: string): HTMLElement =>
  document.importNode(part(part(root, template, HTMLTemplateElement).content, '*'), true);

function ofKind<E>(value: unknown, kind: Kind<E>, selector: string): E {
  if (value instanceof kind) return value;
  throw new TypeError(`The page has ${value ?? 'nothing'} where ${selector} must be ${kind.name}.`);
}

/**
 * Calls a function with every element that a selector finds. It takes the place of custom elements on pages of which there
 * are many, since Astro renders a plain element faster.
 */
export function enhance<E extends HTMLElement>(selector: string, bind: (element: E) => void): void {
  for (const element of document.querySelectorAll<E>(selector)) bind(element);
}
