import { Badge } from '@fluentui/react-components';
import { Out } from './Out';
import type { ReadTexts } from './readTexts';
import type { Customer } from './types';

/** The customer at a glance: how important, what to beware of, what is open, who looks after it. */
export function CustomerGlance({ customer, texts }: { customer: Customer; texts: ReadTexts }) {
  return (
    <section className="box glance" aria-label={texts.customer}>
      <h3>
        <Out to={customer.link}>{customer.name}</Out>
      </h3>
      <p className="quiet">{[customer.code, customer.unit, customer.form].filter(Boolean).join(' · ')}</p>
      <div className="level">
        <Badge appearance="outline" color="important" size="large">
          {customer.level?.name ?? customer.standingName}
        </Badge>
        <span className="quiet">{customer.level ? texts.until(customer.level.validUntil) : texts.noLevel}</span>
      </div>
      {customer.remarks.length > 0 && (
        <div className="remarks" role="group" aria-label={texts.remarks}>
          <strong>{texts.remarks}</strong>
          <ul>
            {customer.remarks.map((remark, index) => (
              <li key={index}>
                <strong>{remark.mark}</strong> {remark.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl>
        {customer.openAppeals !== null && (
          <div>
            <dt>{texts.appeals}</dt>
            <dd>{texts.appealCount(customer.openAppeals)}</dd>
          </div>
        )}
        {customer.lastVisit && (
          <div>
            <dt>{texts.lastVisit}</dt>
            <dd>
              {customer.lastVisit.on} <Out to={customer.lastVisit.link}>{customer.lastVisit.about}</Out>
            </dd>
          </div>
        )}
        {customer.lookedAfterBy.length > 0 && (
          <div>
            <dt>{texts.looksAfter}</dt>
            <dd>
              {customer.lookedAfterBy.map((person) => (
                <span key={`${person.as}${person.name}`} className="person">
                  {person.name} <span className="quiet">{person.asName}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p>
        <Out to={customer.link}>{texts.openCustomer}</Out>
      </p>
    </section>
  );
}
