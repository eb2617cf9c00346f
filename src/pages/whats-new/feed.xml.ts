import type { APIRoute } from 'astro';
import { atomResponse, feedPlace, loadNews } from '../../catalogue/news.ts';
import { atomFeed } from '../../data/feed.ts';
import { newsLines } from '../../views/whats-new/whats-new.ts';
import { say } from '../../words/say.ts';

export const GET: APIRoute = () =>
  atomResponse(
    atomFeed(
      newsLines(loadNews()),
      feedPlace(say('what’s new'), '/whats-new/feed.xml', '/whats-new/'),
    ),
  );
