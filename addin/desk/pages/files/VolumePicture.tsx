import { useId } from 'react';
import { useWidth } from '../useWidth';
import type { FileTexts } from './fileTexts';
import { axis, type Column } from './volumeScale';

const edge = { left: 54, right: 12 };
const tall = { top: 14, height: 200, gap: 46, price: 84, bottom: 26 };

/** 量价图 Actual beside contracted volume, in 万方, and the price below on the same months; the table says the same. */
export function VolumePicture({ columns, ofYear, texts }: { columns: Column[]; ofYear: string | null; texts: FileTexts }) {
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const summary = texts.volumesSaid(ofYear, columns.map((column) => ({ label: column.label, contracted: round(column.contracted), actual: round(column.actual) })).filter((each) => each.contracted + each.actual > 0));
  return (
    <figure className="picture bare">
      <div ref={place}>{width > 0 && <Drawing columns={columns} width={width} id={id} said={summary} texts={texts} />}</div>
      <ul className="legend">
        <li>
          <svg width="18" height="14" aria-hidden="true">
            <rect className="volume-contracted" width="17" height="13" x=".5" y=".5" fill={`url(#${id}-plan)`} />
          </svg>
          {texts.contracted}
        </li>
        <li>
          <svg width="18" height="14" aria-hidden="true">
            <rect className="volume-actual" width="18" height="14" />
          </svg>
          {texts.actual}
        </li>
        <li>
          <svg width="22" height="14" aria-hidden="true">
            <path className="volume-price" d="M1 7H21" />
            <circle className="volume-point" cx="11" cy="7" r="3.5" />
          </svg>
          {texts.price}
        </li>
      </ul>
    </figure>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

function Drawing({ columns, width, id, said, texts }: { columns: Column[]; width: number; id: string; said: string; texts: FileTexts }) {
  const steps = axis(Math.max(...columns.flatMap((column) => [column.contracted, column.actual])));
  const prices = axis(Math.max(0, ...columns.map((column) => column.price ?? 0)));
  const base = tall.top + tall.height;
  const priceTop = base + tall.gap;
  const priceBase = priceTop + tall.price;
  const each = (width - edge.left - edge.right) / columns.length;
  const bar = Math.max(2, Math.min(26, each * 0.36));
  const middle = (index: number) => edge.left + each * (index + 0.5);
  const y = (value: number) => base - (value / steps.at(-1)!) * tall.height;
  const priceY = (value: number) => priceBase - (value / prices.at(-1)!) * tall.price;
  const points = columns.flatMap((column, index) => (column.price === null ? [] : [{ x: middle(index), y: priceY(column.price), index }]));
  const line = points.map((point, at) => `${at > 0 && points[at - 1]!.index === point.index - 1 ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('');
  const every = Math.ceil((columns.length * 26) / (width - edge.left - edge.right));
  return (
    <svg width={width} height={priceBase + tall.bottom} role="img" aria-label={said}>
      <defs>
        <pattern id={`${id}-plan`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="hatch-ground" />
          <rect width="1.5" height="5" className="hatch-line" />
        </pattern>
      </defs>
      <text className="tick" x={0} y={tall.top - 3}>
        {texts.volumeUnit}
      </text>
      {steps.map((step) => (
        <g key={step}>
          <line className="grid" x1={edge.left} x2={width - edge.right} y1={y(step)} y2={y(step)} />
          <text className="tick" x={edge.left - 8} y={y(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      {columns.map((column, index) => (
        <g key={column.label}>
          <rect className="volume-contracted" fill={`url(#${id}-plan)`} x={middle(index) - bar - 1} y={y(column.contracted)} width={bar} height={Math.max(0, base - y(column.contracted))} />
          <rect className="volume-actual" x={middle(index) + 1} y={y(Math.max(0, column.actual))} width={bar} height={Math.max(0, base - y(column.actual))} />
          {index % every === 0 && (
            <text className="tick" x={middle(index)} y={base + 18} textAnchor="middle">
              {column.label}
            </text>
          )}
        </g>
      ))}
      <text className="tick" x={0} y={priceTop - 10}>
        {texts.priceUnit}
      </text>
      {[0, prices.at(-1)!].map((step) => (
        <g key={step}>
          <line className="grid" x1={edge.left} x2={width - edge.right} y1={priceY(step)} y2={priceY(step)} />
          <text className="tick" x={edge.left - 8} y={priceY(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <path className="volume-price" d={line} />
      {points.map((point) => (
        <circle key={point.index} className="volume-point" cx={point.x} cy={point.y} r="3.5" />
      ))}
    </svg>
  );
}
