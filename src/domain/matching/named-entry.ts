import { type Component, imageAndTag, packaged, purlComponent } from './component.ts';

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}.+_-]*`;
/** A name as people write it: up to five words, and perhaps more in parentheses. */
const WORDS = String.raw`${WORD}(?: ${WORD}){0,4}(?: \([^()]+\))?(?<!\.)`;
/** A version with a point in it. */
const NUMBER = String.raw`v?(\d+(?:\.[\w+-]+)+)`;
/** The same after a blank, a colon or an @. */
const VERSION = String.raw`(?:\s+|\s*[:@]\s*)${NUMBER}`;

const NAME = new RegExp(`^${WORDS}$`, 'u');
const WITH_VERSION = new RegExp(`^(${WORDS})${VERSION}$`, 'u');
const SCOPED = new RegExp(String.raw`^(@[\w.~-]+/[\w.~-]+)(?:${VERSION})?$`);
const PURL = /^pkg:\/*\w+\/\S+$/i;
/** An image, with its tag or digest: without one it may be a repository or a folder. */
const IMAGE = /^(?:[a-z\d][\w.-]*(?::\d+)?\/)+[\w.-]+(?::[\w.-]+|(?::[\w.-]+)?@sha256:\w+)$/;
/** An image without a folder, by a tag that moves: `postgres:16`. */
const MOVING = /^([a-z\d][\w.-]*):(?:latest|stable|\d[\w.-]*)$/;
const VERSION_ALONE = new RegExp(`^${NUMBER}$`);
const PINNED = /^[\w.-]+==[\w.+!-]+$/;

export const isName = (text: string): boolean => NAME.test(text) && !isVersion(text);

/** Whether a text is a version and nothing else. */
export const isVersion = (text: string): boolean => VERSION_ALONE.test(text);

/** Whether a text may stand in a list of names: a name, or one with a version. */
export const isListed = (text: string): boolean =>
  isName(text) || PINNED.test(text) || namedEntry(text) !== undefined;

/**
 * What people list one a line: `n8n 1.100.0`, `Claude Code: 2.0.1`, `n8n@1.100.0`, `@scope/name@1.2.3`, a package URL or an
 * image; undefined for a name alone, and for a requirement. The registry of a name is not known.
 */
export function namedEntry(text: string): Component | undefined {
  if (PURL.test(text)) return purlComponent(text);
  if (IMAGE.test(text)) return packaged('docker', ...imageAndTag(text));
  const [, scoped, scopedVersion] = SCOPED.exec(text) ?? [];
  if (scoped) return packaged('npm', scoped, scopedVersion);
  const [, name, version] = WITH_VERSION.exec(text) ?? MOVING.exec(text) ?? [];
  return name === undefined ? undefined : { name, version, purl: undefined };
}
