import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffPoliciesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { Callout } from '../../ui/callout.js';

/** Where the vendor's facts are changed: the published documents that still tell the old ones. */
export function OutdatedPolicies() {
  const { data } = useQuery({ ...staffPoliciesListOptions(), staleTime: 0 });
  const outdated = data?.items.filter(({ waiting }) => waiting === 'new-facts') ?? [];
  if (outdated.length === 0) return null;
  return (
    <Callout tone="warning" title={m.policies_outdated_some({ count: outdated.length })}>
      <p>{m.policies_outdated_some_text()}</p>
      <ul>
        {outdated.map(({ slug, title }) => (
          <li key={slug}>
            <Link to="/staff/policies/$slug" params={{ slug }}>
              {title[getLocale()] || slug}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
