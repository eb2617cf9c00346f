import { type Component, listIn, mappingOf, textIn } from './component.ts';

/** The components of a CycloneDX bill of materials in JSON, with those inside others. */
export const cycloneDx = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['components']).flatMap((each) => {
    const component = mappingOf(each);
    const name = textIn(component['name']);
    const group = textIn(component['group']);
    const own = name && {
      name: group ? `${group}/${name}` : name,
      version: textIn(component['version']),
      purl: textIn(component['purl']),
    };
    return [...(own ? [own] : []), ...cycloneDx(component)];
  });

/** The packages of an SPDX 2 document in JSON. */
export const spdx2 = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['packages']).flatMap((each) => {
    const entry = mappingOf(each);
    const name = textIn(entry['name']);
    const [version, references] = [textIn(entry['versionInfo']), entry['externalRefs']];
    const purl = textWhere(references, 'referenceType', 'purl', 'referenceLocator');
    return name ? [{ name, version, purl }] : [];
  });

/** The packages of an SPDX 3 document in JSON-LD. */
export const spdx3 = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['@graph']).flatMap((each) => {
    const entry = mappingOf(each);
    const name = textIn(entry['name']);
    if (entry['type'] !== 'software_Package' || !name) return [];
    const identifiers = entry['externalIdentifier'];
    return {
      name,
      version: textIn(entry['software_packageVersion']),
      purl:
        textIn(entry['software_packageUrl']) ??
        textWhere(identifiers, 'externalIdentifierType', 'packageURL', 'identifier'),
    };
  });

/** The text under `wanted` in the first entry of a list that has this value under `key`. */
const textWhere = (list: unknown, key: string, value: string, wanted: string) =>
  textIn(
    listIn(list)
      .map(mappingOf)
      .find((entry) => entry[key] === value)?.[wanted],
  );
