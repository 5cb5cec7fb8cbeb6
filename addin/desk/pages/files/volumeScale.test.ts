import { describe, expect, it } from 'vitest';
import type { MonthAnswer } from './types';
import { axis, byYear, monthsOf, yearsOf } from './volumeScale';

const month = (name: string, contracted: number, actual: number, price: number) => ({ month: name, contracted, actual, price }) as MonthAnswer;

const months = [month('2025-12', 10, 8, 3), month('2026-01', 20, 15, 2), month('2026-02', 20, 5, 4)];

describe('yearsOf', () => it('names years with figures, newest first', () => expect(yearsOf(months)).toEqual(['2026', '2025'])));

describe('monthsOf', () => {
  it('has twelve columns and leaves months without figures empty', () => {
    const columns = monthsOf(months, '2026');
    expect(columns).toHaveLength(12);
    expect(columns[1]).toEqual({ label: '2', contracted: 20, actual: 5, price: 4 });
    expect(columns[2]).toEqual({ label: '3', contracted: 0, actual: 0, price: null });
  });
});

describe('byYear', () =>
  it('adds volumes up and weighs the price by volume', () =>
    expect(byYear(months)).toEqual([
      { label: '2025', contracted: 10, actual: 8, price: 3 },
      { label: '2026', contracted: 40, actual: 20, price: 2.5 },
    ])));

describe('axis', () => {
  it.each([
    [0, [0, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 2, 4, 6, 8]],
    [100, [0, 20, 40, 60, 80, 100]],
    [2345, [0, 500, 1000, 1500, 2000, 2500]],
  ])('reaches %d', (most, steps) => expect(axis(most)).toEqual(steps));
});
