import { Radio, Stack, TextInput } from '@mantine/core';
import * as m from '#messages';
import { NumberField } from '../../../ui/form/number-field.js';
import type { QuestionProps } from './question-props.js';
import { RegisterTable } from './register-table.js';
import { RowsField } from './rows-field.js';

/** Annex B: the companies of the register, and how the customer authorises the next. */
export function SubProcessorsStep({ form: { form, input }, agreement: { locale, subProcessors } }: QuestionProps) {
  const list = 'annexes.longerNotice';
  const named = (label: string, index: number) => m.agreements_row_number({ label, number: index + 1 });
  return (
    <>
      <RegisterTable companies={subProcessors} />
      <Radio.Group {...input('choices.authorisation.mode')}>
        <Stack gap="xs" mt={4}>
          <Radio value="general" label={m.agreements_f_mode_general()} />
          <Radio value="specific" label={m.agreements_f_mode_specific()} />
        </Stack>
      </Radio.Group>
      <NumberField {...input('choices.authorisation.noticeDays')} maw={160} />
      <RowsField
        title={m.agreements_f_longer()}
        count={form.values.annexes.longerNotice?.length ?? 0}
        onAdd={() => form.insertListItem(list, { name: '', days: 60 })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <TextInput
              {...form.getInputProps(`${list}.${index}.name`)}
              aria-label={named(m.agreements_f_longer_name(), index)}
              lang={locale}
            />
            <NumberField
              {...form.getInputProps(`${list}.${index}.days`)}
              aria-label={named(m.agreements_f_longer_days(), index)}
            />
          </>
        )}
      />
    </>
  );
}
