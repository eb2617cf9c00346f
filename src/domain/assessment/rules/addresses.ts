import { onceEach } from '../../once-each.ts';
import type { Range } from '../../position.ts';
import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { addressRange, links } from './body-links.ts';
import { aboutPart } from './draft.ts';
import { writtenHost } from './hosts.ts';
import { textsOfMeaning } from './meant.ts';
import type { Finding, Remark } from './rule.ts';

interface Address {
  readonly written: string;
  readonly url: URL;
  readonly path?: Path;
  /** The range of a part of it; of the whole address where an escape keeps the part from being found. */
  readonly rangeOf: (part: string) => Range;
}

/** The web addresses of the data and the body. */
export const addresses = onceEach((file: AssessmentFile): readonly Address[] => [
  ...addressesInData(file),
  ...addressesInBody(file),
]);

/** A text as a web address; undefined where it is none, which other rules report. */
const webAddress = (written: string): URL | undefined =>
  /^https?:\/\//i.test(written) ? parsedAddress(written) : undefined;

const addressesInData = (file: AssessmentFile): Address[] =>
  textsOfMeaning(file, 'address').flatMap(({ path, value: written }) => {
    const url = webAddress(written);
    if (!url) return [];
    const rangeOf = (part: string): Range =>
      aboutPart(Math.max(written.indexOf(part), 0), part.length, file, path, '').range;
    return [{ written, url, path, rangeOf }];
  });

function addressesInBody(file: AssessmentFile): Address[] {
  return links(file).flatMap(({ node, url: written }): Address[] => {
    const url = webAddress(written);
    if (!url) return [];
    const rangeOf = (part: string): Range => {
      const whole = addressRange(node, file, written);
      const at = file.text.slice(...whole).indexOf(part);
      return at < 0 ? whole : [whole[0] + at, whole[0] + at + part.length];
    };
    return [{ written, url, rangeOf }];
  });
}

interface PartRemark extends Remark {
  /** The part of the address that is wrong. */
  readonly part: string;
}

/** A rule's check of a file, made of a check of one address. */
export const eachAddress =
  (check: (address: Address) => PartRemark | undefined) =>
  (file: AssessmentFile): Finding[] =>
    addresses(file).flatMap((address) => {
      const remark = check(address);
      if (!remark) return [];
      const { part, ...words } = remark;
      const range = address.rangeOf(part);
      return [{ range, ...(address.path && { path: address.path }), ...words }];
    });

export const hostOf = ({ written, url }: Address): string => writtenHost(written) ?? url.hostname;
