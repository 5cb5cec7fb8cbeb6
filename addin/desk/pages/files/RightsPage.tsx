import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api';
import { Answered, Empty, Page, type PageProps } from '../Page';
import { pagePath, usePage } from '../usePage';
import './files.css';
import { fileTextsOf, type FileTexts } from './fileTexts';
import { Leaf } from './Leaf';
import { ReasonForm } from './ReasonForm';
import { StepOutcome } from './StepOutcome';
import { useStep, type Step } from './useStep';

/** A right on files of a unit, for one person and a period, in words. */
interface Right {
  id: string;
  person: string;
  position: string;
  unit: string;
  action: string;
  period: string;
  state: 'Asked' | 'Open' | 'Declined' | 'Closed';
  stateText: string;
  reason: string;
  history: string[];
  inForce: boolean;
  mayDecide: boolean;
  mayClose: boolean;
}

interface RightsAnswer {
  waiting: string;
  rights: Right[];
  page: number;
  pages: number;
  mayAsk: boolean;
  mayRelease: boolean;
}

type Wish = { right: Right; what: 'decline' | 'close' } | null;

/** 查询权限 What units asked for and the information centre opened (002 §6.3.2); the centre works through it here. */
export default function RightsPage({ who, locale, texts, chosen, busy, onSignedOut, onVisit, onVerb }: PageProps) {
  const files = fileTextsOf(locale);
  const page = Number(chosen['page'] ?? 1) || 1;
  const [asked, again] = usePage<RightsAnswer>(who, pagePath('rights', { page }), onSignedOut);
  const [wish, setWish] = useState<Wish>(null);
  const step = useStep(onSignedOut);
  const act = async (path: string, right: Right, reason: string, said: string) => {
    const done = await step.run(async () => {
      await api.step(who, `pages/${path}`, { right: right.id, reason });
      return said;
    });
    if (!done) return;
    setWish(null);
    again();
  };
  return (
    <Page title={files.rights} hint={files.rightsHint}>
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(list) => (
          <>
            <div className="form-buttons">
              {list.mayAsk && (
                <Button disabled={busy} onClick={() => onVerb('right.new')}>
                  {files.askRight}
                </Button>
              )}
              {list.mayRelease && (
                <Button disabled={busy} onClick={() => onVerb('person.find')}>
                  {files.personGone}
                </Button>
              )}
            </div>
            <p className="count-line">{list.waiting}</p>
            {!wish && <StepOutcome step={step} texts={files} />}
            {list.rights.length === 0 && <Empty>{files.noRights}</Empty>}
            <ul className="plain found">
              {list.rights.map((right) => (
                <OneRight
                  key={right.id}
                  right={right}
                  wish={wish?.right.id === right.id ? wish.what : null}
                  step={step}
                  texts={files}
                  onOpen={() => void act('right-open', right, '', files.rightOpened)}
                  onWish={(what) => {
                    step.clear();
                    setWish(what && { right, what });
                  }}
                  onReason={(what, reason) => act(what === 'decline' ? 'right-decline' : 'right-close', right, reason, what === 'decline' ? files.rightDeclined : files.rightClosed)}
                />
              ))}
            </ul>
            <Leaf page={list.page} more={list.page < list.pages} texts={files} onPage={(next) => onVisit('rights', { page: next })} />
          </>
        )}
      </Answered>
    </Page>
  );
}

interface OneProps {
  right: Right;
  wish: 'decline' | 'close' | null;
  step: Step;
  texts: FileTexts;
  onOpen: () => void;
  onWish: (what: 'decline' | 'close' | null) => void;
  onReason: (what: 'decline' | 'close', reason: string) => Promise<void>;
}

function OneRight({ right, wish, step, texts, onOpen, onWish, onReason }: OneProps) {
  const said = `${right.person} ${right.action}`;
  return (
    <li className={`tile${right.state === 'Asked' ? ' late' : ''}`}>
      <h3>
        {right.person} <small className="quiet">{right.position}</small>
      </h3>
      <p>
        <strong>{right.action}</strong> · {right.unit} · {right.period}
      </p>
      <p className="quiet">
        {right.stateText} · {right.reason}
      </p>
      {right.history.map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {wish && (
        <ReasonForm
          title={wish === 'decline' ? texts.declineOf(said) : texts.closeOf(said)}
          hint={wish === 'decline' ? texts.declineHint : texts.closeHint}
          button={wish === 'decline' ? texts.decline : texts.closeRight}
          step={step}
          texts={texts}
          onSubmit={(reason) => onReason(wish, reason)}
          onCancel={() => onWish(null)}
        />
      )}
      {!wish && (right.mayDecide || right.mayClose) && (
        <div className="form-buttons">
          {right.mayDecide && (
            <>
              <Button appearance="primary" disabled={step.busy} aria-label={texts.openOf(said)} onClick={onOpen}>
                {texts.openRight}
              </Button>
              <Button disabled={step.busy} aria-label={texts.declineOf(said)} onClick={() => onWish('decline')}>
                {texts.decline}
              </Button>
            </>
          )}
          {right.mayClose && (
            <Button disabled={step.busy} aria-label={texts.closeOf(said)} onClick={() => onWish('close')}>
              {texts.closeRight}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
