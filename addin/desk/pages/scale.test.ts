import { expect, test } from 'vitest';
import { counts, ends, signed } from './scale';

const bar = (from: number) => ({ from, to: from + 5, count: 1, levels: [] });

test('ends_HoldAllBarsAndCutOffs', () => {
  expect(ends([bar(70), bar(75)], [{ score: 92, text: '' }, { score: 61.5, text: '' }])).toEqual([60, 95]);
  expect(ends([bar(80)], [{ score: 85, text: '' }])).toEqual([80, 85]);
});

test('counts_AreWholeAndReachTheTop', () => {
  for (const most of [0, 1, 3, 7, 12, 48, 999]) {
    const steps = counts(most);
    expect(steps.every(Number.isInteger)).toBe(true);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(1, most));
    expect(steps.length).toBeLessThanOrEqual(7);
  }
});

test('signed_GivesTheHighestCutOffTheFirstSign', () => {
  expect(signed([{ score: 70, text: 'b' }, { score: 85, text: 'a' }]).map((cut) => cut.sign + cut.text)).toEqual(['Aa', 'Bb']);
});
