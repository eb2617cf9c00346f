import {
  addressesOfThisMachine,
  brokenAddresses,
  misplacedAssessments,
  strayFiles,
  unlisted,
  unsafeNames,
} from './built/addresses.ts';
import { englishOnPages, englishWords, unmarkedGerman } from './built/language.ts';
import { againstPolicy, doubledIds, heavyLists, stuckLinks, unlikeHeads } from './built/markup.ts';
import { type BuiltSite, readSite } from './built/site.ts';
import { SITE_IDS, type SiteId, site } from './sites.ts';
import { expect, test } from './test.ts';

/** What holds of the files of a site, all of them. No browser is needed to see it. */

// In one worker, which reads each site once.
test.describe.configure({ mode: 'default' });

interface Check {
  readonly of: readonly SiteId[];
  readonly wrong: (site: BuiltSite) => readonly string[];
}

const CRAWLED: readonly SiteId[] = ['subpath', 'edge'];

const CHECKS: Readonly<Record<string, Check>> = {
  'every address of pages, JSON, sitemap and search leads to a file and a place': {
    // A new catalogue has no assessment, and whole links.
    of: [...CRAWLED, 'empty'],
    wrong: brokenAddresses,
  },
  'every page is in the sitemap and linked from another page': { of: CRAWLED, wrong: unlisted },
  'each assessment has the address of its file': { of: CRAWLED, wrong: misplacedAssessments },
  'every file has a name that any system keeps apart': { of: CRAWLED, wrong: unsafeNames },
  'no page cites an address that leads nobody there': {
    of: ['project', 'edge'],
    wrong: addressesOfThisMachine,
  },
  'there is no file that nothing leads to': { of: ['project'], wrong: strayFiles },
  // Many agents are set by the same pages.
  'every page begins with the policy and has nothing inline': {
    of: ['project', 'subpath', 'edge', 'empty'],
    wrong: againstPolicy,
  },
  'no id stands twice on a page': { of: CRAWLED, wrong: doubledIds },
  'a link that begins a sentence has a blank before it': { of: CRAWLED, wrong: stuckLinks },
  'every page has a language, one h1, and a title and description of its own': {
    of: CRAWLED,
    wrong: unlikeHeads,
  },
  'no page says in English what the table has in German': { of: ['german'], wrong: englishOnPages },
  'units and labels that depend on data are German': { of: ['german'], wrong: englishWords },
  'every page is marked as German': { of: ['german'], wrong: unmarkedGerman },
  'no page of a list has more than 60 kB': { of: ['subpath', 'large'], wrong: heavyLists },
};

for (const id of SITE_IDS) {
  for (const [what, { of, wrong }] of Object.entries(CHECKS)) {
    if (!of.includes(id)) continue;
    test(`${id}: ${what}`, () => {
      const read = readSite(site(id));
      expect(read.pages.length).toBeGreaterThan(100);
      expect(wrong(read)).toEqual([]);
    });
  }
}
