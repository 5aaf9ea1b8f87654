import { Button, SimpleGrid, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import {
  staffPoliciesListQueryKey,
  staffPoliciesReadOptions,
} from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffPoliciesSave } from '../../../generated/api/sdk.gen.js';
import { zStaffPoliciesSaveBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import type { StaffPolicy } from './staff-policy.js';

/** Both languages as they are written, in the format of the agreement's wording. */
export function PolicyEditor({ policy, mayWrite }: { policy: StaffPolicy; mayWrite: boolean }) {
  const { slug, text } = policy;
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zStaffPoliciesSaveBody,
    initialValues: text,
    labels: { revision: '', da: m.common_locale_da(), en: m.common_locale_en() },
    words: { draft_changed: { title: m.policies_stale_title(), text: m.policies_stale_text() } },
    send: async (body) => {
      const { data } = await staffPoliciesSave({ path: { slug }, body });
      await queries.invalidateQueries({ queryKey: staffPoliciesListQueryKey() });
      queries.setQueryData(staffPoliciesReadOptions({ path: { slug } }).queryKey, data);
    },
    onDone: () => notifyDone(m.policies_saved()),
  });
  const fields = (
    <Section title={m.policies_text()}>
      <p>{m.policies_format({ placeholder: '{{processor.name}}' })}</p>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {(['da', 'en'] as const).map((locale) => (
          <Textarea
            key={locale}
            {...form.field(locale)}
            lang={locale}
            autosize
            minRows={18}
            maxRows={40}
            readOnly={!mayWrite}
            spellCheck
          />
        ))}
      </SimpleGrid>
    </Section>
  );
  if (!mayWrite) return fields;
  return (
    <PortalForm
      form={form}
      submitLabel={m.policies_save()}
      secondary={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/staff/policies/$slug/preview" params={{ slug }} search={{ locale: 'da' }} {...props} />
          )}
        >
          {m.policies_preview()}
        </Button>
      }
    >
      {fields}
    </PortalForm>
  );
}
