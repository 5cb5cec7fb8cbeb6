import { Answered, Empty, type PageProps } from './Page';
import type { Chosen } from './useChoices';
import { pagePath, usePage } from './usePage';

/** 集团总体排名 All units' customers by base score, as the server tells it. */
interface Group {
  counted: string;
  lines: { rank: number; unit: string; name: string; points: string }[];
  votes: { unit: string; name: string; outcome: string }[];
  notes: string[];
}

/** The ranking of the whole group; customers that were voted on have no points and stand below. */
export function GroupRanking({ who, texts, onSignedOut, now }: PageProps & { now: Chosen }) {
  const [asked, again] = usePage<Group>(who, pagePath('group-ranking', { year: now.year, form: now.form }), onSignedOut);
  return (
    <Answered asked={asked} onRetry={again} texts={texts}>
      {(group) =>
        group.lines.length + group.votes.length === 0 ? (
          <Empty>{texts.groupEmpty}</Empty>
        ) : (
          <>
            <div className="table-frame" role="region" tabIndex={0} aria-label={texts.ofGroup}>
              <table className="ranking">
                <caption>
                  {texts.ofGroup} <small>{group.counted}</small>
                </caption>
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      {texts.rank}
                    </th>
                    <th scope="col">{texts.customer}</th>
                    <th scope="col">{texts.unit}</th>
                    <th scope="col" className="number">
                      {texts.base}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {group.lines.map((line, index) => (
                    <tr key={index}>
                      <td className="number">{line.rank}</td>
                      <th scope="row">{line.name}</th>
                      <td>{line.unit}</td>
                      <td className="number">{line.points}</td>
                    </tr>
                  ))}
                  {group.votes.map((vote, index) => (
                    <tr key={`vote-${index}`}>
                      <td className="number">{texts.noScore}</td>
                      <th scope="row">{vote.name}</th>
                      <td>{vote.unit}</td>
                      <td className="number">{vote.outcome}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <ul className="notes">
              {group.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  );
}
