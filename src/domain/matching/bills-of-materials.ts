import { isRegistryPackage, purlKey, qualifierOf, subpathOf } from '../identifiers.ts';
import { type Component, imageAndTag, imagePurl } from './component.ts';
import { type Data, listIn, mappingOf, textIn } from './data.ts';
import { addressAt, installedFrom } from './repositories.ts';

/** The components of a CycloneDX bill of materials in JSON, with what it is about and those inside others. */
export const cycloneDx = (data: Data): Component[] =>
  [listIn(data['components']), mappingOf(data['metadata'])['component'] ?? []]
    .flat()
    .flatMap((each) => {
      const component = mappingOf(each);
      const name = textIn(component['name']);
      const group = textIn(component['group']);
      const own = name && {
        name: group ? `${group}/${name}` : name,
        version: textIn(component['version']),
        purl: textIn(component['purl']),
        isImage: component['type'] === 'container',
        repository: textWhere(component['externalReferences'], 'type', 'vcs', 'url'),
      };
      return [...(own ? [listed(own)] : []), ...cycloneDx(component)];
    });

/** The packages of an SPDX 2 document in JSON. */
export const spdx2 = (data: Data): Component[] =>
  listIn(data['packages']).flatMap((each) => {
    const entry = mappingOf(each);
    const name = textIn(entry['name']);
    if (!name) return [];
    return listed({
      name,
      version: textIn(entry['versionInfo']),
      purl: textWhere(entry['externalRefs'], 'referenceType', 'purl', 'referenceLocator'),
      isImage: entry['primaryPackagePurpose'] === 'CONTAINER',
      repository: entry['downloadLocation'],
    });
  });

const PACKAGES_OF_SPDX_3 = new Set<unknown>(['software_Package', 'ai_AIPackage']);

/** The packages of an SPDX 3 document in JSON-LD. */
export const spdx3 = (data: Data): Component[] =>
  listIn(data['@graph']).flatMap((each) => {
    const entry = mappingOf(each);
    const name = textIn(entry['name']);
    if (!PACKAGES_OF_SPDX_3.has(entry['type']) || !name) return [];
    const identifiers = entry['externalIdentifier'];
    return listed({
      name,
      version: textIn(entry['software_packageVersion']),
      purl:
        textIn(entry['software_packageUrl']) ??
        textWhere(identifiers, 'externalIdentifierType', 'packageurl', 'identifier'),
      isImage: entry['software_primaryPurpose'] === 'container',
      repository: entry['software_downloadLocation'],
    });
  });

interface Listed extends Pick<Component, 'name' | 'version' | 'purl'> {
  readonly isImage: boolean;
  /** Where its source is. */
  readonly repository: unknown;
}

/**
 * A component of a bill. Of an image, tools may give no package URL, or one without the place of the image, which is
 * its name then.
 */
function listed({ name, version, purl, isImage, repository }: Listed): Component {
  const hasPlace = purl && (!/^pkg:oci\//i.test(purl) || qualifierOf(purl, 'repository_url'));
  return {
    version,
    ...(isImage && !hasPlace && name.includes('/')
      ? { name: imageAndTag(name)[0], purl: imagePurl(name) }
      : { name, purl }),
    ...installedFrom(addressAt(sourceOf(purl, textIn(repository)) ?? '')),
  };
}

/** The fragment of an address: a folder of its repository, unless it looks like a revision. */
const FOLDER = /#(?!(?:v?\d[\w.-]*|[\da-f]{7,}|main|master)?$)/i;

/** The repository of a component; undefined where it is only one of several that its repository may hold. */
function sourceOf(purl: string | undefined, repository: string | undefined): string | undefined {
  if (purl && (isRegistryPackage(purlKey(purl)) || subpathOf(purl))) return undefined;
  const source = (purl && qualifierOf(purl, 'vcs_url')) ?? repository;
  return source && FOLDER.test(source) ? undefined : source;
}

/** The text under `wanted` in the first entry of a list that has this value, in whatever case, under `key`. */
const textWhere = (list: unknown, key: string, value: string, wanted: string) =>
  textIn(
    listIn(list)
      .map(mappingOf)
      .find((entry) => textIn(entry[key])?.toLowerCase() === value)?.[wanted],
  );
