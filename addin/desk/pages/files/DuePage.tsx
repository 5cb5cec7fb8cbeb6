import { Button, Checkbox, Link } from '@fluentui/react-components';
import { api } from '../../api';
import { pageHash } from '../../usePlace';
import { Choose } from '../Choose';
import { Answered, Empty, Page, type PageProps } from '../Page';
import { pagePath, usePage } from '../usePage';
import './files.css';
import { fileTextsOf, type FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

/** Parts of one customer's file that are due together. */
interface DueLine {
  customer: string;
  name: string;
  about: string;
  parts: { key: string; title: string; confirmable: boolean }[];
  when: string;
  late: boolean;
}

interface DueList {
  unit: { id: string; name: string };
  units: { id: string; name: string; late: number; text: string }[];
  mine: boolean;
  counted: string;
  lines: DueLine[];
  /** Where the next page begins; 0 on the last. */
  after: number;
  mayKeep: boolean;
}

/** 档案更新 What is due and late (002 §6.2.1): for a keeper line by line, for units and headquarters with the counts. */
export default function DuePage({ who, locale, texts, chosen, onSignedOut, onVisit }: PageProps) {
  const files = fileTextsOf(locale);
  const mine = chosen['mine'] === '1';
  const after = Number(chosen['after'] ?? 0) || 0;
  const [asked, again] = usePage<DueList>(who, pagePath('due', { unit: chosen['unit'], mine: mine ? 1 : null, after: after || null }), onSignedOut);
  const step = useStep(onSignedOut);
  const known = asked.stand === 'there' ? asked.data : asked.stand === 'loading' ? asked.before : null;
  const confirm = async (line: DueLine) => {
    const parts = line.parts.filter((part) => part.confirmable);
    const done = await step.run(async () => {
      await api.step(who, 'pages/file-confirm', { customer: line.customer, parts: parts.map((part) => part.key) });
      return files.confirmedOf(line.name, parts.map((part) => part.title).join(texts.listComma));
    });
    if (done) again();
  };
  const visit = (change: Record<string, string | number | null>) => onVisit('due', { unit: chosen['unit'] ?? null, mine: mine ? 1 : null, ...change });
  return (
    <Page
      title={files.dueTitle}
      hint={files.dueHint}
      choices={
        known && (
          <>
            <Choose label={texts.unit} value={known.unit.id} options={known.units.map((unit) => ({ value: unit.id, label: unit.name }))} onChoose={(unit) => visit({ unit })} />
            {known.mayKeep && <Checkbox label={files.onlyMine} checked={mine} onChange={(_, data) => visit({ mine: data.checked === true ? 1 : null })} />}
          </>
        )
      }
    >
      <StepOutcome step={step} texts={files} />
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(list) => (
          <>
            {list.units.length > 1 && <Units list={list} texts={files} onChoose={(unit) => visit({ unit })} />}
            <p className="count-line">{list.counted}</p>
            {list.lines.length === 0 ? <Empty>{files.noneDue}</Empty> : <Lines list={list} busy={step.busy} texts={files} onConfirm={(line) => void confirm(line)} />}
            {(after > 0 || list.after > 0) && (
              <div className="form-buttons">
                <Button disabled={after === 0} onClick={() => visit({})}>
                  {files.firstPage}
                </Button>
                <Button disabled={list.after === 0} onClick={() => visit({ after: list.after })}>
                  {files.nextPage}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** How the files of every unit stand: complete, late, due. */
function Units({ list, texts, onChoose }: { list: DueList; texts: FileTexts; onChoose: (unit: string) => void }) {
  return (
    <section className="stage units" aria-label={texts.byUnit}>
      <h3>{texts.byUnit}</h3>
      <ul className="plain">
        {list.units.map((unit) => (
          <li key={unit.id}>
            <Button size="small" aria-pressed={unit.id === list.unit.id} onClick={() => onChoose(unit.id)}>
              {unit.name}
            </Button>{' '}
            <span className={unit.late > 0 ? 'lacking' : 'quiet'}>{unit.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ list, busy, texts, onConfirm }: { list: DueList; busy: boolean; texts: FileTexts; onConfirm: (line: DueLine) => void }) {
  return (
    <ul className="plain">
      {list.lines.map((line) => (
        <li key={`${line.customer} ${line.when} ${line.parts[0]?.key}`} className={`tile due-line${line.late ? ' late' : ''}`}>
          <span className={`mark ${line.late ? 'late' : 'underway'}`} aria-hidden="true">
            {line.late ? '!' : '▸'}
          </span>
          <span className="step-text">
            <Link href={pageHash('customer', { customer: line.customer })}>{line.name}</Link> <span className="quiet">{line.about}</span>
            <span className="step-state">
              {line.parts.map((part) => part.title).join(texts.listComma)} · {line.when}
            </span>
          </span>
          {list.mayKeep && line.parts.some((part) => part.confirmable) && (
            <Button size="small" disabled={busy} aria-label={texts.confirmOf(line.name)} onClick={() => onConfirm(line)}>
              {texts.confirmUnchanged}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
