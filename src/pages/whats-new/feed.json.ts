import type { APIRoute } from 'astro';
import { feedPlace, loadNews } from '../../catalogue/news.ts';
import { jsonFeed } from '../../data/feed.ts';
import { newsLines } from '../../views/whats-new/whats-new.ts';
import { say } from '../../words/say.ts';

export const GET: APIRoute = () =>
  Response.json(
    jsonFeed(
      newsLines(loadNews()),
      feedPlace(say('what’s new'), '/whats-new/feed.json', '/whats-new/'),
    ),
  );
