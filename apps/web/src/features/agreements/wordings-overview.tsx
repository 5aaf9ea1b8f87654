import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { staffAgreementsWordingsOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import type { StaffAgreementsWordingsResponse } from '../../../generated/api/types.gen.js';
import { formatNumber } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { WordingLink } from './wording-link.js';
import classes from './wordings-overview.module.css';

type Item = StaffAgreementsWordingsResponse['items'][number];

/** Who is signed on what: customers by the wording of their agreements, and those with none. */
export function WordingsOverview() {
  const { data } = useQuery(staffAgreementsWordingsOptions());
  if (!data || data.items.length === 0) return null;
  return (
    <Section
      title={m.agreements_on_what()}
      action={<Link to="/staff/campaigns">{m.agreements_on_what_campaign()}</Link>}
    >
      <div className={classes.scroll} role="region" aria-label={m.agreements_on_what()} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{m.agreements_on_what_wording()}</th>
              <th scope="col">
                <Link to="/staff/agreements" search={{ state: 'in_force' }}>
                  {m.agreements_on_what_in_force()}
                </Link>
              </th>
              <th scope="col">
                <Link to="/staff/agreements" search={{ waiting: 'true' }}>
                  {m.agreements_on_what_waiting()}
                </Link>
              </th>
              <th scope="col">{m.agreements_on_what_lost()}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={`${item.templateId ?? ''} ${String(item.number)}`}>
                <th scope="row">
                  <Name item={item} />
                </th>
                <td>{formatNumber(item.inForce)}</td>
                <td>{formatNumber(item.waiting)}</td>
                <td>{formatNumber(item.lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.none}>{m.agreements_on_what_none_text({ count: formatNumber(data.none) })}</p>
    </Section>
  );
}

function Name({ item: { templateId, name, number } }: { item: Item }) {
  if (templateId === null || name === null || number === null) return m.agreements_on_what_unknown();
  return <WordingLink wording={{ templateId, name, number }} />;
}
