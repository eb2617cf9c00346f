import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from './edit.ts';

const edit = (start: number, end: number, replacement: string): Edit => ({
  range: [start, end],
  replacement,
  rule: 'format/test',
  message: '',
});

describe('edits of a text', () => {
  test.each<[string, Edit[], string]>([
    ['none', [], 'abcdef'],
    ['one', [edit(1, 3, 'X')], 'aXdef'],
    ['in any order', [edit(4, 5, 'Y'), edit(0, 1, 'X')], 'XbcdYf'],
    ['where one begins at the end of another', [edit(1, 3, 'X'), edit(3, 4, 'Y')], 'aXYef'],
    ['two insertions at one place', [edit(2, 2, 'X'), edit(2, 2, 'Y')], 'abXYcdef'],
    ['of two that overlap the first', [edit(1, 4, 'X'), edit(3, 5, 'Y')], 'aXef'],
  ])('%s', (_, edits, text) => {
    expect(applyEdits('abcdef', edits)).toBe(text);
  });
});
