import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '#messages';
import { accountReadQueryKey } from '../../../generated/api/@tanstack/react-query.gen.js';
import { accountDisable, accountReplaceCodes } from '../../../generated/api/sdk.gen.js';
import { notifyDone } from '../../ui/notify.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { CodeForm } from './code-form.js';
import { EnrolSteps } from './enrol-steps.js';
import { RecoveryCodes } from './recovery-codes.js';

interface SecondFactorProps {
  enrolled: boolean;
  /** Staff can't turn it off. */
  required: boolean;
  recoveryCodesLeft: number;
}

/** Codes that are shown only once are not lost to a slip of the hand. */
const keptOpen = { closeOnEscape: false, closeOnClickOutside: false, withCloseButton: false } as const;

type Step = { name: 'enrol' | 'replace' | 'disable' } | { name: 'codes'; codes: readonly string[] };

export function SecondFactor({ enrolled, required, recoveryCodesLeft }: SecondFactorProps) {
  const [step, setStep] = useState<Step | null>(null);
  const queries = useQueryClient();
  const close = () => setStep(null);
  const reload = () => queries.invalidateQueries({ queryKey: accountReadQueryKey() });
  const showCodes = async (codes: readonly string[]) => {
    setStep({ name: 'codes', codes });
    await reload();
  };
  const titles = {
    enrol: m.identity_second_factor_on(),
    replace: m.identity_recovery_new(),
    disable: m.identity_second_factor_off(),
    codes: m.identity_recovery_title(),
  };
  return (
    <Stack gap="md">
      <Group gap="sm">
        <StatusBadge tone={enrolled ? 'success' : 'neutral'}>
          {enrolled ? m.identity_second_factor_is_on() : m.identity_second_factor_is_off()}
        </StatusBadge>
        {enrolled ? <Text c="dimmed">{m.identity_recovery_left({ count: recoveryCodesLeft })}</Text> : null}
      </Group>
      <Text>{m.identity_second_factor_text()}</Text>
      <Group gap="xs">
        {enrolled ? (
          <Button variant="default" onClick={() => setStep({ name: 'replace' })}>
            {m.identity_recovery_new()}
          </Button>
        ) : (
          <Button onClick={() => setStep({ name: 'enrol' })}>{m.identity_second_factor_on()}</Button>
        )}
        {enrolled && !required ? (
          <Button variant="default" onClick={() => setStep({ name: 'disable' })}>
            {m.identity_second_factor_off()}
          </Button>
        ) : null}
      </Group>
      <Modal
        opened={step !== null}
        onClose={close}
        title={step ? titles[step.name] : ''}
        {...(step?.name === 'codes' && keptOpen)}
        closeButtonProps={{ 'aria-label': m.common_close() }}
      >
        {step?.name === 'enrol' ? <EnrolSteps onCodes={(codes) => void showCodes(codes)} /> : null}
        {step?.name === 'replace' ? (
          <CodeForm
            submitLabel={m.identity_recovery_new()}
            send={async (code) => {
              const { data } = await accountReplaceCodes({ body: { code } });
              await showCodes(data.codes);
            }}
          />
        ) : null}
        {step?.name === 'disable' ? (
          <CodeForm
            submitLabel={m.identity_second_factor_off()}
            send={async (code) => {
              await accountDisable({ body: { code } });
              await reload();
              notifyDone(m.identity_second_factor_is_off());
              close();
            }}
          />
        ) : null}
        {step?.name === 'codes' ? <RecoveryCodes codes={step.codes} onDone={close} /> : null}
      </Modal>
    </Stack>
  );
}
