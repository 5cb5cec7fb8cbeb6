import { lay, type Level, type Move } from './flow';
import type { PageTexts } from './pageTexts';
import { useWidth } from './useWidth';

export interface Moved {
  before: number;
  year: number;
  levels: Level[];
  moves: Move[];
}

const [height, top] = [300, 28];

/** 变动 Who went from which level to which, as bands between last year and this; the table below says the same, with names. */
export function Movement({ moved, texts }: { moved: Moved; texts: PageTexts }) {
  const [place, width] = useWidth<HTMLDivElement>();
  const sum = (way: Move['way']) => moved.moves.filter((move) => move.way === way).reduce((all, move) => all + move.count, 0);
  const said = (['Up', 'Down', 'Same', 'In', 'Out'] as const).filter((way) => sum(way) > 0).map((way) => texts.moved[way](sum(way)));
  return (
    <figure className="picture">
      <figcaption>
        {texts.movement} <small>{said.join(texts.comma)}</small>
      </figcaption>
      <div ref={place}>{width > 0 && <Drawing moved={moved} width={width} texts={texts} said={said.join(texts.comma)} />}</div>
      <ul className="legend">
        {(['Up', 'Down', 'Same', 'In', 'Out'] as const)
          .filter((way) => sum(way) > 0)
          .map((way) => (
            <li key={way}>
              <svg width="18" height="14" aria-hidden="true">
                <rect className={`move-${way}`} width="18" height="14" rx="2" />
              </svg>
              {texts.signs[way]} {texts.ways[way]}
            </li>
          ))}
      </ul>
      <details>
        <summary>{texts.asTable}</summary>
        <table>
          <caption>{texts.movement}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.yearOf(moved.before)}</th>
              <th scope="col">{texts.yearOf(moved.year)}</th>
              <th scope="col">{texts.change}</th>
              <th scope="col">{texts.customer}</th>
            </tr>
          </thead>
          <tbody>
            {moved.moves.map((move) => (
              <tr key={`${move.from}-${move.to}`}>
                <td>{move.fromLabel}</td>
                <td>{move.toLabel}</td>
                <td>
                  {texts.signs[move.way]} {texts.ways[move.way]} ({move.count})
                </td>
                <td>{move.names.join(texts.listComma)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawing({ moved, width, texts, said }: { moved: Moved; width: number; texts: PageTexts; said: string }) {
  const { left, right, bands } = lay(moved.levels, moved.moves, height - top, 10, 14);
  const margin = Math.min(96, Math.max(70, width * 0.2));
  const [from, to] = [margin, width - margin];
  const middle = (from + to) / 2;
  return (
    <svg width={width} height={height + 6} role="img" aria-label={texts.movementSaid(moved.before, moved.year, said)}>
      <text className="side" x={0} y={16}>
        {texts.yearOf(moved.before)}
      </text>
      <text className="side" x={width} y={16} textAnchor="end">
        {texts.yearOf(moved.year)}
      </text>
      <g transform={`translate(0 ${top})`}>
        {bands.map(({ move, left: a, right: b, height: thick }) => (
          <path
            key={`${move.from}-${move.to}`}
            className={`move-${move.way}`}
            d={`M${from + 10} ${a} C${middle} ${a} ${middle} ${b} ${to - 10} ${b} v${thick} C${middle} ${b + thick} ${middle} ${a + thick} ${from + 10} ${a + thick} Z`}
          />
        ))}
        {bands.map(({ move, left: a, right: b, height: thick }) => (
          <text key={`${move.from}-${move.to}`} className="flow-value" x={from + 30} y={a + ((b - a) * 20) / (to - from) + thick / 2 + 5}>
            {texts.signs[move.way]}
            {move.count}
          </text>
        ))}
        {[left, right].map((side, index) =>
          side.map((node) => (
            <g key={`${index}-${node.level}`}>
              <rect className="node" x={index === 0 ? from : to - 10} y={node.top} width="10" height={node.height} rx="2" />
              <text className="flow-label" x={index === 0 ? from - 8 : to + 8} y={node.top + node.height / 2 + 5} textAnchor={index === 0 ? 'end' : 'start'}>
                {node.label} {node.count}
              </text>
            </g>
          )),
        )}
      </g>
    </svg>
  );
}
