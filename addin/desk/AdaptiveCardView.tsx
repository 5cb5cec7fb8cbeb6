import { AdaptiveCard, ExecuteAction, Input, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Refusal } from '../shared/refusal';
import type { Locale } from '../shared/signInWay';
import type { CardJson } from './api';
import { hostConfig } from './hostConfig';
import { markdown } from './markdown';
import type { Texts } from './texts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/** What an action sends: its verb, and data and inputs as strings, as Teams sends them. */
export function callOf(action: ExecuteAction | SubmitAction): { verb: string; inputs: Record<string, string> } {
  const data = { ...(action.data as Record<string, unknown> | undefined) };
  const verb = action instanceof ExecuteAction && action.verb ? action.verb : String(data['verb'] ?? '');
  delete data['verb'];
  delete data['msteams'];
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined || value === '') continue;
    inputs[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return { verb, inputs };
}

interface Props {
  card: CardJson;
  title: string;
  locale: Locale;
  texts: Texts;
  busy: boolean;
  refusal: Refusal | null;
  /** Focus goes to the heading of the card whenever this becomes another object: a person's own step brought the card, perhaps the same one again. */
  focusFor: object | null;
  onAct: (verb: string, inputs: Record<string, string>) => void;
  onTouched: () => void;
}

/** One adaptive card, drawn by Microsoft's renderer; a new `card` object is drawn anew, anything else leaves what is typed alone. */
export function AdaptiveCardView({ card, title, locale, texts, busy, refusal, focusFor, onAct, onTouched }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<AdaptiveCard>(null);
  const act = useRef(onAct);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    act.current = onAct;
  });

  useLayoutEffect(() => {
    const place = host.current!;
    const adaptive = new AdaptiveCard();
    adaptive.hostConfig = hostConfig;
    adaptive.onExecuteAction = (action: Action) => {
      if (action instanceof ExecuteAction || action instanceof SubmitAction) {
        const { verb, inputs } = callOf(action);
        act.current(verb, inputs);
      } else if (action instanceof OpenUrlAction && action.url && /^https?:\/\//i.test(action.url)) {
        window.open(action.url, '_blank', 'noopener,noreferrer');
      }
    };
    try {
      adaptive.parse(card);
      adaptive.lang = locale;
      const element = adaptive.render();
      place.replaceChildren(...(element ? [element] : []));
      setBroken(!element);
    } catch {
      place.replaceChildren();
      setBroken(true);
    }
    // The renderer makes the whole card a tab stop without a purpose; only its controls should be.
    place.firstElementChild?.removeAttribute('tabindex');
    drawn.current = adaptive;
    return () => adaptive.releaseDOMResources();
  }, [card, locale]);

  useLayoutEffect(() => {
    if (!focusFor) return;
    const place = host.current!;
    const heading = place.querySelector<HTMLElement>('[role=heading]') ?? place;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // What was just said stands above the card and must be seen as well.
    for (const box of ['.pane', '.columns']) place.closest(box)?.scrollTo(0, 0);
  }, [focusFor]);

  useEffect(() => {
    for (const button of host.current!.querySelectorAll<HTMLButtonElement>('button')) button.setAttribute('aria-disabled', String(busy));
  }, [busy, card]);

  useEffect(() => (refusal?.field ? mark(drawn.current!, refusal, texts) : undefined), [refusal, card, texts]);

  return (
    <>
      {broken && <p role="alert">{texts.cardBroken}</p>}
      <div
        ref={host}
        className="card"
        role="group"
        aria-label={title}
        aria-busy={busy}
        onInput={onTouched}
        onChange={onTouched}
        onClickCapture={(event) => {
          if (busy) event.stopPropagation();
        }}
      />
    </>
  );
}

/** Whether the refusal names an input that this card has. */
export const names = (card: CardJson, field: string | null) => field !== null && JSON.stringify(card).includes(JSON.stringify(field));

/** Puts the refusal at the input it names and takes the reader there; returns how to take it away again. */
function mark(adaptive: AdaptiveCard, refusal: Refusal, texts: Texts): (() => void) | undefined {
  const input = adaptive.getAllInputs(true).find((candidate: Input) => candidate.id === refusal.field);
  const element = input?.renderedElement;
  if (!element) return undefined;
  const message = document.createElement('p');
  message.className = 'field-refusal';
  message.id = 'field-refusal';
  message.setAttribute('role', 'alert');
  message.textContent = refusal.message || texts.fix;
  element.append(message);
  const control = element.querySelector<HTMLElement>('input, select, textarea');
  control?.setAttribute('aria-invalid', 'true');
  control?.setAttribute('aria-describedby', message.id);
  control?.focus();
  return () => {
    message.remove();
    control?.removeAttribute('aria-invalid');
    control?.removeAttribute('aria-describedby');
  };
}
