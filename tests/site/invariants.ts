import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, type Offences } from './test.ts';

/** What holds for a page of any kind. Each is told by itself, and one that fails leaves the others to be told. */

export interface Visit {
  readonly path: string;
  readonly page: Page;
  /** The same page without JavaScript. */
  readonly plain: Page;
  readonly offences: Offences;
}

/** The narrowest phone that WCAG asks for, a usual one, a tablet, and a desk. */
const WIDTHS = [320, 390, 768, 1280];

export async function readsPlain({ page, plain, path }: Visit): Promise<void> {
  await expect.soft(plain.locator('h1')).toBeVisible();
  // What only a script can do is not offered without one.
  await expect.soft(plain.locator('[data-scripted]:visible')).toHaveCount(0);
  await expect.soft(plain.locator('.theme-toggle')).toBeHidden();
  expect.soft(await words(plain), path).toBe(await words(page));
}

export async function citable({ plain, path }: Visit): Promise<void> {
  // What is moved or missing is not to be cited.
  if ((await plain.locator('meta[name=robots]').count()) > 0) return;
  await plain.locator('details:has([data-citation]) > summary').click();
  // A site that is published nowhere cites its first page by name alone.
  const address = path === '/' ? /^Septet\b/ : path;
  await expect.soft(plain.locator('[data-citation]:visible')).toContainText(address);
}

/**
 * What a page says to everybody: without what only a script can do or know, such as how old something is today, and what
 * is said where there is none.
 */
async function words(page: Page): Promise<string> {
  const text = await page.locator('main').evaluate((main: HTMLElement) => {
    const places = main.querySelectorAll<HTMLElement>(
      '[data-scripted], [data-age], [data-overdue], noscript',
    );
    for (const { style } of places) style.setProperty('display', 'none', 'important');
    const said = main.innerText;
    for (const { style } of places) style.removeProperty('display');
    return said;
  });
  return text.replace(/\s+/g, ' ').trim();
}

export async function fits({ page }: Visit): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    expect.soft(await tooWide(page, width), `at ${width} px`).toBeUndefined();
    expect.soft(await outsideTheirBox(page), `at ${width} px`).toEqual([]);
    expect.soft(await cutByScrolling(page), `at ${width} px`).toEqual([]);
    expect.soft(await unseenStops(page), `at ${width} px`).toEqual([]);
  }
}

/** How wide the page is and what makes it so, if it is wider than the screen. */
const tooWide = (page: Page, width: number): Promise<string | undefined> =>
  page.evaluate((most) => {
    if (document.documentElement.scrollWidth <= most) return undefined;
    const outside = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > most && !element.closest('.scroll, pre'),
    );
    return `${document.documentElement.scrollWidth} px, ${outside?.outerHTML.slice(0, 120)}`;
  }, width);

/** Blocks that are wider than what they stand in. One with a negative margin is meant to be, and what scrolls may be. */
const outsideTheirBox = (page: Page): Promise<string[]> =>
  page.locator('main :is(div, section, table, ul, ol, dl, form, fieldset)').evaluateAll((all) =>
    all.flatMap((block) => {
      const box = block.parentElement?.getBoundingClientRect();
      const { position, marginRight, display } = getComputedStyle(block);
      const isFree =
        /absolute|fixed/.test(position) || marginRight.startsWith('-') || display === 'contents';
      if (!box?.width || isFree || block.closest('.scroll, svg')) return [];
      const over = block.getBoundingClientRect().right - box.right;
      return over > 1 ? [`${over} px: ${block.outerHTML.slice(0, 120)}`] : [];
    }),
  );

/** Sentences above a table that begin or end outside the box in which it scrolls, and rows that are blocks and do too. */
const cutByScrolling = (page: Page): Promise<string[]> =>
  page.locator('.scroll').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const { right } = box.getBoundingClientRect();
      const parts = box.querySelectorAll(
        innerWidth > 768 ? 'caption' : 'caption, .row-blocks, .judged-twice',
      );
      return [...parts].flatMap((part) =>
        part.getBoundingClientRect().right > right + 1 ? [part.outerHTML.slice(0, 120)] : [],
      );
    }),
  );

/** What a keyboard reaches though it is clipped away, also while it has the focus. */
const unseenStops = (page: Page): Promise<string[]> =>
  page.locator('a[href], button, input, select, summary').evaluateAll((all) => {
    const isClipped = (stop: Element): boolean => {
      let around: Element | null = stop;
      while (around && getComputedStyle(around).clipPath !== 'inset(50%)') {
        around = around.parentElement;
      }
      return around !== null && stop.checkVisibility({ visibilityProperty: true });
    };
    const unseen = all.filter(isClipped).filter((stop) => {
      if (stop instanceof HTMLElement) stop.focus();
      return isClipped(stop);
    });
    return unseen.map((stop) => stop.outerHTML.slice(0, 120));
  });

export async function faultless({ page }: Visit): Promise<void> {
  // What is folded away is judged too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // What opens is fetched, and measured for its scroll areas, a moment later.
  await expect
    .soft(async () => expect(await faults(page)).toEqual([]))
    .toPass({ timeout: 120_000 });
}

export async function headingsInOrder({ page }: Visit): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  expect.soft(levels).toEqual(inOrder(levels));
}

/** The levels as they should be: one first, and none more than one deeper than the one before. */
const inOrder = (levels: readonly number[]): number[] =>
  levels.map((level, index) => {
    const before = levels[index - 1];
    return before === undefined ? 1 : Math.max(2, Math.min(level, before + 1));
  });

/** Who goes through a list of links or buttons hears their names alone: at most two with the same one lead to different places. */
export async function toldApart({ page }: Visit): Promise<void> {
  const alike = await page.locator('a[href], button, summary').evaluateAll((all: HTMLElement[]) => {
    const named = Map.groupBy(
      all.filter((control) => control.checkVisibility()),
      ({ ariaLabel, textContent, title }) => `${ariaLabel ?? textContent.trim()} ${title}`,
    );
    return [...named].flatMap(([name, same]) => {
      const to = new Set(same.map((one) => (one instanceof HTMLAnchorElement ? one.href : one)));
      return to.size > 2 ? [`${to.size}: ${name}`] : [];
    });
  });
  expect.soft(alike).toEqual([]);
}

export async function inBounds({ offences }: Visit): Promise<void> {
  expect.soft(offences.list.splice(0)).toEqual([]);
}
