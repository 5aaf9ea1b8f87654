import { Modal } from '@mantine/core';
import type { z } from 'zod';
import * as m from '#messages';
import { PortalForm } from '../../ui/form/portal-form.js';
import { usePortalForm } from '../../ui/form/use-portal-form.js';
import { notifyDone } from '../../ui/notify.js';
import { peopleProblems, type RoleWords } from './role-words.js';
import { RolesField } from './roles-field.js';

interface Changed<Role extends string> {
  id: string;
  name: string;
  roles: Role[];
}

interface RolesProps<Role extends string> {
  schema: z.ZodType<unknown, { roles: Role[] }>;
  words: RoleWords<Role>;
  change: (id: string, body: { roles: Role[] }) => Promise<unknown>;
  onClose: () => void;
}

/** @param person null keeps the dialog shut */
export function RolesDialog<Role extends string>({
  person,
  ...props
}: RolesProps<Role> & { person: Changed<Role> | null }) {
  return (
    <Modal
      opened={person !== null}
      onClose={props.onClose}
      title={person ? m.identity_roles_of({ name: person.name }) : ''}
      closeButtonProps={{ 'aria-label': m.common_close() }}
    >
      {person ? <RolesForm person={person} {...props} /> : null}
    </Modal>
  );
}

function RolesForm<Role extends string>(props: RolesProps<Role> & { person: Changed<Role> }) {
  const { person, schema, words, change, onClose } = props;
  const form = usePortalForm<{ roles: Role[] }>({
    schema,
    initialValues: { roles: person.roles },
    labels: { roles: m.identity_roles() },
    words: peopleProblems(),
    emptyWords: { roles: m.identity_roles_missing() },
    send: (body) => change(person.id, body),
    onDone: () => {
      notifyDone(m.identity_roles_saved());
      onClose();
    },
  });
  return (
    <PortalForm form={form} submitLabel={m.identity_save()} onCancel={onClose}>
      <RolesField words={words} input={form.field('roles')} />
    </PortalForm>
  );
}
