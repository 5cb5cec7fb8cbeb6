import { Button, Field, Input, ProgressBar, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Opened } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import { ChooseCustomers, type Customer } from './ChooseCustomers';
import type { ExcelTexts } from './excelTexts';
import { Says } from './Says';
import { TableList } from './TableList';
import { useTables, type Choices, type Tables } from './useTables';

type Topic = keyof ExcelTexts['topics'];

/** 写入数据 Tables taken out into the workbook, each an export on record; and those written before, to be refreshed. */
export function WriteTab(props: Opened<SheetHost> & { texts: ExcelTexts }) {
  const { texts } = props;
  const work = useTables(props);
  const { choices, progress, said, waiting } = work;
  const [reason, setReason] = useState('');
  return (
    <>
      {choices && <WriteForm work={work} choices={choices} reason={reason} setReason={setReason} texts={texts} />}
      {progress && (
        <div role="status">
          <Field validationState="none" validationMessage={texts.writing(progress.rows, progress.all)}>
            <ProgressBar aria-label={texts.writeTab} value={progress.all > 0 ? progress.rows / progress.all : undefined} />
          </Field>
          <Button onClick={work.cancel}>{texts.cancel}</Button>
        </div>
      )}
      {said && <Says said={said} />}
      {waiting && (
        <div className="row">
          <Button appearance="primary" onClick={() => void work.writeElsewhere()}>
            {texts.writeElsewhere}
          </Button>
          <Button onClick={() => void work.leave()}>{texts.leave}</Button>
        </div>
      )}
      <TableList work={work} reason={reason} texts={texts} />
    </>
  );
}

interface FormProps {
  work: Tables;
  choices: Choices;
  /** Why data goes out: asked for every table, a new one or one that is refreshed. */
  reason: string;
  setReason: (reason: string) => void;
  texts: ExcelTexts;
}

function WriteForm({ work, choices, reason, setReason, texts }: FormProps) {
  const [topic, setTopic] = useState<Topic>('Ranking');
  const [unit, setUnit] = useState(choices.units[0]?.id ?? '');
  const [year, setYear] = useState(String(choices.year));
  const [form, setForm] = useState<keyof ExcelTexts['forms']>('Gaseous');
  const [from, setFrom] = useState(choices.month);
  const [to, setTo] = useState(choices.month);
  const [customers, setCustomers] = useState<Customer[]>([]);
  const isRanking = topic === 'Ranking' || topic === 'GroupRanking';
  const ofGroup = topic === 'GroupRanking';
  const topics = Object.entries(texts.topics).filter(([key]) => key !== 'GroupRanking' || choices.group);
  const years = Array.from({ length: 6 }, (_, back) => String(choices.year + 1 - back));
  const write = () =>
    work.write(
      {
        topic, reason,
        unit: ofGroup ? choices.group!.id : unit,
        year: isRanking ? Number(year) : null,
        form: isRanking ? form : null,
        from: isRanking ? null : from,
        to: topic === 'Volumes' ? to : null,
        customers: topic === 'Volumes' ? customers.map((customer) => customer.id) : [],
      },
      null,
    );
  return (
    <>
      <Field label={texts.topic}>
        <Select value={topic} onChange={(_, data) => setTopic(data.value as Topic)}>
          {topics.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {!ofGroup && (
        <Field label={texts.unit}>
          <Select
            value={unit}
            onChange={(_, data) => {
              setUnit(data.value);
              setCustomers([]);
            }}
          >
            {choices.units.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isRanking && (
        <>
          <Field label={texts.year}>
            <Select value={year} onChange={(_, data) => setYear(data.value)}>
              {years.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
          <Field label={texts.form}>
            <Select value={form} onChange={(_, data) => setForm(data.value as keyof ExcelTexts['forms'])}>
              {Object.entries(texts.forms).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {!isRanking && (
        <Field label={topic === 'Appeals' ? texts.month : texts.from} hint={texts.monthHint}>
          <Input value={from} onChange={(_, data) => setFrom(data.value)} />
        </Field>
      )}
      {topic === 'Volumes' && (
        <>
          <Field label={texts.to} hint={texts.monthHint}>
            <Input value={to} onChange={(_, data) => setTo(data.value)} />
          </Field>
          <ChooseCustomers chosen={customers} choose={setCustomers} find={(text) => work.find(unit, text)} texts={texts} />
        </>
      )}
      <Field label={texts.reason} hint={texts.reasonHint} required>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <p className="note">{texts.exportNote}</p>
      <Button appearance="primary" disabled={work.progress !== null || unit === ''} onClick={() => void write()}>
        {texts.write}
      </Button>
    </>
  );
}
