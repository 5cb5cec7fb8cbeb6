import type { MonthAnswer } from './types';

/** One pair of columns of the picture: a month, or a whole year. */
export interface Column {
  label: string;
  contracted: number;
  actual: number;
  /** Price of the month; of a year the price by volume; null without any volume. */
  price: number | null;
}

const yearOf = (month: MonthAnswer) => month.month.slice(0, 4);

/** Years that have figures, newest first. */
export const yearsOf = (months: MonthAnswer[]) => [...new Set(months.map(yearOf))].sort().reverse();

/** The twelve months of a year; one without figures is left empty. */
export function monthsOf(months: MonthAnswer[], year: string): Column[] {
  return Array.from({ length: 12 }, (_, index) => {
    const found = months.find((month) => month.month === `${year}-${String(index + 1).padStart(2, '0')}`);
    return { label: String(index + 1), contracted: found?.contracted ?? 0, actual: found?.actual ?? 0, price: found ? found.price : null };
  });
}

/** All years, oldest first. */
export function byYear(months: MonthAnswer[]): Column[] {
  return yearsOf(months)
    .reverse()
    .map((year) => {
      const mine = months.filter((month) => yearOf(month) === year);
      const sum = (of: (month: MonthAnswer) => number) => mine.reduce((total, month) => total + of(month), 0);
      const actual = sum((month) => month.actual);
      return { label: year, contracted: sum((month) => month.contracted), actual, price: actual > 0 ? sum((month) => month.price * month.actual) / actual : null };
    });
}

/** Steps of an axis from nought that reach the highest value: at most five, each 1, 2 or 5 times a power of ten. */
export function axis(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const raw = most / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= raw * (1 - 1e-9))!;
  const count = Math.ceil((most / step) * (1 - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
