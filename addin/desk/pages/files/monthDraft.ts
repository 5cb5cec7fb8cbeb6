import { monthFigures, type MonthFigure } from './types';

/** A figure that stands otherwise than the form began with (002 §5.2). */
export interface FigureConflict {
  figure: MonthFigure;
  theirs: string;
  mine: string;
}

/** A figure as it goes to the server: `seen` is what it starts from. */
export interface FigureSent {
  figure: MonthFigure;
  text: string;
  seen: string;
}

/** The figures to send; where a conflict was decided, the form starts from the other's figure, and takes it over where that one stays. */
export const settled = (typed: Record<MonthFigure, string>, shown: Record<MonthFigure, string> | null, conflicts: FigureConflict[], choices: Record<string, string>): FigureSent[] =>
  monthFigures.map((figure) => {
    const conflict = conflicts.find((each) => each.figure === figure);
    if (!conflict) return { figure, text: typed[figure], seen: shown?.[figure] ?? '' };
    return { figure, text: choices[figure] === 'theirs' ? conflict.theirs : typed[figure], seen: conflict.theirs };
  });
