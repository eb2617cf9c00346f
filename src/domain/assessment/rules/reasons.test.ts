import { describe, expect, test } from 'vitest';
import { rulesAfter } from './found.fixture.ts';

/** The ids of what is found where the one scored threat has this vector, mitigation and reason. */
const threat = (metrics: Readonly<Record<string, string>>, mitigation: string, reason: string) => {
  const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N';
  const changed = Object.entries(metrics).reduce(
    (text, [id, value]) => text.replace(new RegExp(`/${id}:\\w`), `/${id}:${value}`),
    vector,
  );
  return rulesAfter(
    [vector, changed],
    ['    mitigation: partial\n', `    mitigation: ${mitigation}\n`],
    ['"Any page reaches it; the user only has to start a task."', `'${reason}'`],
  );
};

describe('one condition in AT and UI', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['Rebinding is a race (AT:P), and the visit is UI:P.', { AT: 'P' }, []],
    ['An attacker on the path (AT:P) waits for an ordinary task (UI:P).', { AT: 'P' }, []],
    ['The plugin is installed, which AT:N assumes, and the visit is UI:P.', {}, []],
    ['Whoever installs it is hit (AT:P).', { AT: 'P', UI: 'N' }, []],
    ['Somebody must open it (UI:P, AT:P).', { AT: 'P' }, ['threats/at-and-ui']],
    ['The server must have been connected (AT:P).', { AT: 'P' }, ['threats/at-and-ui']],
    ['The option is turned on by few (AT:P) in ordinary use.', { AT: 'P' }, ['threats/at-and-ui']],
  ])('%s', (reason, metrics, rules) => expect(threat(metrics, 'none', reason)).toEqual(rules));
});

describe('a mitigation that the vector counts', () => {
  test.each<[string, Record<string, string>, string?]>([
    ['The user approves each step, hence partial.', { UI: 'P' }],
    ['The user approves each step (UI:A). A filter in code is partial.', { UI: 'A' }],
    ['The approval is counted in UI:A and not credited; logs are partial.', { UI: 'A' }],
    ['A login stands before it, so no mitigation is credited.', { PR: 'L' }, 'none'],
  ])('is not in: %s', (reason, metrics, mitigation = 'partial') => {
    expect(threat(metrics, mitigation, reason)).toEqual([]);
  });
  test.each<[string, Record<string, string>]>([
    ['The user confirms each step, hence partial.', { UI: 'A' }],
    ['The login makes it a partial mitigation.', { PR: 'L' }],
    ['Bound to loopback, hence partial.', { AV: 'L' }],
    ['The filter has to be passed, hence partial.', { AC: 'H' }],
  ])('is in: %s', (reason, metrics) => {
    expect(threat(metrics, 'partial', reason)).toEqual(['threats/mitigation-in-vector']);
  });
});

describe('one boundary in two threats', () => {
  const two = (first: string, second: string) =>
    rulesAfter(
      ['"Any page reaches it; the user only has to start a task."', `'${first}'`],
      [
        '    layer: security-and-compliance\nlayers:',
        `    layer: security-and-compliance\n    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N\n    reason: '${second}'\n    sources: [docs]\n    mitigations: [{ text: Install none, by: user, brings: strong }]\nlayers:`,
      ],
    );
  const FOUND = ['threats/one-boundary'];
  test.each<[string, string, string[]]>([
    ['It ends at the host (SC:N).', 'It leaves the guest for the host (SC:H).', []],
    ['It ends at the host (SC:N).', 'The code host checks access itself (SC:H).', []],
    ['The account is one system (SC:N).', 'Another tenant is reached (SC:H).', []],
    ['The API key is read (VC:H).', 'The room token is read (VC:L).', []],
    ['It ends at the host (SC:N, SI:N).', 'It ends at the host (SC:N).', []],
    ['The host is not reached (SC:N).', 'The host is another system (SC:H).', FOUND],
    ['The project key is lost (VC:H).', 'The project key may be seen (VC:L).', FOUND],
  ])('%s %s', (first, second, rules) => expect(two(first, second)).toEqual(rules));
});

describe('a reason that denies its factor', () => {
  const factor = (id: string, reason: string) => {
    const lines: Record<string, [string, string]> = {
      tools: ['"A whole browser."', `'${reason}'`],
      autonomy: ['"Reads alone; a form needs a confirmation."', `'${reason}'`],
      memory: [
        'persistent-memory: 0\n',
        `persistent-memory: { score: 0.5, reason: '${reason}', sources: [docs] }\n`,
      ],
    };
    return rulesAfter(lines[id] ?? ['', '']);
  };
  test.each([
    ['tools', 'No tools but a shell.', []],
    ['tools', 'No limit holds its tools.', []],
    ['autonomy', 'No action waits for a yes.', []],
    ['memory', 'No memory of earlier sessions is read unasked.', []],
    ['tools', 'It has no tools to call at run time.', ['factors/reason-denies']],
    ['memory', 'There is no memory.', ['factors/reason-denies']],
    ['autonomy', 'Not applicable to a library.', ['factors/reason-denies']],
  ])('of %s: %s', (id, reason, rules) => expect(factor(id, reason)).toEqual(rules));
});
