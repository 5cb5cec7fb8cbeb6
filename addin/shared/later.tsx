import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { paneTextsOf } from './paneTexts';
import { Waits } from './Waits';

/** A part of a surface that is fetched apart from it. */
export type Later<Props> = ComponentType<Props> & {
  /** Fetches it beforehand. Throws when it did not come; whoever shows it then tries again. */
  fetch: () => Promise<void>;
}

/**
 * A part that the first view does not need: it is fetched when it is first shown, or before by `fetch`. In its place stands meanwhile that it is on its way, or
 * that it did not come and how to try again.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Part: ComponentType<Props> | null = null;
  const fetch = async () => {
    Part ??= await load();
  };
  function Coming(props: Props) {
    const [stand, setStand] = useState<'coming' | 'here' | 'failed'>(Part ? 'here' : 'coming');
    useEffect(() => {
      let gone = false;
      if (stand === 'coming') fetch().then(() => !gone && setStand('here'), () => !gone && setStand('failed'));
      return () => {
        gone = true;
      };
    }, [stand]);
    if (Part) return <Part {...props} />;
    const texts = paneTextsOf(document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
    if (stand !== 'failed') return <Waits label={texts.loading} />;
    return (
      <div role="alert">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.loadFailed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setStand('coming')}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  }
  return Object.assign(Coming, { fetch });
}

/** Fetches parts once the browser has nothing better to do, so that they are there when they are wanted, also in a pane that outlives its server's version. */
export function whenIdle(...parts: Pick<Later<object>, 'fetch'>[]) {
  const all = () => void parts.forEach((part) => part.fetch().catch(() => undefined));
  if ('requestIdleCallback' in window) window.requestIdleCallback(all, { timeout: 3000 });
  else setTimeout(all, 500);
}
