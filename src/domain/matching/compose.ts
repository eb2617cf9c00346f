import { type Component, imageAndTag, packaged } from './component.ts';
import { type Data, mappingOf, textIn } from './data.ts';

const servicesIn = (data: Data): Data[] =>
  Object.values(mappingOf(data['services'])).map(mappingOf);

export const isCompose = (data: Data): boolean =>
  servicesIn(data).some(
    ({ image, build, extends: base }) => (image ?? build ?? base) !== undefined,
  );

/** The images of a Docker Compose file. A service without one is built from a folder, or is in another file. */
export const compose = (data: Data): Component[] =>
  servicesIn(data).flatMap(({ image }) => {
    const reference = textIn(image);
    return reference ? packaged('docker', ...imageAndTag(withDefaults(reference))) : [];
  });

/** The files that a Docker Compose file includes, or takes services from. */
export const composeReferences = (data: Data): string[] => {
  const included = [data['include']].flat().flatMap((each) => [mappingOf(each)['path'] ?? each]);
  const bases = servicesIn(data).map(({ extends: base }) => mappingOf(base)['file']);
  return [...new Set([...included, ...bases].flat().flatMap((file) => textIn(file) ?? []))];
};

const VARIABLE = /\$(?:\{\w+(?:(:?[-+?])([^{}]*))?\}|\w+)/g;
/** A name with what stands for variables between signs, and its tag. */
const NAME_AND_TAG = /^(.*?)(?::((?:[^:/\0]|\0[^\0]*\0)*))?$/s;

/**
 * With the default in place of a variable. In a tag that says nothing: each machine may have set another. A variable without
 * one at the beginning is a registry.
 */
function withDefaults(image: string): string {
  const marked = image.replace(
    VARIABLE,
    (text: string, sign?: string, value?: string) => `\0${sign?.endsWith('-') ? value : text}\0`,
  );
  const [, name = '', tag] = NAME_AND_TAG.exec(marked) ?? [];
  const path = name
    .replace(/^\0\$[^\0]*\0(?=.)/s, '')
    .replaceAll('\0', '')
    .replace(/^\/+/, '');
  return tag === undefined || tag.includes('\0') ? path : `${path}:${tag}`;
}
