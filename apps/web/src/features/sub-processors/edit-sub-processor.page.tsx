import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import * as m from '#messages';
import { staffSubProcessorsReadOptions } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffSubProcessorsChange } from '../../../generated/api/sdk.gen.js';
import { zStaffSubProcessorsChangeBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page, Section } from '../../ui/page.js';
import { checkFacts, factsEmptyWords, type FormFacts } from './facts-checks.js';
import { FactsFields, factsLabels } from './facts-fields.js';

/** The facts of one that is only planned: nobody has been told them. */
export function EditSubProcessorPage() {
  const { id } = useParams({ from: '/staff/sub-processors/$id/edit' });
  const { data: company } = useSuspenseQuery(staffSubProcessorsReadOptions({ path: { id } }));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = usePortalForm<{ facts: FormFacts }>({
    schema: zStaffSubProcessorsChangeBody,
    initialValues: { facts: company.facts },
    labels: { facts: m.sub_processors_facts(), ...factsLabels() },
    emptyWords: factsEmptyWords(),
    check: ({ facts }) => checkFacts(facts, company.parentId === null),
    send: async (body) => {
      await staffSubProcessorsChange({ path: { id }, body });
      await queries.invalidateQueries();
      notifyDone(m.sub_processors_edit_done());
      await navigate({ to: '/staff/sub-processors/$id', params: { id } });
    },
  });
  return (
    <Page
      title={m.sub_processors_edit()}
      crumbs={[
        { label: m.sub_processors_title(), to: '/staff/sub-processors' },
        { label: company.facts.legalName, to: `/staff/sub-processors/${id}` },
      ]}
    >
      <PortalForm
        form={form}
        submitLabel={m.sub_processors_form_save()}
        secondary={
          <Button variant="default" component={Link} to={`/staff/sub-processors/${id}`}>
            {m.common_cancel()}
          </Button>
        }
      >
        <Section title={m.sub_processors_facts()}>
          <FactsFields
            facts={form.form.values.facts}
            inputProps={(path) => form.form.getInputProps(path)}
            errorOf={(path) => form.form.errors[path]}
            onChange={(facts) => form.form.setFieldValue('facts', facts)}
            hasServices={company.parentId === null}
          />
        </Section>
      </PortalForm>
    </Page>
  );
}
