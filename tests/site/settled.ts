import type { Page } from '@playwright/test';
import { compared } from './compare-page.ts';
import { searched } from './search-page.ts';

/** Waits for what a page loads after itself: an answer of the search, a comparison. */
export async function settled(page: Page, path: string): Promise<void> {
  if (path.startsWith('/search/?')) await searched(page);
  if (path.startsWith('/compare/?')) await compared(page);
}
