import { entriesOf } from '../../src/domain/tables.ts';
import {
  citable,
  faultless,
  fits,
  headingsInOrder,
  inBounds,
  readsPlain,
  toldApart,
  type Visit,
} from './invariants.ts';
import { isTool, KINDS_OF_PAGE } from './page-kinds.ts';
import { settled } from './settled.ts';
import { addressOf, type SiteId, site } from './sites.ts';
import { test as base, type Offences, watch } from './test.ts';

/** One visit of each kind of page, on which all holds that holds everywhere. */

/** Two readers, one without JavaScript, who go from page to page. */
const test = base.extend<object, { readers: Omit<Visit, 'path'> }>({
  readers: [
    async ({ browser }, use) => {
      const offences: Offences = { list: [] };
      const [page, plain] = await Promise.all([
        browser.newPage(),
        browser.newPage({ javaScriptEnabled: false }),
      ]);
      watch(page, offences);
      await use({ page, plain, offences });
      await Promise.all([page.close(), plain.close()]);
    },
    { scope: 'worker' },
  ],
});

interface Invariant {
  readonly of: (path: string, id: SiteId) => boolean;
  readonly holds: (visit: Visit) => Promise<void>;
}

/** An empty catalogue has no other kinds of page; what it lacks cannot be at fault. */
const isJudged = (_: string, id: SiteId): boolean => id !== 'empty';

/** In this order: the later ones unfold the page. */
const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'reads whole without JavaScript': { of: (path) => !isTool(path), holds: readsPlain },
  'can be cited without JavaScript': { of: (path) => !isTool(path), holds: citable },
  'fits every screen': { of: isJudged, holds: fits },
  'has no fault that a machine finds, in either theme': { of: isJudged, holds: faultless },
  'has headings in order': { of: isJudged, holds: headingsInOrder },
  'names apart what leads to different places': { of: isJudged, holds: toldApart },
  'breaks no policy, throws nothing and asks no other origin': { of: () => true, holds: inBounds },
};

for (const [id, paths] of entriesOf(KINDS_OF_PAGE)) {
  for (const path of paths) {
    test(`${path} of ${id} is sound`, async ({ readers }) => {
      const address = addressOf(site(id), path);
      const { page, plain } = readers;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
      await Promise.all([page.goto(address), isTool(path) ? undefined : plain.goto(address)]);
      await settled(page, path);
      for (const [what, { of, holds }] of Object.entries(INVARIANTS)) {
        if (of(path, id)) await test.step(what, () => holds({ ...readers, path }));
      }
    });
  }
}
