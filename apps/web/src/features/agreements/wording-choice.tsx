import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as m from '#messages';
import { staffTemplatesListOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { Section } from '../../ui/page.js';
import { wordingName } from './wording-link.js';

/** Which wording the agreement takes, where there is more than one to take. */
export function WordingChoice({ templateId }: { templateId: string | undefined }) {
  const navigate = useNavigate();
  const { data } = useQuery(staffTemplatesListOptions());
  const templates = (data?.items ?? []).flatMap(({ id, name, isDefault, current }) =>
    current ? [{ value: id, label: wordingName({ name, number: current.number }), isDefault }] : [],
  );
  if (templates.length < 2) return null;
  const chosen = templateId ?? templates.find(({ isDefault }) => isDefault)?.value;
  return (
    <Section title={m.agreements_wording()}>
      <NativeSelect
        label={m.agreements_wording_choose()}
        maw={420}
        value={chosen ?? ''}
        data={templates.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => {
          const template = event.currentTarget.value;
          void navigate({ to: '.', search: (now) => ({ ...now, template }), replace: true });
        }}
      />
    </Section>
  );
}
