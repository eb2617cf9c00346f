import { expect, test } from 'vitest';
import { portOf } from './port.ts';

test.each([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
  ['65535', 65535],
])('PORT %j is %d', (asked, port) => expect(portOf({ PORT: asked })).toBe(port));

test.each(['8o80', '70000', '0', '-1', '80.5', ' 80'])('PORT %j is refused', (asked) =>
  expect(() => portOf({ PORT: asked })).toThrow(`PORT is "${asked}"`),
);
