import { expect, test } from 'vitest';
import { pageSource, slugOfPage } from './page-source.ts';

const URL = 'https://example.org/directory/lume/threat-model';
const page = (...above: string[]): string =>
  [...above, 'Lume — agentic threat model', 'https://elsewhere.example.org/', '2020-01-01'].join(
    '\n',
  );

test.each([
  ['nothing', page(), {}],
  ['a bare address', page(URL), { url: URL }],
  ['http stays http', page(URL.replace('https', 'http')), { url: URL.replace('https', 'http') }],
  ['a byte order mark', `\ufeff${page(URL)}`, { url: URL }],
  ['an address with its name', page(`URL: ${URL}`), { url: URL }],
  ['an address between brackets', page(`Source: <${URL}>`), { url: URL }],
  ['navigation above it', page('AgentReadyHomeAgent Listing', '', URL, '← Lume'), { url: URL }],
  ['a day', page(URL, '2026-11-20'), { url: URL, day: '2026-11-20' }],
  ['a day with its name', page('Saved on 2026-11-20'), { day: '2026-11-20' }],
  ['a moment', page('Retrieved: 2026-11-20T10:15:00Z'), { day: '2026-11-20' }],
  ['a day that is none', page('2026-11-31'), {}],
  ['an address twice', page(URL, URL), { url: URL }],
  ['two addresses: neither', page(URL, 'https://example.org/other'), {}],
  ['two days: neither', page('2026-11-20', '2026-11-21'), {}],
  ['no address at all', page('https://'), {}],
  ['another scheme', page('file:///tmp/lume.html', 'javascript:alert(1)'), {}],
  ['a sentence with an address', page(`All of this is from ${URL}, they say.`), {}],
  ['a page that a browser saved', page(`<!-- saved from url=(0047)${URL} -->`), { url: URL }],
  ['a canonical link', page(`<link rel="canonical" href="${URL}">`), { url: URL }],
  ['a canonical link, turned', page(`<link href='${URL}' rel='canonical' />`), { url: URL }],
  ['no page', 'Some thoughts.', {}],
])('%s', (_, text, source) => {
  expect(pageSource(text)).toEqual(source);
});

test.each([
  ['words without an end', 'a '.repeat(100_000)],
  ['unclosed links', '<link rel=canonical '.repeat(10_000)],
])('%s are read at once', (_, text) => {
  const before = process.cpuUsage();
  pageSource(page(text));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});

test.each([
  [
    'verification-before-completion-skill',
    'Verification Before Completion',
    'verification-before-completion-skill',
  ],
  ['7ai', '7AI', '7ai'],
  ['ax', 'Ax', 'ax'],
  ['000_43330321afc1aed8', 'LiveKit Agents', 'livekit-agents'],
  ['43330321afc1aed8', 'LiveKit Agents', 'livekit-agents'],
  ['000', '1mcp/agent', '1mcp-agent'],
  ['threat-model', 'Diagnostics AI (PCR.AI)', 'diagnostics-ai-pcr-ai'],
  ['index-2', 'eye type detector', 'eye-type-detector'],
  ['Lume (saved)', 'Lume', 'lume'],
  ['page', '日本', ''],
])('%s, "%s": %s', (file, name, slug) => expect(slugOfPage(file, name)).toBe(slug));
