import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type Refusal } from '../../../shared/refusal';
import type { SignedIn } from '../../../shared/session';
import { api } from '../../api';
import { chooseFile, save } from '../../files';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

interface Line {
  sheet: string;
  row: number;
  words: string;
}

/** What a keeper's workbook would do, or did. */
interface Report {
  summary: string;
  dryRun: boolean;
  mayWrite: boolean;
  changes: Line[];
  wrong: Line[];
  choices: { sheet: string; row: number; field: string; yours: string; theirs: string; theirsBy: string; theirsAt: string; key: string }[];
}

const shown = 50;

/** 从 Excel 填报 Takes an edited workbook back: tried first, all or nothing; where somebody was faster both values are shown (A07). */
export function Intake({ who, texts, onSignedOut, onDone }: { who: SignedIn; texts: FileTexts; onSignedOut: (why: Refusal) => void; onDone: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [take, setTake] = useState<string[]>([]);
  const step = useStep(onSignedOut);
  const tried = (next: File, taken: string[]) =>
    step.run(async () => {
      setReport(await api.takeOver<Report>(who, next, taken, true));
      return null;
    });
  const choose = async () => {
    const next = await chooseFile('.xlsx');
    if (!next) return;
    setFile(next);
    setTake([]);
    setReport(null);
    await tried(next, []);
  };
  const write = () =>
    step.run(async () => {
      const done = await api.takeOver<Report>(who, file!, take, false);
      setReport(null);
      setFile(null);
      onDone();
      return done.summary;
    });
  return (
    <section className="stage tools" aria-label={texts.intake}>
      <h3>{texts.intake}</h3>
      <p className="quiet">{texts.intakeHint}</p>
      <div className="form-buttons">
        <Button disabled={step.busy} onClick={() => void step.run(async () => (save(await api.fileTemplate(who)), null))}>
          {texts.intakeTemplate}
        </Button>
        <Button disabled={step.busy} onClick={() => void choose()}>
          {texts.intakeChoose}
        </Button>
      </div>
      <StepOutcome step={step} texts={texts} />
      {report && file && (
        <div className="intake-report">
          <p className="count-line">
            {file.name}：{report.summary}
          </p>
          <Lines title={texts.intakeWrong} lines={report.wrong} texts={texts} />
          {report.choices.map((choice) => (
            <Checkbox
              key={choice.key}
              label={texts.intakeTake(`${choice.sheet} ${choice.row} ${choice.field}`, choice.yours, choice.theirs, `${choice.theirsBy} ${choice.theirsAt}`)}
              checked={take.includes(choice.key)}
              onChange={(_, data) => setTake(data.checked === true ? [...take, choice.key] : take.filter((key) => key !== choice.key))}
            />
          ))}
          <Lines title={texts.intakeChanges} lines={report.changes} texts={texts} />
          <div className="form-buttons">
            {report.choices.length > 0 && (
              <Button disabled={step.busy} onClick={() => void tried(file, take)}>
                {texts.intakeAgain}
              </Button>
            )}
            <Button appearance="primary" disabled={step.busy || !report.mayWrite} onClick={() => void write()}>
              {texts.intakeWrite}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function Lines({ title, lines, texts }: { title: string; lines: Line[]; texts: FileTexts }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="notes">
        {lines.slice(0, shown).map((line, index) => (
          <li key={index}>{texts.intakeLine(line.sheet, line.row, line.words)}</li>
        ))}
        {lines.length > shown && <li>{texts.intakeMore(lines.length - shown)}</li>}
      </ul>
    </>
  );
}
