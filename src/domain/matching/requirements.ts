import { valid } from '@renovatebot/pep440';
import { type Component, packaged } from './component.ts';
import { addressAt, installedFrom, repositoryComponent } from './repositories.ts';

/** What a marker begins with: `python_version > "3.9"`. In a table, a semicolon parts columns. */
const MARKER = String.raw`;[\s(]*(?:$|["']|(?:python|platform|implementation|os|sys)[_.]|extras?\b)`;
const REQUIREMENT = new RegExp(
  String.raw`^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?:\(?(===?\s*[^\s;,#)]+)|@\s*(\S+)|[<>~#(]|${MARKER}|[!=]=|--|$)`,
);

/** A requirement, as `agent[extra]==1.2`; undefined where it is none. */
export function requirement(line: string): Component | undefined {
  const url = addressAt(line);
  if (url) return repositoryComponent(url);
  const [, name, version, from] = REQUIREMENT.exec(line) ?? [];
  return name === undefined
    ? undefined
    : {
        ...packaged('pypi', name, pinnedIn(version)),
        ...installedFrom(from && (addressAt(from) ?? from)),
      };
}

/** The version in `==1.2` or `1.2`; undefined where that is a range such as `==1.*`, or a variable. */
export function pinnedIn(text = ''): string | undefined {
  const version = text.replace(/^={0,3}\s*/, '');
  return valid(version) ? version : undefined;
}
