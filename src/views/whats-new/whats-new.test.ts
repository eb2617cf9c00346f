import { describe, expect, test } from 'vitest';
import { atomFeed, bandChanges, feedTag, jsonFeed } from '../../data/feed.ts';
import { assemble } from '../../domain/catalogue.ts';
import type { AgentHistory, EquationChange, HistoryEntry } from '../../domain/history/history.ts';
import { itemAt } from '../../domain/lookup.ts';
import { record } from '../../domain/record.fixture.ts';
import { entryView, historyView } from '../agent/history-view.ts';
import { scoreBadge } from '../shared/badge.ts';
import { byMonth, type NewsItem, newsLines, newsOf, noticesOf } from './whats-new.ts';

const { agents } = assemble([record('alpha', { base: 9 }), record('beta')], '0.8');
const alpha = agents.find(({ slug }) => slug === 'alpha') ?? expect.fail();

const entry = (fields: Partial<HistoryEntry>): HistoryEntry => ({
  kind: 'added',
  time: '2026-11-03T12:00:00Z',
  commit: 'c'.repeat(40),
  step: 1,
  slug: 'alpha',
  ...fields,
});
const judged = (score: number) =>
  ({ kind: 'judged', mark: { score, band: score < 7 ? 'medium' : 'high' } }) as const;
const history = (slug: string, entries: HistoryEntry[], more = {}): AgentHistory => ({
  slug,
  entries,
  notices: [],
  ...more,
});
const NO_SITE = { equations: [], notices: [] };

const difference = {
  scored: [
    { path: 'factors.persistent-memory', before: '0', after: '0.5', points: 0.4 },
    { path: 'threats.a.mitigation', before: 'partial', after: 'none', points: 0 },
    { path: 'threats.b', before: undefined, after: 'A flaw · CVSS:4.0/…', points: null },
    { path: 'threats.c', before: 'Gone · not scored', after: undefined, points: -1.2 },
  ],
  other: ['summary', 'factors.persistent-memory.reason', 'sources.docs', 'assessed'],
  texts: ['introduction', 'agent-ecosystem'] as const,
};

test('an entry says what moved the score, the largest effect first, and what else changed', () => {
  const view = entryView(
    entry({ kind: 'changed', before: judged(6.8), after: { kind: 'now' }, difference }),
    alpha,
  );
  expect(view.scored).toEqual([
    'New threat: “A flaw” (by itself it decides whether there is a score)',
    'Threat removed: “Gone” (by itself −1.2)',
    'Persistent Memory: 0 → 0.5 (by itself +0.4)',
    'Without effect by itself: Threat “a”, mitigation: partial → none',
  ]);
  expect(view.other).toBe(
    'Also changed: the summary, 1 reason or source of factors, 1 source, the day of the judgement, the introduction, the text on Agent Ecosystem.',
  );
  expect(view.before).toEqual({ badge: { band: 'medium', label: 'Medium', score: '6.8' } });
});

test.each<[string, Partial<HistoryEntry>, string | undefined]>([
  [
    'an old one',
    { difference: 'old' },
    'One of the older versions, which are listed and not compared.',
  ],
  ['the same file under another name', { renamedFrom: 'old' }, undefined],
])('%s', (_, said, other) => {
  expect(entryView(entry({ kind: 'changed', ...said }), alpha).other).toBe(other);
});

const MOVE: EquationChange = {
  time: '2026-11-04T00:00:00Z',
  commit: 'd',
  step: 2,
  from: '0.5',
  to: '0.8',
};

test('a change of equation is an entry, with scores where the version is that of today', () => {
  const now = historyView(alpha, history('alpha', [entry({ after: { kind: 'now' } })]), {
    equations: [MOVE],
  });
  expect(now.entries.map(({ what }) => what)).toEqual(['The equation changed', 'Added']);
  expect(now.entries[0]?.before).toHaveProperty('badge.score');
  const then = historyView(alpha, history('alpha', [entry({ after: judged(7) })]), {
    equations: [MOVE],
  });
  expect(then.entries[0]?.before).toBeUndefined();
  const before = historyView(alpha, history('alpha', [entry({ time: '2026-11-05T00:00:00Z' })]), {
    equations: [MOVE],
  });
  expect(before.entries.map(({ what }) => what)).toEqual(['Added']);
});

describe('what is new', () => {
  const importEntry = (slug: string) =>
    entry({ commit: 'e', slug, among: 500, time: '2026-10-31T00:00:00Z' });
  const items = newsOf(
    [
      history('alpha', [entry({ kind: 'changed', step: 3, difference }), importEntry('alpha')]),
      history('beta', [importEntry('beta')]),
      history('gone', [entry({ kind: 'removed', step: 2, slug: 'gone', before: judged(7) })], {
        removed: { name: 'Gone <Agent>' },
      }),
    ],
    { equations: [MOVE], notices: ['shallow'] },
    agents,
  );

  test('is grouped by month, the newest first, with an import as one entry', () => {
    const months = byMonth(items).map(({ label, lines }) => [
      label,
      lines.map(({ name, slug, entry: { what } }) => [name, slug, what]),
    ]);
    expect(months).toEqual([
      [
        'November 2026',
        [
          ['The equation of this site', undefined, 'Changed'],
          ['alpha', 'alpha', 'Changed'],
          ['Gone <Agent>', undefined, 'Removed'],
        ],
      ],
      ['October 2026', [['2 assessments', undefined, '2 added']]],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(noticesOf({ equations: [], notices: ['shallow'] })[0]).toContain('shallow clone');
  });

  test('has the small changes of a day in one line after its news, folded where they are many', () => {
    const unscored = { scored: [], other: ['summary'], texts: [] };
    const small = { before: judged(7), after: judged(7), difference: unscored };
    const changed = (fields: Partial<HistoryEntry>, step: number) =>
      entry({ kind: 'changed', step, commit: String(step), ...small, ...fields });
    const scored = (path: string) => ({
      ...unscored,
      scored: [{ path, before: undefined, after: 'fixed', points: 0 }],
    });
    const unknown = { kind: 'unknown' } as const;
    const linesOf = (...entries: HistoryEntry[]) =>
      newsLines(
        newsOf([history('alpha', entries), history('beta', [changed({}, 1)])], NO_SITE, agents),
      );
    expect(linesOf(changed({}, 2), changed({ difference: 'old', before: unknown }, 3))).toEqual([
      {
        time: '2026-11-03T12:00:00Z',
        since: '2026-11-03T12:00:00Z',
        date: '3 November 2026',
        agents: [
          { label: 'alpha', slug: 'alpha' },
          { label: 'beta', slug: 'beta' },
        ],
        summary: 'Small changes to 2 agents',
        isFolded: false,
      },
    ]);
    for (const news of [
      { after: judged(7.1) },
      { renamedFrom: 'former' },
      { difference: scored('threats.a') },
      { difference: scored('threats.a.status') },
      { kind: 'removed' as const },
    ]) {
      const [first, ...others] = linesOf(changed(news, 0));
      expect(first).toMatchObject({ name: 'alpha', isSmall: false });
      expect(others).toHaveLength(1);
    }
    const many = Array.from({ length: 9 }, (_, at) =>
      history(`a-${at}`, [changed({ slug: `a-${at}` }, at)]),
    );
    expect(newsLines(newsOf(many, NO_SITE, []))).toMatchObject([
      { summary: 'Small changes to 9 agents', isFolded: true },
    ]);
  });

  test('has one entry for all assessments from before the known history', () => {
    const earliest = (slug: string) => entry({ kind: 'earliest', slug });
    const [item, ...more] = newsOf(
      [history('alpha', [earliest('alpha')]), history('beta', [earliest('beta')])],
      NO_SITE,
      agents,
    );
    expect(more).toEqual([]);
    expect(item?.entry.what).toBe('2 there when the known history begins');
  });

  test('orders the agents of one commit by name, and gives at most three reasons', () => {
    const scored = [...difference.scored, ...difference.scored].slice(0, 4);
    const changed = (slug: string) =>
      entry({ kind: 'changed', slug, difference: { ...difference, scored } });
    const named = newsOf(
      [history('beta', [changed('beta')]), history('alpha', [changed('alpha')])],
      NO_SITE,
      agents,
    );
    expect(named.map(({ name }) => name)).toEqual(['alpha', 'beta']);
    expect(named.map((one) => one.entry.scored.length)).toEqual([3, 3]);
  });

  const place = {
    title: 'A & B',
    subtitle: 'C',
    language: 'de',
    id: feedTag('A site', '/whats-new/feed.xml'),
    updated: '2026-11-02T00:00:00Z',
    self: 'https://example.org/feed.xml',
    page: 'https://example.org/new/',
    agent: (slug: string) => `https://example.org/agents/${slug}/`,
    author: 'Site & Co',
    rights: 'CC BY-SA 4.0',
  };

  test('is a feed, in which names are escaped', () => {
    const feed = atomFeed(items, place);
    expect(feed).toContain('<updated>2026-11-04T00:00:00Z</updated>');
    expect(feed).toContain('<title>Gone &lt;Agent&gt;: Removed, High 7.0</title>');
    expect(feed).toContain('<link href="https://example.org/agents/alpha/"/>');
    expect(feed).toContain(' xml:lang="de">');
    expect(feed.match(/<entry>/g)).toHaveLength(4);
    expect(atomFeed([], place)).toContain('<updated>2026-11-02T00:00:00Z</updated>');
    expect(feed).toMatch(/<id>tag:septet,2026:change:\w+-alpha<\/id>/);
    expect(feed).toContain('<id>tag:septet,2026:feed:A%20site/whats-new/feed.xml</id>');
    expect(feed).not.toContain('<id>https:');
    expect(feed).toContain('<author><name>Site &amp; Co</name></author>');
    expect(feed).toContain('<rights>CC BY-SA 4.0</rights>');
  });

  test('is a JSON feed with the same entries', () => {
    const feed = jsonFeed(items, place);
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'de' });
    const atom = atomFeed(items, place);
    for (const { id, title, date_published } of feed.items) {
      expect(atom).toContain(`<id>${id}</id>`);
      expect(atom).toContain(`<updated>${date_published}</updated>`);
      expect(title).not.toBe('');
    }
    expect(feed.items).toHaveLength(4);
    expect(feed.items.map(({ _septet }) => _septet)).toContainEqual({
      agents: [],
      before: { band: 'high', score: 7 },
      after: null,
    });
  });

  test('is a feed in which the small changes of a day are one entry, which grows and keeps its id', () => {
    const small = (time: string): NewsItem => ({
      ...itemAt(items, 1),
      id: time,
      time,
      isSmall: true,
    });
    const [first, second, third] = ['08', '09', '20'].map((hour) => `2026-11-05T${hour}:00:00Z`);
    const [early, later] = [[first], [third, second, first]].map((times) => {
      const lines = newsLines([...times.map((time) => small(time ?? '')), ...items]);
      expect(atomFeed(lines, place)).toContain(`<updated>${times[0]}</updated>\n  <author>`);
      const json = jsonFeed(lines, { ...place, id: feedTag('A site', '/whats-new/feed.json') });
      expect(atomFeed(lines, place)).toContain(`<id>${json.items[0]?.id}</id>`);
      return itemAt(json.items, 0);
    });
    expect(later).toEqual({ ...early, date_modified: third });
    expect(early).toMatchObject({
      id: 'tag:septet,2026:feed:A%20site/whats-new/2026-11-05',
      title: 'Small changes to 1 agent',
      date_published: first,
      date_modified: first,
      _septet: { agents: ['alpha'], before: null, after: null },
    });
    expect(bandChanges([{ ...small(''), entry: itemAt(items, 2).entry }])).toEqual([]);
  });

  test('has a feed of its own for changes of band', () => {
    const state = (score: number) => ({ badge: scoreBadge(score) });
    const change = (before: number | undefined, after: number | undefined): NewsItem => ({
      ...itemAt(items, 0),
      entry: {
        ...itemAt(items, 0).entry,
        before: before === undefined ? undefined : state(before),
        after: after === undefined ? undefined : state(after),
      },
    });
    const moved = [change(7, 9), change(undefined, 7), change(7, undefined)];
    const same = [change(7, 8.9), change(undefined, undefined)];
    expect(bandChanges([...moved, ...same])).toEqual(moved);
  });
});
