import { Button } from '@fluentui/react-components';
import type { PageTexts } from './pageTexts';

/** Where a step stands; the look follows it, the words come with it. */
export type StepState = 'Ahead' | 'UnderWay' | 'Done' | 'Late';

/** A step of a year as the server tells it. */
export interface Step {
  key: string;
  title: string;
  state: StepState;
  stateText: string;
  when: string;
  kind: string | null;
  subject: string;
}

/** How many steps stand where. */
export interface Count {
  done: number;
  underWay: number;
  late: number;
  ahead: number;
  text: string;
}

/** A shape for each state, so that none is told by colour alone. */
const marks: Record<StepState, string> = { Done: '✓', UnderWay: '▸', Late: '!', Ahead: '·' };

export const StepMark = ({ state }: { state: StepState }) => (
  <span className={`mark ${state.toLowerCase()}`} aria-hidden="true">
    {marks[state]}
  </span>
);

/** Steps one below the other, each with the way to its card. */
export function StepList({ steps, texts, busy, onCard }: { steps: Step[]; texts: PageTexts; busy: boolean; onCard: (kind: string, subject: string) => void }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={`${step.key}-${index}`} className={`step ${step.state.toLowerCase()}`}>
          <StepMark state={step.state} />
          <span className="step-text">
            <span className="step-title">{step.title}</span>
            <span className="step-state">
              {step.stateText}
              {step.when && ` · ${step.when}`}
            </span>
          </span>
          {step.kind !== null && (
            <Button disabled={busy} aria-label={texts.openStep(step.title)} onClick={() => onCard(step.kind!, step.subject)}>
              {texts.open}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** How much of a year is done, as a bar in the order late, under way, done; the words stand beside it. */
export function CountBar({ count }: { count: Count }) {
  const all = count.done + count.underWay + count.late + count.ahead;
  if (all === 0) return null;
  return (
    <span className="count-bar" aria-hidden="true">
      {(['late', 'underWay', 'done'] as const).map((part) => count[part] > 0 && <span key={part} className={part.toLowerCase()} style={{ flexGrow: count[part] }} />)}
      {count.ahead > 0 && <span className="ahead" style={{ flexGrow: count.ahead }} />}
    </span>
  );
}
