import { expect, test } from 'vitest';
import { portOf } from './port.ts';

test.each([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
  ['65535', 65535],
])('PORT %j gives the port %d', (PORT, port) => expect(portOf({ PORT })).toBe(port));

test.each(['8o80', '70000', '0', '-1', '80.5', ' 80'])('PORT %j is refused', (PORT) =>
  expect(() => portOf({ PORT })).toThrow(`PORT is "${PORT}"`),
);
