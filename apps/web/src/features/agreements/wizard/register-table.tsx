import * as m from '#messages';
import { countryName } from '../../../ui/countries.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import type { StaffAgreement } from '../agreement-state.js';
import classes from './register-table.module.css';

interface RegisterTableProps {
  companies: StaffAgreement['subProcessors'];
  ends: StaffAgreement['announcedEnds'];
}

/** Annex B as the register has it now; a company's own sub-processors stand beneath it, drawn in. */
export function RegisterTable({ companies, ends }: RegisterTableProps) {
  if (companies.length === 0) return <p>{m.agreements_register_none()}</p>;
  return (
    <div className={classes.scroll} role="region" aria-label={m.agreements_register()} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {m.agreements_register()}
          <span className={classes.hint}>{m.agreements_register_hint()}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.agreements_register_name()}</th>
            <th scope="col">{m.agreements_register_country()}</th>
            <th scope="col">{m.agreements_register_task()}</th>
          </tr>
        </thead>
        <tbody>
          {companies.map(({ legalName, level, country, description }, index) => (
            <tr key={`${index}-${legalName}`}>
              <th scope="row" data-level={Math.min(level, 3)}>
                {legalName}
                {ends.some((end) => end.legalName === legalName && end.under === aboveOf(companies, index)) ? (
                  <div>
                    <StatusBadge tone="warning">{m.agreements_ends_badge()}</StatusBadge>
                  </div>
                ) : null}
              </th>
              <td>{countryName(country)}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whom it works for: a company can stand in the annex more than once, and leave in one place only. */
function aboveOf(companies: RegisterTableProps['companies'], index: number): string | null {
  const level = companies[index]?.level ?? 0;
  return companies.slice(0, index).findLast((company) => company.level === level - 1)?.legalName ?? null;
}
