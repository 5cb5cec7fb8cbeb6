/** How many moved from one level to another. */
export interface Move {
  from: string;
  fromLabel: string;
  to: string;
  toLabel: string;
  way: 'Up' | 'Down' | 'Same' | 'In' | 'Out';
  count: number;
  names: string[];
}

export interface Level {
  level: string;
  label: string;
}

/** A level on one side: where it stands and how tall it is. */
export interface Node extends Level {
  count: number;
  top: number;
  height: number;
}

/** A band from a level on the left to one on the right. */
export interface Band {
  move: Move;
  left: number;
  right: number;
  height: number;
}

/** Stacks both sides and lays the bands between them, in the order of the levels, so that as few as possible cross. */
export function lay(levels: Level[], moves: Move[], height: number, gap: number, least: number): { left: Node[]; right: Node[]; bands: Band[] } {
  const all = moves.reduce((sum, move) => sum + move.count, 0);
  const place = (level: string) => levels.findIndex((each) => each.level === level);
  const unit = Math.max(0, height - gap * (levels.length - 1) - least * levels.length) / Math.max(1, all);
  const side = (of: (move: Move) => string) => {
    let top = 0;
    return levels.map((level) => {
      const count = moves.filter((move) => of(move) === level.level).reduce((sum, move) => sum + move.count, 0);
      const node = { ...level, count, top, height: least + count * unit };
      top += node.height + gap;
      return node;
    });
  };
  const left = side((move) => move.from);
  const right = side((move) => move.to);
  const taken = { left: levels.map(() => 0), right: levels.map(() => 0) };
  const sorted = [...moves].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  const bands = sorted.map((move) => {
    const [from, to] = [place(move.from), place(move.to)];
    const band = {
      move,
      left: left[from]!.top + least / 2 + taken.left[from]!,
      right: right[to]!.top + least / 2 + taken.right[to]!,
      height: move.count * unit,
    };
    taken.left[from]! += band.height;
    taken.right[to]! += band.height;
    return band;
  });
  return { left, right, bands };
}
