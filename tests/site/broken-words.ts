import type { Page } from '@playwright/test';

/** Words that go on in the next line without a hyphen, though a narrow column has room for as many letters. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement: around, textContent } = text;
      if (!around?.checkVisibility() || around.closest('code, pre, svg, script, .address'))
        continue;
      const hidden = around.closest('thead, .visually-hidden');
      if (hidden && getComputedStyle(hidden).clipPath !== 'none') continue;
      const words = /(?<![\p{L}\d._])[\p{L}\d.]{2,14}(?![\p{L}\d._])/gu;
      for (const { 0: word, index } of (textContent ?? '').matchAll(words)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1) broken.push(`${word} in ${around.outerHTML.slice(0, 60)}`);
      }
    }
    return broken;
  });
