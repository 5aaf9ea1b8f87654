import { Modal, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import * as m from '#messages';
import { getLocale } from '#locale';
import { staffServicesListQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { staffServicesAdd, staffServicesChange } from '../../../generated/api/sdk.gen.js';
import type { StaffServicesListResponse } from '../../../generated/api/types.gen.js';
import { zStaffServicesAddBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';

type Service = StaffServicesListResponse['items'][number];

interface ServiceDialogProps {
  /** null adds a new service; undefined keeps the dialog shut. */
  edited: Service | null | undefined;
  onClose: () => void;
}

export function ServiceDialog({ edited, onClose }: ServiceDialogProps) {
  const title = edited
    ? m.customers_service_edit({ name: getLocale() === 'da' ? edited.nameDa : edited.nameEn })
    : m.customers_services_add();
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      {edited === undefined ? null : <ServiceForm service={edited} onClose={onClose} />}
    </Modal>
  );
}

function ServiceForm({ service, onClose }: { service: Service | null; onClose: () => void }) {
  const queries = useQueryClient();
  const form = usePortalForm({
    schema: zStaffServicesAddBody.extend({
      code: z.string().regex(/^[a-z0-9-]{2,40}$/, m.customers_service_code_wrong()),
    }),
    initialValues: {
      code: service?.code ?? '',
      nameDa: service?.nameDa ?? '',
      nameEn: service?.nameEn ?? '',
      descriptionDa: service?.descriptionDa ?? '',
      descriptionEn: service?.descriptionEn ?? '',
    },
    labels: {
      code: m.customers_service_code(),
      nameDa: m.customers_service_name_da(),
      nameEn: m.customers_service_name_en(),
      descriptionDa: m.customers_service_description_da(),
      descriptionEn: m.customers_service_description_en(),
    },
    words: {
      service_code_taken: {
        title: m.customers_service_code_taken(),
        text: m.customers_service_code_taken(),
        field: 'code',
      },
    },
    emptyWords: { code: m.common_invalid_missing() },
    fieldWords: { code: m.customers_service_code_wrong() },
    send: async (body) => {
      await (service === null ? staffServicesAdd({ body }) : staffServicesChange({ path: { id: service.id }, body }));
      await queries.invalidateQueries({ queryKey: staffServicesListQueryKey() });
    },
    onDone: () => {
      notifyDone(m.customers_service_saved());
      onClose();
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.customers_save()} onCancel={onClose}>
      <TextInput {...form.field('code')} description={m.customers_service_code_hint()} withAsterisk data-autofocus />
      <TextInput {...form.field('nameDa')} withAsterisk />
      <Textarea {...form.field('descriptionDa')} autosize minRows={2} withAsterisk />
      <TextInput {...form.field('nameEn')} withAsterisk />
      <Textarea {...form.field('descriptionEn')} autosize minRows={2} withAsterisk />
    </PortalForm>
  );
}
