/** A bar of the spread of scores: from `from` up to, not including, `to`. */
export interface Bar {
  from: number;
  to: number;
  count: number;
  levels: { level: string; label: string; count: number }[];
}

/** A cut-off at a score. */
export interface Cut {
  score: number;
  text: string;
}

/** The ends of the score axis: all bars and all cut-offs lie on it, with room for a line at the very end. */
export function ends(bars: Bar[], cuts: Cut[]): [number, number] {
  const scores = [...bars.flatMap((bar) => [bar.from, bar.to]), ...cuts.map((cut) => cut.score)];
  const least = Math.floor(Math.min(...scores) / 5) * 5;
  const most = Math.ceil(Math.max(...scores) / 5) * 5;
  return [least, most === least ? least + 5 : most];
}

/** Whole numbers for the axis of counts: at most five steps, each 1, 2 or 5 times a power of ten. */
export function counts(most: number): number[] {
  const raw = Math.max(1, most / 5);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= raw)!;
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, index) => index * step);
}

/** Cut-offs from the highest score to the lowest, each with the sign by which the picture refers to the list below it. */
export const signed = (cuts: Cut[]) => [...cuts].sort((a, b) => b.score - a.score).map((cut, index) => ({ ...cut, sign: String.fromCharCode(65 + index) }));
