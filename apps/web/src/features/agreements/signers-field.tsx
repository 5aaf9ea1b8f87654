import { ActionIcon, Button, Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, type Icon } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import * as m from '#messages';
import { blankSigner, MOST_SIGNERS, type OfferValues } from './offer-values.js';
import type { PortalForm } from '../../ui/form/use-portal-form.js';
import classes from './signers-field.module.css';

interface SignersFieldProps {
  form: PortalForm<OfferValues>;
}

/** Who signs, in order: added, moved and removed by buttons, so by keyboard too. The focus follows what was moved or added. */
export function SignersField({ form: { form } }: SignersFieldProps) {
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    if (shown === null) return;
    list.current?.querySelectorAll('fieldset')[shown]?.querySelector<HTMLElement>('input')?.focus();
    setShown(null);
  }, [shown]);
  const { signers } = form.values;
  const count = signers.length;
  const move = (from: number, to: number) => {
    form.reorderListItem('signers', { from, to });
    setShown(to);
  };
  const remove = (index: number) => {
    form.removeListItem('signers', index);
    setShown(Math.max(0, index - 1));
  };
  const add = () => {
    form.insertListItem('signers', blankSigner);
    setShown(count);
  };
  return (
    <Stack gap="md" ref={list}>
      {count > 1 ? <p className={classes.order}>{m.agreements_offer_order()}</p> : null}
      {signers.map((_signer, index) => (
        <fieldset key={index} className={classes.signer}>
          <legend className={classes.legend}>{m.agreements_offer_number({ number: index + 1 })}</legend>
          {count > 1 ? <RowTools index={index} count={count} onMove={move} onRemove={remove} /> : null}
          <SignerFields index={index} inputProps={(path, kind) => form.getInputProps(path, kind)} />
        </fieldset>
      ))}
      {count < MOST_SIGNERS ? (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {m.agreements_offer_add()}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

interface SignerFieldsProps {
  index: number;
  /** Value, error and handler of `signers.0.email`, from the form. */
  inputProps: (path: string, kind?: { type: 'checkbox' }) => object;
}

function SignerFields({ index, inputProps }: SignerFieldsProps) {
  const field = (name: string) => inputProps(`signers.${index}.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <TextInput label={m.agreements_offer_name()} withAsterisk autoComplete="off" {...field('name')} />
      <TextInput label={m.agreements_offer_job()} autoComplete="off" {...field('title')} />
      <TextInput
        label={m.agreements_offer_email()}
        description={m.agreements_offer_email_hint()}
        type="email"
        withAsterisk
        autoComplete="off"
        className={classes.wide}
        {...field('email')}
      />
      {index > 0 ? (
        <Checkbox
          label={m.agreements_offer_together({ number: index })}
          className={classes.wide}
          {...inputProps(`signers.${index}.together`, { type: 'checkbox' })}
        />
      ) : null}
    </SimpleGrid>
  );
}

interface RowToolsProps {
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

function RowTools({ index, count, onMove, onRemove }: RowToolsProps) {
  const number = index + 1;
  const up = m.agreements_offer_up({ number });
  const down = m.agreements_offer_down({ number });
  return (
    <div className={classes.tools}>
      <Tool label={up} icon={IconArrowUp} isOff={index === 0} onClick={() => onMove(index, index - 1)} />
      <Tool label={down} icon={IconArrowDown} isOff={number === count} onClick={() => onMove(index, index + 1)} />
      <Tool label={m.agreements_offer_remove({ number })} icon={IconTrash} onClick={() => onRemove(index)} />
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: Icon;
  isOff?: boolean;
  onClick: () => void;
}

const Tool = ({ label, icon: Sign, isOff = false, onClick }: ToolProps) => (
  <ActionIcon variant="subtle" size={32} aria-label={label} title={label} disabled={isOff} onClick={onClick}>
    <Sign size={18} stroke={1.8} aria-hidden />
  </ActionIcon>
);
