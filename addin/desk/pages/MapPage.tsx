import { Checkbox, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { pageHash } from '../usePlace';
import { Choose, yearOptions } from './Choose';
import { Answered, Empty, Page, type PageProps } from './Page';
import type { PageTexts } from './pageTexts';
import { CountBar, StepMark, type Count, type Step } from './Steps';
import { pagePath, usePage } from './usePage';

interface UnitYear {
  id: string;
  name: string;
  depth: number;
  count: Count;
  steps: Step[];
  figures: { key: string; label: string; value: number }[];
}

/** 集团地图 Units in the order of the tree, as the server tells them. */
interface GroupYear {
  year: number;
  units: UnitYear[];
  years: number[];
}

/** Where every unit stands in its year, one tile each. */
export default function MapPage({ who, texts, chosen, onSignedOut, onVisit }: PageProps) {
  const [asked, again] = usePage<GroupYear>(who, pagePath('map', { year: chosen['year'] }), onSignedOut);
  const [onlyLate, setOnlyLate] = useState(false);
  const known = asked.stand === 'there' ? asked.data : asked.stand === 'loading' ? asked.before : null;
  const shown = known?.units.filter((unit) => !onlyLate || unit.count.late > 0) ?? [];
  return (
    <Page
      title={texts.names.map}
      hint={texts.mapHint}
      choices={
        known && (
          <>
            <Choose label={texts.year} value={String(known.year)} options={yearOptions(known.years, texts.yearOf)} onChoose={(year) => onVisit('map', { year })} />
            <Checkbox label={texts.onlyLate} checked={onlyLate} onChange={(_, data) => setOnlyLate(data.checked === true)} />
          </>
        )
      }
    >
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(group) =>
          shown.length === 0 ? (
            <Empty>{onlyLate ? texts.noneLate : texts.mapEmpty}</Empty>
          ) : (
            <ul className="tiles">
              {shown.map((unit) => (
                <Tile key={unit.id} unit={unit} year={group.year} texts={texts} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}

function Tile({ unit, year, texts }: { unit: UnitYear; year: number; texts: PageTexts }) {
  const notable = unit.steps.filter((step) => step.state === 'Late' || step.state === 'UnderWay');
  return (
    <li className={`tile${unit.count.late > 0 ? ' late' : ''}${unit.depth === 0 ? ' top' : ''}`}>
      <h3>
        <Link href={pageHash('year', { unit: unit.id, year })} aria-label={texts.openUnit(unit.name)}>
          {unit.name}
        </Link>
      </h3>
      <p className={`count-line${unit.count.late > 0 ? ' late' : ''}`}>{unit.count.text}</p>
      <CountBar count={unit.count} />
      {unit.figures.length > 0 && (
        <dl className="figures">
          {unit.figures.map((figure) => (
            <div key={figure.key}>
              <dt>{figure.label}</dt>
              <dd>{figure.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {notable.length > 0 && <Brief steps={notable} label={texts.needsAttention} />}
      {unit.steps.length > notable.length && (
        <details>
          <summary>{texts.allSteps(unit.steps.length)}</summary>
          <Brief steps={unit.steps} label={texts.allSteps(unit.steps.length)} />
        </details>
      )}
    </li>
  );
}

const Brief = ({ steps, label }: { steps: Step[]; label: string }) => (
  <ul className="brief" aria-label={label}>
    {steps.map((step, index) => (
      <li key={`${step.key}-${index}`} className={step.state.toLowerCase()}>
        <StepMark state={step.state} />
        <span>
          {step.title} <small>{step.stateText}</small>
        </span>
      </li>
    ))}
  </ul>
);
