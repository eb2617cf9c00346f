import type { Page } from '@playwright/test';

/**
 * Walks on with the keyboard.
 *
 * @returns what it came to that something else lies over
 */
export async function coveredStops(page: Page, key: string, stops: number): Promise<string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const here = document.activeElement ?? document.body;
      // Of a link over several lines the first: in the middle of all there may be something else.
      const [line = here.getBoundingClientRect()] = here.getClientRects();
      const { left, top, width, height } = line;
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const isSeen = over !== null && (here.contains(over) || over.contains(here));
      return isSeen ? undefined : here.outerHTML.slice(0, 80);
    });
    if (found) covered.push(found);
  }
  return covered;
}
