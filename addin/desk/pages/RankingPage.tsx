import { Choose, yearOptions } from './Choose';
import { Answered, Empty, Page, type PageProps } from './Page';
import type { PageTexts } from './pageTexts';
import { GroupRanking } from './GroupRanking';
import { forms, useChoices, type Chosen } from './useChoices';
import { pagePath, usePage } from './usePage';

interface Choice {
  round: string;
  unit: string;
  unitName: string;
  year: number;
  form: string;
}

/** A published ranking as the server tells it. */
interface Ranking {
  title: string;
  voting: boolean;
  counted: string;
  lines: { rank: number | null; name: string; total: string; note: string | null }[];
  notes: string[];
}

const unique = <T,>(all: T[], key: (each: T) => string | number) => [...new Map(all.map((each) => [key(each), each])).values()];

/** Published rankings: of a unit, year and form; for headquarters also of the whole group. */
export default function RankingPage(props: PageProps) {
  const { seesGroup, chosen } = props;
  return seesGroup && chosen['scope'] === 'group' ? <GroupPage {...props} /> : <UnitPage {...props} />;
}

const Scope = ({ texts, onVisit, at }: Pick<PageProps, 'texts' | 'onVisit'> & { at: 'unit' | 'group' }) => (
  <Choose
    label={texts.scope}
    value={at}
    options={[
      { value: 'unit', label: texts.ofUnit },
      { value: 'group', label: texts.ofGroup },
    ]}
    onChoose={(scope) => onVisit('ranking', { scope: scope === 'group' ? scope : null })}
  />
);

function UnitPage(props: PageProps) {
  const { who, texts, chosen, onSignedOut, onVisit, seesGroup } = props;
  const [list, listAgain] = usePage<{ rounds: Choice[] }>(who, pagePath('rankings', {}), onSignedOut);
  const rounds = list.stand === 'there' ? list.data.rounds : [];
  const unit = rounds.some((round) => round.unit === chosen['unit']) ? chosen['unit']! : rounds[0]?.unit;
  const ofUnit = rounds.filter((round) => round.unit === unit);
  const year = ofUnit.some((round) => String(round.year) === chosen['year']) ? Number(chosen['year']) : ofUnit[0]?.year;
  const ofYear = ofUnit.filter((round) => round.year === year);
  const form = ofYear.some((round) => round.form === chosen['form']) ? chosen['form']! : ofYear[0]?.form;
  const round = ofYear.find((each) => each.form === form);
  return (
    <Page
      title={texts.names.ranking}
      hint={texts.rankingHint}
      choices={
        <>
          {seesGroup && <Scope texts={texts} onVisit={onVisit} at="unit" />}
          {round && (
            <>
              <Choose
                label={texts.unit}
                value={unit!}
                options={unique(rounds, (each) => each.unit).map((each) => ({ value: each.unit, label: each.unitName }))}
                onChoose={(next) => onVisit('ranking', { unit: next, year, form })}
              />
              <Choose
                label={texts.year}
                value={String(year)}
                options={yearOptions(unique(ofUnit, (each) => each.year).map((each) => each.year), texts.yearOf)}
                onChoose={(next) => onVisit('ranking', { unit, year: next, form })}
              />
              <Choose
                label={texts.form}
                value={form!}
                options={unique(ofYear, (each) => each.form).map((each) => ({ value: each.form, label: texts.forms[each.form] ?? each.form }))}
                onChoose={(next) => onVisit('ranking', { unit, year, form: next })}
              />
            </>
          )}
        </>
      }
    >
      <Answered asked={list} onRetry={listAgain} texts={texts}>
        {() => (round ? <OneRanking {...props} round={round.round} /> : <Empty>{texts.rankingEmpty}</Empty>)}
      </Answered>
    </Page>
  );
}

function GroupPage(props: PageProps) {
  const { who, texts, chosen, onSignedOut, onVisit } = props;
  const [choices, again, now] = useChoices(who, chosen, onSignedOut);
  const visit = (change: Partial<Chosen>) => now && onVisit('ranking', { scope: 'group', year: now.year, form: now.form, ...change });
  return (
    <Page
      title={texts.names.ranking}
      hint={texts.rankingHint}
      choices={
        <>
          <Scope texts={texts} onVisit={onVisit} at="group" />
          {choices.stand === 'there' && now && (
            <>
              <Choose label={texts.year} value={String(now.year)} options={yearOptions(choices.data.years, texts.yearOf)} onChoose={(year) => visit({ year: Number(year) })} />
              <Choose label={texts.form} value={now.form} options={forms.map((form) => ({ value: form, label: texts.forms[form]! }))} onChoose={(form) => visit({ form })} />
            </>
          )}
        </>
      }
    >
      <Answered asked={choices} onRetry={again} texts={texts}>
        {() => now && <GroupRanking {...props} now={now} />}
      </Answered>
    </Page>
  );
}

function OneRanking({ who, texts, onSignedOut, round }: PageProps & { round: string }) {
  const [asked, again] = usePage<Ranking>(who, pagePath('ranking', { round }), onSignedOut);
  return (
    <Answered asked={asked} onRetry={again} texts={texts}>
      {(ranking) => <RankingTable ranking={ranking} texts={texts} />}
    </Answered>
  );
}

function RankingTable({ ranking, texts }: { ranking: Ranking; texts: PageTexts }) {
  const noted = ranking.voting || ranking.lines.some((line) => line.note !== null);
  return (
    <>
      <div className="table-frame" role="region" tabIndex={0} aria-label={ranking.title}>
        <table className="ranking">
          <caption>
            {texts.rankingOf(ranking.title)} <small>{ranking.counted}</small>
          </caption>
          <thead>
            <tr>
              {!ranking.voting && <th scope="col" className="number">{texts.rank}</th>}
              <th scope="col">{texts.customer}</th>
              {!ranking.voting && <th scope="col" className="number">{texts.total}</th>}
              {noted && <th scope="col">{texts.outcome}</th>}
            </tr>
          </thead>
          <tbody>
            {ranking.lines.map((line, index) => (
              <tr key={index}>
                {!ranking.voting && <td className="number">{line.rank ?? texts.noScore}</td>}
                <th scope="row">{line.name}</th>
                {!ranking.voting && <td className="number">{line.total}</td>}
                {noted && <td>{line.note ?? ''}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="notes">
        {ranking.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
