import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Choose } from './Choose';
import { difference } from './difference';
import { Answered, Empty, Page, type PageProps } from './Page';
import type { PageTexts } from './pageTexts';
import { UnitYearForm } from './UnitYearForm';
import { useChoices, type Chosen } from './useChoices';
import { pagePath, usePage } from './usePage';

/** Something that was sent on its way, with its versions, the newest first. */
interface Thing {
  key: string;
  matter: string;
  title: string;
  versions: { id: string; version: number; label: string }[];
}

interface Line {
  label: string;
  before: string | null;
  after: string | null;
}

interface Pair {
  title: string;
  beforeLabel: string;
  afterLabel: string;
  changed: number;
  lines: Line[];
}

/** 版本对比 Two versions of a thing beside one another, differences marked. */
export default function VersionsPage(props: PageProps) {
  const { who, texts, chosen, onSignedOut } = props;
  const [choices, again, now] = useChoices(who, chosen, onSignedOut);
  return (
    <Page
      title={texts.names.versions}
      hint={texts.versionsHint}
      choices={choices.stand === 'there' && now && <UnitYearForm {...props} page="versions" choices={choices.data} chosen={now} withForm={false} />}
    >
      <Answered asked={choices} onRetry={again} texts={texts}>
        {() => now && <Things {...props} now={now} />}
      </Answered>
    </Page>
  );
}

function Things(props: PageProps & { now: Chosen }) {
  const { who, texts, chosen, onSignedOut, onVisit, now } = props;
  const [asked, again] = usePage<Thing[]>(who, pagePath('versions', { unit: now.unit, year: now.year }), onSignedOut);
  return (
    <Answered asked={asked} onRetry={again} texts={texts}>
      {(things) => {
        const thing = things.find((each) => each.key === chosen['thing']) ?? things.find((each) => each.versions.length > 1) ?? things[0];
        if (!thing) return <Empty>{texts.noThings}</Empty>;
        const after = thing.versions.find((version) => version.id === chosen['after']) ?? thing.versions[0]!;
        const before = thing.versions.find((version) => version.id === chosen['before']) ?? thing.versions[1];
        const visit = (change: Record<string, string>) =>
          onVisit('versions', { unit: now.unit, year: now.year, thing: thing.key, before: before?.id ?? null, after: after.id, ...change });
        const versions = thing.versions.map((version) => ({ value: version.id, label: version.label }));
        return (
          <>
            <div className="choices">
              <Choose
                label={texts.thing}
                value={thing.key}
                options={things.map((each) => ({ value: each.key, label: `${each.matter} · ${each.title}（${texts.versionCount(each.versions.length)}）` }))}
                onChoose={(key) => onVisit('versions', { unit: now.unit, year: now.year, thing: key })}
              />
              {before && (
                <>
                  <Choose label={texts.olderVersion} value={before.id} options={versions} onChoose={(id) => visit({ before: id })} />
                  <Choose label={texts.newerVersion} value={after.id} options={versions} onChoose={(id) => visit({ after: id })} />
                </>
              )}
            </div>
            {!before || before.id === after.id ? <Empty>{before ? texts.sameVersion : texts.oneVersion}</Empty> : <OnePair {...props} one={before.id} other={after.id} />}
          </>
        );
      }}
    </Answered>
  );
}

function OnePair({ who, texts, onSignedOut, one, other }: PageProps & { one: string; other: string }) {
  const [asked, again] = usePage<Pair>(who, pagePath('version-pair', { one, other }), onSignedOut);
  const [onlyChanged, setOnlyChanged] = useState(true);
  return (
    <Answered asked={asked} onRetry={again} texts={texts}>
      {(pair) => (
        <>
          <p className="count-line">{pair.changed === 0 ? texts.noDifference : texts.differences(pair.changed)}</p>
          {pair.changed > 0 && <Checkbox label={texts.onlyChanged} checked={onlyChanged} onChange={(_, data) => setOnlyChanged(data.checked === true)} />}
          <PairTable pair={pair} lines={pair.lines.filter((line) => !onlyChanged || pair.changed === 0 || line.before !== line.after)} texts={texts} />
        </>
      )}
    </Answered>
  );
}

function PairTable({ pair, lines, texts }: { pair: Pair; lines: Line[]; texts: PageTexts }) {
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={pair.title}>
      <table className="pair">
        <caption>{pair.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.entry}</th>
            <th scope="col">{pair.beforeLabel}</th>
            <th scope="col">{pair.afterLabel}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label} className={line.before === line.after ? undefined : 'changed'}>
              <th scope="row">
                {line.label}
                {line.before !== line.after && <small>{line.before === null ? texts.added : line.after === null ? texts.dropped : texts.altered}</small>}
              </th>
              <td data-label={pair.beforeLabel}>
                <Side line={line} side="before" />
              </td>
              <td data-label={pair.afterLabel}>
                <Side line={line} side="after" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ line, side }: { line: Line; side: 'before' | 'after' }) {
  const text = line[side];
  if (text === null) return <span className="absent">–</span>;
  if (line.before === line.after) return text;
  if (line.before === null || line.after === null) return side === 'before' ? <del>{text}</del> : <ins>{text}</ins>;
  const { head, gone, come, tail } = difference(line.before, line.after);
  return (
    <>
      {head}
      {side === 'before' ? gone && <del>{gone}</del> : come && <ins>{come}</ins>}
      {tail}
    </>
  );
}
