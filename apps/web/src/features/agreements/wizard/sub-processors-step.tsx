import { Checkbox, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { Callout } from '../../../ui/callout.js';
import { NumberField } from '../../../ui/form/number-field.js';
import { AnnouncedEnds } from '../announced-ends.js';
import type { QuestionProps } from './question-props.js';
import { RegisterTable } from './register-table.js';
import { columnOf } from './row-labels.js';
import { RowsField } from './rows-field.js';
import { NONE_USED, prefilledIn } from './steps.js';

/** Annex B: the companies of the register, and how the customer authorises the next. */
export function SubProcessorsStep({ form: { form, input, saysNone, setSaysNone }, agreement }: QuestionProps) {
  const { locale, subProcessors, announcedEnds } = agreement;
  const list = 'annexes.longerNotice';
  const { annexes, choices } = form.values;
  const companies = [...new Set(subProcessors.map(({ legalName }) => legalName))];
  const general = choices.authorisation.noticeDays || 0;
  return (
    <>
      <RegisterTable companies={subProcessors} ends={announcedEnds} />
      {prefilledIn(agreement, 'sub-processors').includes(NONE_USED) ? (
        <Callout tone="warning" title={m.agreements_none_unconfirmed()}>
          <Text>{m.agreements_none_text()}</Text>
          <Link to="/staff/sub-processors">{m.agreements_none_register()}</Link>
          <Checkbox
            mt="xs"
            label={m.agreements_none_confirm()}
            checked={saysNone}
            onChange={({ currentTarget }) => setSaysNone(currentTarget.checked)}
          />
        </Callout>
      ) : null}
      <AnnouncedEnds ends={announcedEnds} />
      <Radio.Group {...input('choices.authorisation.mode')}>
        <Stack gap="xs" mt={4}>
          <Radio value="general" label={m.agreements_f_mode_general()} />
          <Radio value="specific" label={m.agreements_f_mode_specific()} />
        </Stack>
      </Radio.Group>
      <NumberField {...input('choices.authorisation.noticeDays')} maw={160} />
      <RowsField
        title={m.agreements_f_longer()}
        count={annexes.longerNotice?.length ?? 0}
        onAdd={() => form.insertListItem(list, { name: '', days: Math.max(60, general + 30) })}
        onRemove={(index) => form.removeListItem(list, index)}
        row={(index) => (
          <>
            <NativeSelect
              {...form.getInputProps(`${list}.${index}.name`)}
              {...columnOf(m.agreements_f_longer_name(), index)}
              data={['', ...new Set([...companies, ...written(annexes.longerNotice?.[index])])]}
              lang={locale}
            />
            <NumberField
              {...form.getInputProps(`${list}.${index}.days`)}
              {...columnOf(m.agreements_f_longer_days(), index)}
            />
          </>
        )}
      />
    </>
  );
}

/** What a row says already, also when the company has left the register: it is told as a contradiction, not lost. */
const written = (row: { name: string } | undefined): string[] =>
  row === undefined || row.name === '' ? [] : [row.name];
