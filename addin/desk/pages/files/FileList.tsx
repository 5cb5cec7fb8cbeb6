import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { Choose } from '../Choose';
import { Empty, type PageProps } from '../Page';
import { CustomerList, type Listed } from './CustomerList';
import { Exports } from './Exports';
import { fileTextsOf } from './fileTexts';
import { Intake } from './Intake';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

interface Files {
  list: string;
  customers: Listed[];
  next: string | null;
  exports: { value: string; label: string }[];
  keeps: boolean;
}

const lists = ['mine', 'all', 'incomplete', 'without'] as const;

type List = (typeof lists)[number];

/** Files page by page, so that nobody comes here to see an empty page; below them the ways out to Excel and back. */
export function FileList({ who, locale, busy, onSignedOut, onVerb }: PageProps) {
  const texts = fileTextsOf(locale);
  const [list, setList] = useState<string | null>(null);
  const [before, setBefore] = useState<(string | null)[]>([null]);
  const [files, setFiles] = useState<Files | null>(null);
  const [unit, setUnit] = useState('');
  const [turn, setTurn] = useState(0);
  const step = useStep(onSignedOut);
  const after = before.at(-1) ?? null;
  const { run } = step;
  useEffect(() => {
    void run(async () => {
      setFiles(await api.step<Files>(who, 'pages/files', { list, after }));
      return null;
    });
  }, [who, list, after, turn, run]);
  const chosen = files?.exports.some((each) => each.value === unit) ? unit : (files?.exports[0]?.value ?? '');
  return (
    <>
      <StepOutcome step={step} texts={texts} />
      {files && (
        <>
          <div className="choices">
            <Choose
              label={texts.list}
              value={files.list}
              options={lists.map((each) => ({ value: each, label: texts.lists[each] }))}
              onChoose={(next) => {
                setBefore([null]);
                setList(next);
              }}
            />
            <Button disabled={busy} onClick={() => onVerb('filecheck.list')}>
              {texts.fileChecks}
            </Button>
          </div>
          {files.customers.length === 0 ? <Empty>{texts.listEmpty[files.list as List]}</Empty> : <CustomerList customers={files.customers} texts={texts} />}
          {(before.length > 1 || files.next !== null) && (
            <nav className="form-buttons" aria-label={texts.leafing}>
              <Button disabled={step.busy || before.length === 1} onClick={() => setBefore(before.slice(0, -1))}>
                {texts.previousPage}
              </Button>
              <Button disabled={step.busy || files.next === null} onClick={() => setBefore([...before, files.next])}>
                {texts.nextPage}
              </Button>
            </nav>
          )}
          {files.exports.length > 0 && (
            <section className="stage tools" aria-label={texts.exportUnit}>
              <h3>{texts.exportUnit}</h3>
              <Choose label={texts.exportOf} value={chosen} options={files.exports} onChoose={setUnit} />
              <Exports who={who} unit={chosen} customer={null} texts={texts} onSignedOut={onSignedOut} />
            </section>
          )}
          {files.keeps && <Intake who={who} texts={texts} onSignedOut={onSignedOut} onDone={() => setTurn(turn + 1)} />}
        </>
      )}
    </>
  );
}
