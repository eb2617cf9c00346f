import { type Component, imageAndTag, packaged } from './component.ts';
import { type Data, mappingOf, textIn } from './data.ts';

const servicesIn = (data: Data): Data[] =>
  Object.values(mappingOf(data['services'])).map(mappingOf);

export const isCompose = (data: Data): boolean =>
  servicesIn(data).some(({ image, build }) => (image ?? build) !== undefined);

/** The images of a Docker Compose file. A service without one is built from a folder. */
export const compose = (data: Data): Component[] =>
  servicesIn(data).flatMap(({ image }) => {
    const reference = textIn(image);
    return reference ? packaged('docker', ...imageAndTag(withDefaults(reference))) : [];
  });

/** With the default in place of a variable. In a tag that says nothing: each machine may have set another. */
const withDefaults = (image: string): string =>
  image.replace(/:[^:/$]*\$.*$/, '').replace(/\$\{\w+:?-([^}]*)\}/g, '$1');
