import { expect, test } from 'vitest';
import { lay, type Move } from './flow';

const levels = ['Vip1', 'Vip2', 'None'].map((level) => ({ level, label: level }));
const move = (from: string, to: string, count: number): Move => ({ from, fromLabel: from, to, toLabel: to, way: 'Same', count, names: [] });

test('lay_BandsFillTheirLevelsExactly', () => {
  const { left, right, bands } = lay(levels, [move('Vip1', 'Vip1', 2), move('Vip1', 'Vip2', 1), move('None', 'Vip2', 3)], 300, 10, 8);
  for (const [side, end] of [[left, 'from'], [right, 'to']] as const)
    for (const node of side) {
      const of = bands.filter((band) => band.move[end] === node.level).reduce((sum, band) => sum + band.height, 0);
      expect(of + 8).toBeCloseTo(node.height);
    }
  expect(left.at(-1)!.top + left.at(-1)!.height).toBeCloseTo(300);
  expect(right.at(-1)!.top + right.at(-1)!.height).toBeCloseTo(300);
});

test('lay_NothingMoved_HasNoBands', () => {
  expect(lay(levels, [], 300, 10, 8).bands).toEqual([]);
});
