import { Button, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import { staffTemplatesPublish } from '../../../generated/api/sdk.gen.js';
import type { StaffTemplatesPublishData } from '../../../generated/api/types.gen.js';
import { zStaffTemplatesPublishBody } from '../../../generated/api/zod.gen.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import {
  LANGUAGES,
  languageName,
  templateProblems,
  type Draft,
  type StaffTemplate,
  type TemplateVersion,
} from './staff-template.js';
import { useTemplateRefresh } from './use-template.js';

interface PublishProps {
  template: Pick<StaffTemplate, 'id' | 'versions'>;
  draft: Pick<Draft, 'revision' | 'faults'>;
  /** There is something typed that is not saved: what is published is what was saved. */
  isUnsaved?: boolean;
}

/** What is published can't be changed, so it is said what it is first: a change to sign again, or one to be told. */
export function PublishTemplate({ template, draft, isUnsaved = false }: PublishProps) {
  const [isAsking, setAsking] = useState(false);
  const number = String((template.versions[0]?.number ?? 0) + 1);
  return (
    <>
      <Button
        variant="default"
        disabled={draft.faults.length > 0 || isUnsaved || draft.revision === 0}
        onClick={() => setAsking(true)}
      >
        {m.templates_publish({ number })}
      </Button>
      {isAsking ? (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={m.templates_publish({ number })}
          closeButtonProps={{ 'aria-label': m.common_close() }}
        >
          <Text mb="md">{m.templates_publish_text()}</Text>
          <PublishForm template={template} revision={draft.revision} number={number} onClose={() => setAsking(false)} />
        </Modal>
      ) : null}
    </>
  );
}

interface FormProps {
  template: Pick<StaffTemplate, 'id' | 'versions'>;
  revision: number;
  number: string;
  onClose: () => void;
}

type Values = Omit<StaffTemplatesPublishData['body'], 'change'> & { change: TemplateVersion['change'] | null };

function PublishForm({ template: { id, versions }, revision, number, onClose }: FormProps) {
  const refresh = useTemplateRefresh();
  const navigate = useNavigate();
  const form = usePortalForm<Values>({
    schema: zStaffTemplatesPublishBody,
    initialValues: {
      revision,
      change: versions.length === 0 ? 'major' : null,
      explanation: { da: '', en: '' },
    },
    labels: {
      revision: '',
      change: m.templates_change(),
      explanation: m.templates_explanation(),
      ...explanationLabels(),
    },
    words: templateProblems(),
    emptyWords: { change: m.templates_change_missing() },
    send: async (values) => {
      const body = zStaffTemplatesPublishBody.parse(values);
      const { data } = await staffTemplatesPublish({ path: { id }, body });
      await refresh(data);
    },
    onDone: () => {
      notifyDone(m.templates_published_done({ number }));
      onClose();
      void navigate({ to: '/staff/templates/$id', params: { id } });
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.templates_publish({ number })} onCancel={onClose}>
      <Radio.Group {...form.field('change')}>
        <Stack gap="xs" mt={4}>
          <Radio value="minor" label={m.templates_minor()} description={m.templates_minor_text()} />
          <Radio value="major" label={m.templates_major()} description={m.templates_major_text()} />
        </Stack>
      </Radio.Group>
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          label={m.templates_explanation_in({ language: languageName(language) })}
          description={m.templates_explanation_hint()}
          lang={language}
          autosize
          minRows={2}
          {...form.form.getInputProps(`explanation.${language}`)}
        />
      ))}
    </PortalForm>
  );
}

const explanationLabels = () =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      `explanation.${language}`,
      m.templates_explanation_in({ language: languageName(language) }),
    ]),
  );
