import type { APIRoute } from 'astro';
import { atomResponse, feedPlace, loadNews } from '../../catalogue/news.ts';
import { atomFeed, bandChanges } from '../../data/feed.ts';
import { say } from '../../words/say.ts';

export const GET: APIRoute = () =>
  atomResponse(
    atomFeed(
      bandChanges(loadNews()),
      feedPlace(say('changes of band'), '/whats-new/bands.xml', '/whats-new/'),
    ),
  );
