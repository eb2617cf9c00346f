import { credential, insecure, looksAlike, misspelt, notPublic, userInfo } from '../addresses.ts';
import { aliases } from '../aliases.ts';
import { purls } from '../purls.ts';
import type { Rule } from '../rule.ts';
import { address } from '../sources.ts';

const HOMEPAGE = 'homepage: https://example.org/mail-agent';

/** Which agent is meant, and where its pages are. */
export const agentRules: readonly Rule[] = [
  {
    id: 'agent/address',
    severity: 'error',
    title: 'An agent has a homepage or a repository.',
    meaning:
      'Names are used twice. An address says which agent is meant, and lets duplicates be found.',
    mend: 'Add "homepage" or "repository", or both.',
    example: { from: `${HOMEPAGE}\n`, to: '' },
    check: address,
  },
  {
    id: 'agent/alias',
    severity: 'warning',
    title: 'An alias is another name.',
    meaning:
      'Aliases let people find an agent under a former or a short name. One that repeats the name, or another alias, says nothing and stands on the page.',
    mend: 'Remove the alias, or the whole key where it was the only one.',
    example: { from: HOMEPAGE, to: `${HOMEPAGE}\naliases: [example mail agent]` },
    check: aliases,
  },
  {
    id: 'agent/purl',
    severity: 'warning',
    title: 'A package URL is in its canonical form.',
    meaning:
      'Package URLs connect the catalogue with inventories and advisories, which compare them letter by letter. So the type is one of the registered ones, names are spelt as their registry spells them, and no version is named.',
    mend: 'Write the package URL as the message shows it.',
    example: {
      from: HOMEPAGE,
      to: `${HOMEPAGE}\nidentifiers: [pkg:pip/example-mail-agent]\nsubject: { version: 2.1.0 }`,
    },
    check: purls,
  },
  {
    id: 'address/user-info',
    severity: 'error',
    title: 'No name or password stands before a host.',
    meaning:
      'In https://example.com@other.example/ the host is other.example, though many read the first name. Such addresses deceive, and some carry a password.',
    mend: 'Remove everything between "//" and "@".',
    example: { from: HOMEPAGE, to: 'homepage: https://mail-agent.com@example.org/mail-agent' },
    check: userInfo,
  },
  {
    id: 'address/not-public',
    severity: 'error',
    title: 'An address leads to a host that everyone can reach.',
    meaning:
      'A reader should reach the source that you read. Names of one network, and bare numbers, lead somewhere else from every desk, or nowhere, and tell things about the network of the author.',
    mend: 'Give the public address of the same page, or leave it out.',
    example: { from: HOMEPAGE, to: 'homepage: https://localhost:8080/mail-agent' },
    check: notPublic,
  },
  {
    id: 'address/look-alike',
    severity: 'error',
    title: 'A host is what it looks like.',
    meaning:
      'Letters of different scripts look alike, so that two hosts can read the same and belong to different owners. Punycode (xn--…) hides its letters altogether. Hosts in one script other than Latin are fine.',
    mend: 'Type the host by hand, as its owner writes it.',
    example: { from: HOMEPAGE, to: 'homepage: https://ехample.org/mail-agent' },
    check: looksAlike,
  },
  {
    id: 'address/misspelt-host',
    severity: 'warning',
    title: 'A host is not one slip away from a well-known one.',
    meaning:
      'Hosts that differ by one letter from a site that everyone uses are registered by people who wait for the slip.',
    mend: 'Correct the host. If it is truly another site, cite a source elsewhere, or exempt the file with a reason.',
    example: { from: HOMEPAGE, to: 'homepage: https://githib.com/example/mail-agent' },
    check: misspelt,
  },
  {
    id: 'address/credential',
    severity: 'error',
    title: 'No address carries a key or a token.',
    meaning:
      'Signed and personal addresses carry a key in their query. Whoever reads the catalogue could use it, and when it ends, the source is gone.',
    mend: 'Remove the parameter, and have the key revoked if it is real: whatever was pushed counts as known.',
    example: {
      from: 'url: https://example.org/mail-agent/docs',
      to: 'url: https://example.org/mail-agent/docs?access_token=f81d4fae7dec',
    },
    check: credential,
  },
  {
    id: 'address/insecure',
    severity: 'warning',
    title: 'An address in the data uses https.',
    meaning: 'Without https anyone on the way can change what a reader finds behind a source.',
    mend: 'Write https where the site offers it.',
    example: { from: HOMEPAGE, to: 'homepage: http://example.org/mail-agent' },
    check: insecure,
  },
];
