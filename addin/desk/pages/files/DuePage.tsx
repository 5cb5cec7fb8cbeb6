import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api';
import { pageHash } from '../../usePlace';
import { Choose } from '../Choose';
import { Answered, Empty, Page, type PageProps } from '../Page';
import { pagePath, usePage } from '../usePage';
import './files.css';
import { fileTextsOf, type FileTexts } from './fileTexts';
import { Leaf } from './Leaf';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

/** A part of a file that is due, or late. */
interface DueLine {
  customer: string;
  name: string;
  code: string;
  unit: string;
  part: string;
  title: string;
  cause: string;
  when: string;
  late: boolean;
  keeper: string;
  mayConfirm: boolean;
}

interface DueList {
  unit: { id: string; name: string };
  units: { id: string; name: string; late: number; due: number; text: string }[];
  counted: string;
  lines: DueLine[];
  page: number;
  more: boolean;
}

/** 档案更新 What is due and late (002 §6.2.1): for a keeper line by line, for units and headquarters with the counts. */
export default function DuePage({ who, locale, texts, chosen, onSignedOut, onVisit }: PageProps) {
  const files = fileTextsOf(locale);
  const page = Number(chosen['page'] ?? 1) || 1;
  const late = chosen['late'] === '1';
  const [asked, again] = usePage<DueList>(who, pagePath('due', { unit: chosen['unit'], late: late ? 1 : null, page }), onSignedOut);
  const [done, setDone] = useState<string[]>([]);
  const step = useStep(onSignedOut);
  const known = asked.stand === 'there' ? asked.data : asked.stand === 'loading' ? asked.before : null;
  const confirm = async (line: DueLine) => {
    const said = await step.run(async () => {
      await api.step(who, 'pages/file-confirm', { customer: line.customer, part: line.part });
      return files.confirmedOf(line.name, line.title);
    });
    if (!said) return;
    setDone((last) => [...last, `${line.customer} ${line.part}`]);
    again();
  };
  const visit = (change: Record<string, string | number | null>) => onVisit('due', { unit: chosen['unit'] ?? null, late: late ? 1 : null, ...change });
  return (
    <Page
      title={files.dueTitle}
      hint={files.dueHint}
      choices={
        known && (
          <>
            {known.units.length > 0 && (
              <Choose label={texts.unit} value={known.unit.id} options={known.units.map((unit) => ({ value: unit.id, label: unit.name }))} onChoose={(unit) => visit({ unit, page: null })} />
            )}
            <Checkbox label={files.onlyLate} checked={late} onChange={(_, data) => visit({ late: data.checked === true ? 1 : null, page: null })} />
          </>
        )
      }
    >
      <StepOutcome step={step} texts={files} />
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(list) => (
          <>
            <p className="count-line">{list.counted}</p>
            {list.units.length > 1 && <Units list={list} texts={files} onChoose={(unit) => visit({ unit, page: null })} />}
            {list.lines.length === 0 ? (
              <Empty>{late ? files.noneLate : files.noneDue}</Empty>
            ) : (
              <Lines lines={list.lines.filter((line) => !done.includes(`${line.customer} ${line.part}`))} busy={step.busy} texts={files} onConfirm={(line) => void confirm(line)} />
            )}
            <Leaf page={list.page} more={list.more} texts={files} onPage={(next) => visit({ page: next })} />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Where it is late, unit by unit. */
function Units({ list, texts, onChoose }: { list: DueList; texts: FileTexts; onChoose: (unit: string) => void }) {
  return (
    <details>
      <summary>{texts.byUnit}</summary>
      <ul className="plain">
        {list.units.map((unit) => (
          <li key={unit.id}>
            <Button size="small" appearance={unit.id === list.unit.id ? 'outline' : 'subtle'} onClick={() => onChoose(unit.id)}>
              {unit.name}
            </Button>{' '}
            <span className={unit.late > 0 ? 'lacking' : 'quiet'}>{unit.text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Lines({ lines, busy, texts, onConfirm }: { lines: DueLine[]; busy: boolean; texts: FileTexts; onConfirm: (line: DueLine) => void }) {
  return (
    <ul className="plain found">
      {lines.map((line) => (
        <li key={`${line.customer} ${line.part}`} className={`tile due-line${line.late ? ' late' : ''}`}>
          <span className={`mark ${line.late ? 'late' : 'underway'}`} aria-hidden="true">
            {line.late ? '!' : '▸'}
          </span>
          <span className="step-text">
            <Link href={pageHash('customer', { customer: line.customer })}>{line.name}</Link> <span className="quiet">{line.code}</span>
            <span className="step-state">
              {line.title} · {line.when} · {line.cause}
              {line.keeper && ` · ${line.keeper}`}
            </span>
          </span>
          {line.mayConfirm && (
            <Button size="small" disabled={busy} aria-label={texts.confirmOf(`${line.name} ${line.title}`)} onClick={() => onConfirm(line)}>
              {texts.confirmUnchanged}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
