import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { FileTexts } from './fileTexts';
import type { Step } from './useStep';

/** What became of a step: on its way, done, refused, or not known. */
export function StepOutcome({ step, texts }: { step: Step; texts: FileTexts }) {
  return (
    <>
      <div role="status" aria-live="polite" className="step-said">
        {step.busy && <Spinner size="tiny" labelPosition="after" label={texts.sending} />}
        {step.notice && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{step.notice}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div aria-live="assertive">
        {(step.refusal || step.lost) && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{step.lost ? texts.unreachable : step.refusal!.message || texts.refused}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
