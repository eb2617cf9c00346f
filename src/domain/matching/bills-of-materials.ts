import { type Component, listIn, mappingOf, textIn } from './component.ts';

/** The components of a CycloneDX bill of materials in JSON, those within others too. */
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
    const one = mappingOf(each);
    const name = textIn(one['name']);
    const purl = listIn(one['externalRefs'])
      .map(mappingOf)
      .find(({ referenceType }) => referenceType === 'purl');
    return name
      ? [{ name, version: textIn(one['versionInfo']), purl: textIn(purl?.['referenceLocator']) }]
      : [];
  });

/** The packages of an SPDX 3 document in JSON-LD. */
export const spdx3 = (data: Readonly<Record<string, unknown>>): Component[] =>
  listIn(data['@graph']).flatMap((each) => {
    const one = mappingOf(each);
    const name = textIn(one['name']);
    if (one['type'] !== 'software_Package' || !name) return [];
    return {
      name,
      version: textIn(one['software_packageVersion']),
      purl: textIn(one['software_packageUrl']) ?? purlAmong(one['externalIdentifier']),
    };
  });

const purlAmong = (identifiers: unknown): string | undefined =>
  textIn(
    listIn(identifiers)
      .map(mappingOf)
      .find(({ externalIdentifierType }) => externalIdentifierType === 'packageURL')?.[
      'identifier'
    ],
  );
