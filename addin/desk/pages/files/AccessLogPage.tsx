import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { Empty, Page, type PageProps } from '../Page';
import './files.css';
import { fileTextsOf, type FileTexts } from './fileTexts';
import { Leaf } from './Leaf';
import { StepOutcome } from './StepOutcome';
import { Trace } from './Trace';
import { useStep } from './useStep';

/** One reading, export or step with rights, in words. */
interface Line {
  id: string;
  at: string;
  person: string | null;
  personUnit: string | null;
  purposeText: string;
  /** Whose right it was about. */
  about: string | null;
  byOpenedRight: boolean;
  customer: string | null;
  unit: string;
  reason: string;
}

/** What checking the chain of the log gave. */
interface Proof {
  lines: number;
  chains: number;
  /** Where a chain does not hold, in words. */
  broken: string[];
}

interface Log {
  lines: Line[];
  page: number;
  more: boolean;
}

const nothing = { person: '', customer: '', from: '', until: '' };

/** 查阅记录 Who read and exported what (002 §5.5), for the information centre and headquarters. */
export default function AccessLogPage({ who, locale, onSignedOut }: PageProps) {
  const texts = fileTextsOf(locale);
  const step = useStep(onSignedOut);
  const [filter, setFilter] = useState(nothing);
  const [asked, setAsked] = useState(nothing);
  const [log, setLog] = useState<Log | null>(null);
  const [broken, setBroken] = useState<string[]>([]);
  const read = (wanted: typeof nothing, page: number) =>
    step.run(async () => {
      setLog(await api.step<Log>(who, 'pages/access-log', { ...wanted, from: wanted.from || null, until: wanted.until || null, page }));
      return null;
    });
  // Once, when the page is come to; later the reader asks.
  useEffect(() => void read(nothing, 1), []);
  const verify = () =>
    step.run(async () => {
      const proof = await api.page<Proof>(who, 'pages/access-log/proof', new AbortController().signal);
      setBroken(proof.broken);
      return proof.broken.length === 0 ? texts.logHolds(proof.lines, proof.chains) : null;
    });
  const field = (key: keyof typeof nothing, type: 'text' | 'date') => (
    <Field label={texts.logFilter[key]}>
      <Input type={type} value={filter[key]} maxLength={100} onChange={(_, data) => setFilter({ ...filter, [key]: data.value })} />
    </Field>
  );
  return (
    <Page title={texts.accessLog} hint={texts.accessLogHint}>
      <form
        className="choices"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(filter);
          void read(filter, 1);
        }}
      >
        {field('person', 'text')}
        {field('customer', 'text')}
        {field('from', 'date')}
        {field('until', 'date')}
        <Button type="submit" appearance="primary" disabled={step.busy}>
          {texts.find}
        </Button>
        <Button disabled={step.busy} onClick={() => void verify()}>
          {texts.verifyLog}
        </Button>
      </form>
      <StepOutcome step={step} texts={texts} />
      {broken.length > 0 && (
        <div className="conflicts" role="alert">
          <p className="lacking">{texts.logBroken}</p>
          <ul className="notes">
            {broken.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {log && (log.lines.length === 0 ? <Empty>{texts.noLog}</Empty> : <LogTable log={log} texts={texts} />)}
      {log && <Leaf page={log.page} more={log.more} texts={texts} onPage={(page) => void read(asked, page)} />}
      <Trace who={who} texts={texts} onSignedOut={onSignedOut} />
    </Page>
  );
}

function LogTable({ log, texts }: { log: Log; texts: FileTexts }) {
  const columns = texts.logColumns;
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={texts.accessLog}>
      <table className="log">
        <thead>
          <tr>
            {[columns.at, columns.person, columns.what, columns.customer, columns.reason].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.lines.map((line) => (
            <tr key={line.id}>
              <td data-label={columns.at}>{line.at}</td>
              <td data-label={columns.person}>
                {line.person ?? texts.none}
                {line.personUnit && <small>{line.personUnit}</small>}
              </td>
              <td data-label={columns.what}>
                {line.purposeText}
                {line.about && <small>{line.about}</small>}
                {line.byOpenedRight && <small>{texts.byOpenedRight}</small>}
              </td>
              <td data-label={columns.customer}>
                {line.customer ?? texts.none}
                <small>{line.unit}</small>
              </td>
              <td data-label={columns.reason}>{line.reason || texts.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
