import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { WaitsHere } from '../shared/Waits';
import { said, type TroubleTexts } from './trouble';
import type { Act } from './useAct';

interface Props {
  act: Act;
  texts: TroubleTexts;
  /** What is said while it is under way. */
  busy?: string;
  notice?: string | null;
  onRetry?: () => void;
}

/** What became of something: under way, done, or why not. Read aloud when it changes. */
export function Said({ act, texts, busy, notice, onRetry }: Props) {
  return (
    <>
      <div role="status" aria-live="polite" className="said">
        {act.busy && <WaitsHere label={busy ?? texts.sending} />}
        {!act.busy && notice && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{notice}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div aria-live="assertive" className="said">
        {act.trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{said(act.trouble, texts)}</MessageBarBody>
            {onRetry && (
              <MessageBarActions>
                <Button onClick={onRetry}>{texts.retry}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </>
  );
}
