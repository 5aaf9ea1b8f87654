import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPencil, IconUserPlus, IconUsers, type Icon } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import * as m from '#messages';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { columnsOf, type PortalColumns } from '../../ui/data-table/columns.js';
import { DataTable, type ListQuery } from '../../ui/data-table/data-table.js';
import { RowActions } from '../../ui/data-table/row-actions.js';
import { useListState } from '../../ui/data-table/use-list-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { InviteDialog } from './invite-dialog.js';
import { OpenInvitations, type InvitationList } from './open-invitations.js';
import { peopleProblems, rolesText, type RoleWords } from './role-words.js';
import { RolesDialog } from './roles-dialog.js';

interface PersonRow<Role extends string> {
  id: string;
  name: string;
  email: string;
  roles: Role[];
}

/** The second deed of a row, asked for once more before it is done. */
interface PersonDeed {
  title: string;
  icon: Icon;
  text: string;
  confirm: string;
  done: string;
  isDestructive: boolean;
}

interface PeopleDeeds<Role extends string, Person extends PersonRow<Role>> {
  invite: Pick<ComponentProps<typeof InviteDialog<Role>>, 'schema' | 'usual' | 'invite'>;
  resend: (id: string) => Promise<unknown>;
  withdraw: (id: string) => Promise<unknown>;
  roles: Pick<ComponentProps<typeof RolesDialog<Role>>, 'schema' | 'change'>;
  other: (person: Person) => PersonDeed;
  run: (person: Person) => Promise<unknown>;
}

interface PeopleListProps<Role extends string, Person extends PersonRow<Role>> {
  title: string;
  lead: string;
  words: RoleWords<Role>;
  query: ListQuery<Person>;
  /** What else is told of each, after the roles. */
  columns: PortalColumns<Person>;
  invitations: InvitationList | undefined;
  /** Null for who may only look. */
  deeds: PeopleDeeds<Role, Person> | null;
}

/** Who can sign in, who is invited, and what may be done about them: the vendor's staff and a customer's users alike. */
export function PeopleList<Role extends string, Person extends PersonRow<Role>>(props: PeopleListProps<Role, Person>) {
  const { title, lead, words, query, columns, invitations, deeds } = props;
  const list = useListState();
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<Person | null>(null);
  const [chosen, setChosen] = useState<Person | null>(null);
  const deed = chosen && deeds?.other(chosen);
  const run = useMutation({
    mutationFn: async (person: Person) => deeds?.run(person),
    onSuccess: () => {
      if (deed) notifyDone(deed.done);
      setChosen(null);
    },
  });

  const column = columnsOf<Person>();
  const known = column.columns([
    column.accessor((person) => person.name, { id: 'name', header: () => m.identity_name() }),
    column.accessor((person) => person.email, { id: 'email', header: () => m.identity_email() }),
    column.accessor((person) => rolesText(person.roles, words), { id: 'roles', header: () => m.identity_roles() }),
  ]);
  const actions = deeds && [
    column.display({
      id: 'actions',
      header: () => m.identity_actions(),
      meta: { align: 'right' },
      cell: ({ row: { original } }) => {
        const { title: label, icon } = deeds.other(original);
        return (
          <RowActions
            actions={[
              {
                label: m.identity_roles_of({ name: original.name }),
                icon: IconPencil,
                run: () => setChanged(original),
              },
              { label, icon, run: () => setChosen(original) },
            ]}
          />
        );
      },
    }),
  ];
  return (
    <Page
      title={title}
      lead={lead}
      action={
        deeds && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
            {m.identity_invite()}
          </Button>
        )
      }
    >
      <DataTable
        caption={title}
        columns={[...known, ...columns, ...(actions ?? [])]}
        query={query}
        list={list}
        empty={<EmptyState icon={IconUsers} title={title} text={lead} />}
      />
      <OpenInvitations list={invitations} resend={deeds?.resend ?? null} withdraw={deeds?.withdraw ?? null} />
      {deeds === null ? null : (
        <>
          <InviteDialog opened={isInviting} onClose={() => setInviting(false)} words={words} {...deeds.invite} />
          <RolesDialog person={changed} onClose={() => setChanged(null)} words={words} {...deeds.roles} />
        </>
      )}
      <ConfirmDialog
        opened={chosen !== null}
        onClose={() => {
          setChosen(null);
          run.reset();
        }}
        title={deed?.title ?? ''}
        confirm={deed?.confirm ?? ''}
        onConfirm={() => chosen && run.mutate(chosen)}
        isDestructive={deed?.isDestructive ?? false}
        isPending={run.isPending}
        error={run.error && asProblem(run.error).say(peopleProblems())}
      >
        {deed?.text}
      </ConfirmDialog>
    </Page>
  );
}
