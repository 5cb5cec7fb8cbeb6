import { Button } from '@fluentui/react-components';
import { Choose, yearOptions } from './Choose';
import { Answered, Empty, Page, type PageProps } from './Page';
import { CountBar, StepList, type Count, type Step } from './Steps';
import { pagePath, usePage } from './usePage';

/** 单位年度 The year of a unit as the server tells it. */
interface Year {
  unit: { id: string; name: string };
  year: number;
  count: Count;
  stages: { title: string; steps: Step[] }[];
  units: { id: string; name: string }[];
  years: number[];
}

/** The year of a unit as a line of steps. */
export default function YearPage({ who, texts, chosen, onSignedOut, onVisit, onCard, onYearPack, busy }: PageProps) {
  const [asked, again] = usePage<Year>(who, pagePath('year', { unit: chosen['unit'], year: chosen['year'] }), onSignedOut);
  const known = asked.stand === 'there' ? asked.data : asked.stand === 'loading' ? asked.before : null;
  return (
    <Page
      title={texts.names.year}
      hint={texts.yearHint}
      choices={
        known && (
          <>
            <Choose
              label={texts.unit}
              value={known.unit.id}
              options={known.units.map((unit) => ({ value: unit.id, label: unit.name }))}
              onChoose={(unit) => onVisit('year', { unit, year: known.year })}
            />
            <Choose
              label={texts.year}
              value={String(known.year)}
              options={yearOptions(known.years, texts.yearOf)}
              onChoose={(year) => onVisit('year', { unit: known.unit.id, year })}
            />
          </>
        )
      }
    >
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(year) =>
          year.stages.length === 0 ? (
            <Empty>{texts.yearEmpty}</Empty>
          ) : (
            <>
              <p className={`count-line${year.count.late > 0 ? ' late' : ''}`}>{year.count.text}</p>
              <CountBar count={year.count} />
              {year.stages.map((stage) => (
                <section key={stage.title} className="stage" aria-label={stage.title}>
                  <h3>{stage.title}</h3>
                  <StepList steps={stage.steps} texts={texts} busy={busy} onCard={onCard} />
                </section>
              ))}
              {onYearPack && (
                <section className="stage pack" aria-label={texts.pack}>
                  <h3>{texts.pack}</h3>
                  <p>{texts.packHint}</p>
                  <div className="pack-buttons">
                    <Button disabled={busy} onClick={() => onYearPack(year.unit.id, year.year, false)}>
                      {texts.packFile}
                    </Button>
                    <Button disabled={busy} onClick={() => onYearPack(year.unit.id, year.year, true)}>
                      {texts.packSummary}
                    </Button>
                  </div>
                </section>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
