import { EXAMPLE } from './example.ts';

/** For tests: the valid example of an agent with another name, without anything that marks it as a duplicate. */
export const exampleAs = (name: string, text = EXAMPLE): string =>
  text
    .replaceAll('Example Agent', name)
    .replace('aliases: [ExAgent]\n', '')
    .replace('pypi/example-agent', `pypi/${name.toLowerCase()}`)
    .replace(/^homepage: .*$/m, `homepage: https://${name.toLowerCase()}.example.org/`)
    .replace(/^repository: .*\n/m, '');
