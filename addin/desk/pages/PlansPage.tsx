import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { Answered, Empty, Page, type PageProps } from './Page';
import type { PageTexts } from './pageTexts';
import { UnitYearForm } from './UnitYearForm';
import { useChoices, type Chosen } from './useChoices';
import { pagePath, usePage } from './usePage';

/** All levels beside one another as the server tells them. */
interface Plans {
  levels: string[];
  inOrder: boolean;
  verdict: string;
  withDrafts: boolean;
  rows: { area: string; name: string; hint: string; cells: { value: string; tooGood: boolean }[] }[];
}

/** 服务方案对比 What each level is offered, benefit by benefit. */
export default function PlansPage(props: PageProps) {
  const { who, texts, chosen, onSignedOut } = props;
  const [choices, again, now] = useChoices(who, chosen, onSignedOut);
  const [drafts, setDrafts] = useState(false);
  return (
    <Page
      title={texts.names.plans}
      hint={texts.plansHint}
      choices={
        choices.stand === 'there' &&
        now && (
          <>
            <UnitYearForm {...props} page="plans" choices={choices.data} chosen={now} />
            <Checkbox label={texts.withDrafts} checked={drafts} onChange={(_, data) => setDrafts(data.checked === true)} />
          </>
        )
      }
    >
      <Answered asked={choices} onRetry={again} texts={texts}>
        {() => now && <Comparison {...props} now={now} drafts={drafts} />}
      </Answered>
    </Page>
  );
}

function Comparison({ who, texts, onSignedOut, now, drafts }: PageProps & { now: Chosen; drafts: boolean }) {
  const [asked, again] = usePage<Plans>(who, pagePath('plans', { unit: now.unit, year: now.year, form: now.form, drafts: drafts ? 'true' : null }), onSignedOut);
  return (
    <Answered asked={asked} onRetry={again} texts={texts}>
      {(plans) => (plans.levels.length === 0 ? <Empty>{texts.noPlans}</Empty> : <PlansTable plans={plans} texts={texts} />)}
    </Answered>
  );
}

function PlansTable({ plans, texts }: { plans: Plans; texts: PageTexts }) {
  return (
    <>
      <MessageBar intent={plans.inOrder ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>
          {plans.verdict} {plans.withDrafts && texts.draftsShown}
        </MessageBarBody>
      </MessageBar>
      <div className="table-frame" role="region" tabIndex={0} aria-label={texts.names.plans}>
        <table className="plans">
          <thead>
            <tr>
              <th scope="col">{texts.benefit}</th>
              {plans.levels.map((level) => (
                <th key={level} scope="col">
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          {[...new Set(plans.rows.map((row) => row.area))].map((area) => (
            <tbody key={area}>
              <tr className="area">
                <th scope="rowgroup" colSpan={plans.levels.length + 1}>
                  {area}
                </th>
              </tr>
              {plans.rows
                .filter((row) => row.area === area)
                .map((row) => (
                  <tr key={row.name}>
                    <th scope="row">
                      {row.name}
                      <small>{row.hint}</small>
                    </th>
                    {row.cells.map((cell, index) => (
                      <td key={index} data-label={plans.levels[index]} className={cell.tooGood ? 'too-good' : undefined}>
                        {cell.tooGood && <span aria-hidden="true">⚠ </span>}
                        {cell.value}
                        {cell.tooGood && <small>{texts.tooGood}</small>}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}
