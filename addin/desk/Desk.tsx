import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Refusal } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { AdaptiveCardView, names } from './AdaptiveCardView';
import type { Me } from './api';
import { CardList } from './CardList';
import { CommandBox } from './CommandBox';
import { PageNavigation } from './PageNavigation';
import { Pages } from './pages/Pages';
import { pageTextsOf } from './pages/pageTexts';
import { textsOf, type Texts } from './texts';
import { keyOf, useDesk } from './useDesk';
import { pageNames, placeOf, usePlace } from './usePlace';

interface Props {
  who: SignedIn;
  me: Me;
  /** Signs out by the person's wish. */
  onLeave: () => void;
  /** The server no longer admits the person without signing in. */
  onSignedOut: (why: Refusal) => void;
  /** Null inside Teams, where nobody signs out of one page. */
  leaveLabel: string | null;
}

/** The card desk of the person who is signed in. */
export function Desk({ who, me, onLeave, onSignedOut, leaveLabel }: Props) {
  const texts = textsOf(me.locale);
  const { hash, go, visit } = usePlace();
  const place = placeOf(hash);
  const onPage = place.at === 'page';
  const key = onPage ? null : place.key;
  const desk = useDesk(who, key, go, onSignedOut);
  const { shown, refusal } = desk;
  const atField = refusal !== null && shown !== null && names(shown.card, refusal.field);
  const home = desk.cards?.find((card) => card.kind === 'home');

  return (
    <div className="desk" data-view={onPage ? 'page' : key ? 'card' : 'list'}>
      <header className="bar">
        <h1>{texts.title}</h1>
        <nav className="commands" aria-label={texts.title}>
          <Button appearance="subtle" disabled={desk.busy || !home} onClick={() => home && desk.open(keyOf(home))}>
            {texts.myWork}
          </Button>
          {me.canOpenRound && (
            <Button appearance="subtle" disabled={desk.busy} onClick={() => desk.command('open round')}>
              {texts.openRound}
            </Button>
          )}
          <Button appearance="subtle" disabled={desk.busy} onClick={() => desk.command('help')}>
            {texts.help}
          </Button>
        </nav>
        <CommandBox texts={texts} busy={desk.busy} onCommand={desk.command} />
        <div className="who">
          <span className="who-name">
            <span className="hidden">{texts.signedIn} </span>
            {me.name}
            <small>
              {me.unit} · {me.position}
            </small>
          </span>
          {leaveLabel && (
            <Button size="small" onClick={onLeave}>
              {leaveLabel}
            </Button>
          )}
        </div>
      </header>

      <PageNavigation
        pages={pageNames.filter((name) => me.pages.includes(name))}
        at={onPage ? (place.page === 'customer' ? 'customers' : place.page) : null}
        texts={pageTextsOf(me.locale)}
        onCards={() => {
          desk.forget();
          go(null);
        }}
        onPage={(page) => {
          desk.forget();
          visit(page);
        }}
      />

      <div className="news" role="status" aria-live="polite">
        {desk.line === 'down' && <p className="offline">{texts.offline}</p>}
      </div>

      {onPage ? (
        <main className="page">
          <Pages
            page={place.page}
            chosen={place.chosen}
            who={who}
            locale={me.locale}
            texts={pageTextsOf(me.locale)}
            busy={desk.busy}
            seesGroup={me.pages.includes('group')}
            onSignedOut={onSignedOut}
            onVisit={visit}
            onCard={desk.openCard}
            onVerb={desk.begin}
            onYearPack={me.pages.includes('export') ? (unit, year, summary) => void desk.yearPack(unit, year, summary) : null}
          />
          <div className="outcome" aria-live="assertive">
            <Outcome busy={desk.busy} refusal={refusal} lost={desk.lost} texts={texts} />
          </div>
        </main>
      ) : (
        <main className="columns">
          <section className="list" aria-label={texts.myWork}>
            {desk.failed && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{desk.failed.message || texts.loadFailed}</MessageBarBody>
                <MessageBarActions>
                  <Button onClick={() => void desk.load()}>{texts.retry}</Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {desk.cards ? (
              <CardList cards={desk.cards} selected={shown?.key ?? null} locale={me.locale} texts={texts} onOpen={desk.open} />
            ) : (
              !desk.failed && <Spinner label={texts.loading} />
            )}
          </section>

          <section className="pane" aria-label={shown?.title ?? texts.title} aria-busy={desk.busy}>
            <Button className="back" appearance="subtle" onClick={() => go(null)}>
              ‹ {texts.back}
            </Button>
            <div role="status" aria-live="polite">
              {desk.notice && (
                <MessageBar intent="success" layout="multiline">
                  <MessageBarBody>{desk.notice}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            {desk.stale && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{texts.changedElsewhere}</MessageBarBody>
                <MessageBarActions>
                  <Button onClick={() => void desk.reload()}>{texts.reload}</Button>
                </MessageBarActions>
              </MessageBar>
            )}
            {shown && (
              <AdaptiveCardView
                card={shown.card}
                title={shown.title}
                locale={me.locale}
                texts={texts}
                busy={desk.busy}
                refusal={refusal}
                focusFor={shown.focus ? shown : null}
                onAct={desk.act}
                onTouched={desk.touch}
              />
            )}
            {!shown && key && desk.cards && !desk.busy && <p className="empty">{texts.notFound}</p>}
            <div className="outcome" aria-live="assertive">
              <Outcome busy={desk.busy} refusal={atField ? null : refusal} lost={desk.lost} texts={texts} />
            </div>
          </section>
        </main>
      )}
    </div>
  );
}

/** What became of a step: on its way, refused, or not known. */
function Outcome({ busy, refusal, lost, texts }: { busy: boolean; refusal: Refusal | null; lost: boolean; texts: Texts }) {
  return (
    <>
      {busy && <Spinner size="small" labelPosition="after" label={texts.sending} />}
      {refusal && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusal.message || texts.refused}</MessageBarBody>
        </MessageBar>
      )}
      {lost && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.unreachable}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
