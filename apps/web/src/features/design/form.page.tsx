import { Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { toProblem } from '../../api/problem.js';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { stepsInOrder, WizardPage } from '../../ui/wizard-page.js';

const invitation = z.object({
  name: z.string().min(1).max(200),
  email: z.email(),
  note: z.string().max(20),
  role: z.enum(['admin', 'signatory', 'privacy', 'viewer']),
  told: z.literal(true),
});

/** The API knows one thing that the schema can't: this address is taken. */
const send = (values: { email: string }) =>
  values.email === 'optaget@example.dk'
    ? Promise.reject(
        toProblem(422, {
          type: 'urn:portal:problem:invalid',
          errors: [{ path: 'email', code: 'taken' }],
        }),
      )
    : Promise.resolve();

export function FormPage() {
  const { step } = useSearch({ from: '/staff/design-form' });
  const navigate = useNavigate();
  const go = (next: number) => void navigate({ to: '/staff/design-form', search: { step: next } });
  return (
    <WizardPage
      title="Inviter en kollega"
      crumbs={[{ label: 'Brugere', to: '/staff/design-list' }]}
      steps={stepsInOrder(['Hvem er det?', 'Hvad må de?', 'Tjek og send'], step - 1)}
      current={step - 1}
    >
      {step === 1 ? <Invitation onDone={() => go(2)} /> : <Next onBack={() => go(step - 1)} />}
    </WizardPage>
  );
}

function Next({ onBack }: { onBack: () => void }) {
  return (
    <Group gap="xs">
      <Button onClick={() => notifyDone('Invitationen er sendt')}>Send invitation</Button>
      <Button variant="default" onClick={onBack}>
        Tilbage
      </Button>
    </Group>
  );
}

function Invitation({ onDone }: { onDone: () => void }) {
  const form = usePortalForm({
    schema: invitation,
    initialValues: { name: '', email: '', note: '', role: 'viewer', told: false },
    labels: { name: 'Navn', email: 'E-mail', note: 'Hilsen', role: 'Rolle', told: 'Kollegaen ved det' },
    send,
    onDone,
    fieldWords: { email: 'Adressen er allerede i brug' },
  });
  return (
    <PortalForm form={form} submitLabel="Fortsæt">
      <TextInput {...form.field('name')} autoComplete="off" withAsterisk />
      <TextInput
        {...form.field('email')}
        description="Vi sender et link, der gælder i syv dage"
        type="email"
        withAsterisk
      />
      <Textarea {...form.field('note')} />
      <Radio.Group {...form.field('role')}>
        <Stack gap="xs" mt={4}>
          <Radio value="admin" label="Administrator" />
          <Radio value="signatory" label="Underskriver" />
          <Radio value="viewer" label="Læser" />
        </Stack>
      </Radio.Group>
      <Checkbox {...form.field('told', { type: 'checkbox' })} />
    </PortalForm>
  );
}
