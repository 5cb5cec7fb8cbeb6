import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { paneTextsOf } from '../shared/paneTexts';
import { Refusal, Unreachable } from '../shared/refusal';
import type { Locale } from '../shared/signInWay';

export interface Said {
  intent: 'error' | 'success' | 'info' | 'warning';
  text: string;
}

/** One thing the pane has to say; heard at once when something went wrong. */
export const Says = ({ said }: { said: Said }) => (
  <div role={said.intent === 'error' ? 'alert' : 'status'}>
    <MessageBar intent={said.intent} layout="multiline">
      <MessageBarBody>{said.text}</MessageBarBody>
    </MessageBar>
  </div>
);

/** Why something was not done, in words: the server's own, or that nobody answered. */
export const wordsOf = (why: unknown, locale: Locale, otherwise: string): string =>
  why instanceof Refusal && why.message ? why.message : why instanceof Unreachable ? paneTextsOf(locale).unreachable : otherwise;
