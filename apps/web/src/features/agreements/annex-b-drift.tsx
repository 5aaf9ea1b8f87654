import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import type { CustomerAgreementsDriftResponse } from '../../../generated/api/types.gen.js';
import { asProblem } from '../../api/problem.js';
import { formatDate } from '../../ui/format.js';
import { Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { kindWord, noticeWord, transferWords } from '../sub-processors/sub-processor-words.js';
import { AnnouncedEnds } from './announced-ends.js';
import classes from './annex-b-drift.module.css';

type Item = CustomerAgreementsDriftResponse['items'][number];
type Change = Item['changes'][number];

const factWord: Readonly<Record<Change['fact'], () => string>> = {
  legalName: m.sub_processors_form_legal_name,
  address: m.sub_processors_address,
  country: m.sub_processors_country,
  description: m.sub_processors_purpose,
  transferMechanism: m.sub_processors_transfer,
};

interface AnnexBDriftProps {
  query: { data: CustomerAgreementsDriftResponse | undefined; error: unknown; refetch: () => unknown };
  area: 'staff' | 'app';
}

/** What the register says today that annex B of this agreement does not, and which notices told of it. */
export function AnnexBDrift({ query, area }: AnnexBDriftProps) {
  const { data, error, refetch } = query;
  if (error) return <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return null;
  const date = formatDate(data.frozenAt);
  return (
    <Section title={m.agreements_drift()}>
      <Stack gap="md">
        <AnnouncedEnds ends={data.announcedEnds} />
        {data.items.length === 0 ? (
          <p>{(data.announcedEnds.length > 0 ? m.agreements_drift_none_yet : m.agreements_drift_none)({ date })}</p>
        ) : (
          <div>
            <p>{m.agreements_drift_lead({ date })}</p>
            <ul className={classes.list}>
              {data.items.map((item) => (
                <li key={`${item.under} ${item.legalName} ${item.kind}`}>
                  <strong>{titleOf(item)}</strong>
                  {item.changes.map((change) => (
                    <p key={change.fact}>{changeWords(change)}</p>
                  ))}
                  <Told notices={item.notices} area={area} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Section>
  );
}

function titleOf({ kind, legalName: name, under }: Item): string {
  const title = {
    added: m.agreements_drift_added,
    ended: m.agreements_drift_ended,
    changed: m.agreements_drift_changed,
  };
  return under === null ? title[kind]({ name }) : m.agreements_drift_under({ what: title[kind]({ name }), under });
}

const changeWords = ({ fact, before, after }: Change): string =>
  m.agreements_drift_fact({
    fact: factWord[fact](),
    before: before || m.agreements_drift_nothing(),
    after: after || m.agreements_drift_nothing(),
  });

/** A customer can open its notices one by one; staff see all of a change's. */
function Told({ notices, area }: { notices: Item['notices']; area: 'staff' | 'app' }) {
  if (notices.length === 0) return <p>{m.agreements_drift_untold()}</p>;
  return notices.map(({ id, kind, status, effectiveOn, transfers }) => {
    const words = m.agreements_drift_notice({
      kind: kindWord[kind](),
      date: formatDate(effectiveOn),
      status: noticeWord[status](),
    });
    return (
      <p key={id}>
        {area === 'app' ? (
          <Link to="/app/sub-processors/changes/$id" params={{ id }}>
            {words}
          </Link>
        ) : (
          words
        )}
        {transfers.map((transfer) => ` ${transferWords(transfer)} ${instructionWords(status)}`)}
      </p>
    );
  });
}

/** Annex C.6: a transfer needs an instruction, which is given by approving. */
function instructionWords(status: Item['notices'][number]['status']): string {
  if (status === 'approved') return m.agreements_drift_instructed();
  return status === 'resolved' || status === 'lapsed' ? '' : m.agreements_drift_uninstructed();
}
