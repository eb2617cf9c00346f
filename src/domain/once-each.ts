/**
 * Makes something of an object once, however often it is asked for.
 *
 * The result is kept in a hidden property of the object, and freed with it. In a WeakMap it would survive several garbage
 * collections, and moving thousands of readings about took a tenth of a check.
 */
export function onceEach<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const key = Symbol(make.name);
  return (of) => {
    if (!Object.hasOwn(of, key)) Object.defineProperty(of, key, { value: make(of) });
    return Object(of)[key];
  };
}
