import type { APIRoute } from 'astro';
import { atomResponse, feedPlace, loadNews } from '../../catalogue/news.ts';
import { atomFeed } from '../../data/feed.ts';
import { say } from '../../words/say.ts';

export const GET: APIRoute = async () =>
  atomResponse(
    atomFeed(await loadNews(), feedPlace(say('what’s new'), '/whats-new/feed.xml', '/whats-new/')),
  );
