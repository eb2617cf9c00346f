declare namespace App {
  /** What a page tells the parts of its text, to which the Markdown cannot hand anything. */
  interface Locals {
    /** Paths of the entries of published lists that have a page. */
    entryPages?: readonly string[];
  }
}
