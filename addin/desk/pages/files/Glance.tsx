import { Button, Link } from '@fluentui/react-components';
import { pageHash } from '../../usePlace';
import type { FileTexts } from './fileTexts';
import type { CustomerAnswer } from './types';
import type { FileHand } from './useFileHand';

interface Props {
  customer: CustomerAnswer;
  hand: FileHand | null;
  texts: FileTexts;
  onVerb: (verb: string, inputs?: Record<string, string>) => void;
}

/** The customer at a glance: how important, what to beware of, who looks after it, how good the file is. */
export function Glance({ customer, hand, texts, onVerb }: Props) {
  return (
    <div className="glance">
      <Tile title={texts.level}>
        <p className="big">{customer.level?.text ?? texts.noLevel}</p>
        <p className="quiet">{customer.level?.until ?? customer.standing}</p>
      </Tile>
      <Tile title={texts.remarks} alarm={customer.remarks.length > 0}>
        {customer.remarks.length === 0 && <p className="big">{texts.noRemarks}</p>}
        <ul className="plain">
          {customer.remarks.map((remark) => (
            <li key={remark.subject}>
              <strong>{remark.mark}</strong> {remark.text}
            </li>
          ))}
        </ul>
        {customer.remarks.length > 0 || customer.may.remark ? (
          <Button size="small" onClick={() => onVerb('remark.of', { customer: customer.id })}>
            {texts.toRemarks}
          </Button>
        ) : null}
      </Tile>
      <Tile title={texts.looksAfter}>
        {customer.looksAfter.length === 0 && <p className="lacking">{texts.nobodyLooks}</p>}
        <ul className="plain">
          {customer.looksAfter.map((person) => (
            <li key={`${person.name}${person.position}`}>
              <strong>{person.name}</strong> <span className="quiet">{person.position}</span>
            </li>
          ))}
        </ul>
        {hand && customer.file && (
          <Button size="small" onClick={() => onVerb('file.keeper', { customer: customer.id })}>
            {texts.changeKeeper}
          </Button>
        )}
      </Tile>
      {customer.file && <Fullness customer={customer} file={customer.file} texts={texts} />}
      {customer.due.length > 0 && <Due customer={customer} hand={hand} texts={texts} />}
      {customer.together.length > 0 && (
        <Tile title={texts.together}>
          <ul className="plain">
            {customer.together.map((other) => (
              <li key={other.id}>
                <Link href={pageHash('customer', { customer: other.id })}>{other.name}</Link>
              </li>
            ))}
          </ul>
        </Tile>
      )}
    </div>
  );
}

function Fullness({ customer, file, texts }: { customer: CustomerAnswer; file: NonNullable<CustomerAnswer['file']>; texts: FileTexts }) {
  return (
    <Tile title={texts.completeness} alarm={file.percent < 100}>
      <p className="big">{texts.percent(file.percent)}</p>
      <span className="count-bar" aria-hidden="true">
        <span className="done" style={{ flexGrow: file.percent }} />
        <span className="ahead" style={{ flexGrow: 100 - file.percent }} />
      </span>
      <p className="quiet">
        {texts.filledOf(file.filled, file.required)} · {file.guide}
      </p>
      {file.missing.length > 0 && (
        <details>
          <summary>{texts.whatIsMissing(file.missing.length)}</summary>
          <ul className="notes">
            {file.missing.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="quiet">{customer.keeperNamed ? file.opened : texts.noKeeper}</p>
    </Tile>
  );
}

const signs = { Late: '!', Due: '▸', Ahead: '✓' } as const;
const looks = { Late: 'late', Due: 'underway', Ahead: 'done' } as const;

function Due({ customer, hand, texts }: { customer: CustomerAnswer; hand: FileHand | null; texts: FileTexts }) {
  return (
    <Tile title={texts.updates} alarm={customer.due.some((due) => due.state === 'Late')} wide>
      <ul className="brief due-list">
        {customer.due.map((due) => (
          <li key={due.part}>
            <span className={`mark ${looks[due.state]}`} aria-hidden="true">
              {signs[due.state]}
            </span>
            <span className="step-text">
              {due.title} <small>{due.text}</small>
            </span>
            {hand && due.state !== 'Ahead' && due.confirmable && (
              <Button size="small" disabled={hand.step.busy} aria-label={texts.confirmOf(due.title)} onClick={() => void hand.confirm(due.part)}>
                {texts.confirmUnchanged}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Tile>
  );
}

const Tile = ({ title, alarm = false, wide = false, children }: { title: string; alarm?: boolean; wide?: boolean; children: React.ReactNode }) => (
  <section className={`tile${alarm ? ' late' : ''}${wide ? ' wide' : ''}`} aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);
