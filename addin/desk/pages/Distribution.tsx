import { useId } from 'react';
import type { PageTexts } from './pageTexts';
import { counts, ends, signed, type Bar, type Cut } from './scale';
import { useWidth } from './useWidth';

export interface Spread {
  voting: boolean;
  summary: string;
  bars: Bar[];
  cuts: Cut[];
}

const height = 280;
const edge = { left: 34, right: 14, top: 26, bottom: 40 };

/** Best level first: the fillings from dark to light, then hatched for none, so that they differ without colour. */
const fillings = ['Strategic', 'Vip1', 'Vip2', 'Vip3', 'None'];

/** 分布 How many customers have which score, with the cut-offs of the standards as lines; the table below says the same. */
export function Distribution({ spread, texts }: { spread: Spread; texts: PageTexts }) {
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const cuts = signed(spread.cuts);
  const levels = fillings.flatMap((level) => spread.bars.flatMap((bar) => bar.levels).find((each) => each.level === level) ?? []);
  return (
    <figure className="picture">
      <figcaption>
        {texts.distribution} <small>{spread.summary}</small>
      </figcaption>
      <div ref={place}>{width > 0 && <Drawing spread={spread} cuts={cuts} width={width} id={id} texts={texts} />}</div>
      <ul className="legend">
        {levels.map(({ level, label }) => (
          <li key={level}>
            <svg width="18" height="14" aria-hidden="true">
              <rect className={`fill-${level}`} width="18" height="14" rx="2" fill={level === 'None' ? `url(#${id}-none)` : undefined} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      {cuts.length > 0 && (
        <ul className="legend cuts">
          {cuts.map((cut) => (
            <li key={cut.sign}>
              <strong>{cut.sign}</strong> {cut.text}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{texts.asTable}</summary>
        <table>
          <caption>{texts.distribution}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.score}</th>
              <th scope="col" className="number">
                {texts.customers}
              </th>
              <th scope="col">{texts.levels}</th>
            </tr>
          </thead>
          <tbody>
            {[...spread.bars].reverse().map((bar) => (
              <tr key={bar.from}>
                <th scope="row">{texts.scoreRange(bar.from, bar.to)}</th>
                <td className="number">{bar.count}</td>
                <td>{bar.levels.map((level) => `${level.label} ${level.count}`).join(texts.comma)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawing({ spread, cuts, width, id, texts }: { spread: Spread; cuts: ReturnType<typeof signed>; width: number; id: string; texts: PageTexts }) {
  const [from, to] = ends(spread.bars, spread.cuts);
  const steps = counts(Math.max(...spread.bars.map((bar) => bar.count)));
  const x = (score: number) => edge.left + ((score - from) / (to - from)) * (width - edge.left - edge.right);
  const y = (count: number) => height - edge.bottom - (count / steps.at(-1)!) * (height - edge.top - edge.bottom);
  const ticks = Array.from({ length: (to - from) / 5 + 1 }, (_, index) => from + index * 5);
  const every = Math.ceil((ticks.length * 34) / (width - edge.left - edge.right));
  return (
    <svg width={width} height={height} role="img" aria-label={texts.distributionSaid(spread.summary, cuts.map((cut) => cut.text).join(texts.comma))}>
      <defs>
        <pattern id={`${id}-none`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="hatch-ground" />
          <rect width="2" height="6" className="hatch-line" />
        </pattern>
      </defs>
      {steps.map((count) => (
        <g key={count}>
          <line className="grid" x1={edge.left} x2={width - edge.right} y1={y(count)} y2={y(count)} />
          <text className="tick" x={edge.left - 8} y={y(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {ticks.map((score, index) =>
        index % every === 0 ? (
          <text key={score} className="tick" x={x(score)} y={height - edge.bottom + 18} textAnchor="middle">
            {score}
          </text>
        ) : null,
      )}
      <text className="tick" x={(edge.left + width - edge.right) / 2} y={height - 4} textAnchor="middle">
        {texts.score}
      </text>
      {spread.bars.map((bar) => {
        let below = 0;
        const wide = Math.max(2, x(bar.to) - x(bar.from) - 3);
        return (
          <g key={bar.from}>
            {[...bar.levels].reverse().map((level) => {
              const base = below;
              below += level.count;
              return (
                <rect
                  key={level.level}
                  className={`fill-${level.level}`}
                  fill={level.level === 'None' ? `url(#${id}-none)` : undefined}
                  x={x(bar.from) + 1.5}
                  y={y(below)}
                  width={wide}
                  height={Math.max(0, y(base) - y(below))}
                />
              );
            })}
          </g>
        );
      })}
      {cuts.map((cut) => (
        <g key={cut.sign}>
          <line className="cut" x1={x(cut.score)} x2={x(cut.score)} y1={edge.top - 8} y2={height - edge.bottom} />
          <text className="cut-sign" x={x(cut.score)} y={edge.top - 12} textAnchor="middle">
            {cut.sign}
          </text>
        </g>
      ))}
      {spread.bars.map((bar) =>
        bar.count > 0 ? (
          <text key={bar.from} className="value" x={(x(bar.from) + x(bar.to)) / 2} y={y(bar.count) - 5} textAnchor="middle">
            {bar.count}
          </text>
        ) : null,
      )}
    </svg>
  );
}
