import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import * as m from '#messages';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { formatDate } from '../../ui/format.js';
import { MailFaultNote, type MailFault } from '../../ui/mail-fault-note.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/page.js';
import { RowList } from '../../ui/row-list.js';
import { ResendButton } from './resend-button.js';

export interface Invitation {
  id: string;
  email: string;
  expiresAt: string;
  mailFault: MailFault | null;
}

export interface InvitationList {
  items: readonly Invitation[];
  /** There are older ones besides. */
  isCut: boolean;
}

interface OpenInvitationsProps {
  /** Undefined while they are being read. */
  list: InvitationList | undefined;
  withdraw: ((id: string) => Promise<unknown>) | null;
  resend: ((id: string) => Promise<unknown>) | null;
}

/** Who has been invited and has not said yes. */
export function OpenInvitations({ list, withdraw, resend }: OpenInvitationsProps) {
  const { items: invitations, isCut } = list ?? { items: [], isCut: false };
  const [chosen, setChosen] = useState<Invitation | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (invitations.length === 0) return null;
  const confirm = async () => {
    if (!chosen || !withdraw) return;
    try {
      await withdraw(chosen.id);
      notifyDone(m.identity_withdrawn());
      setChosen(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Section title={m.identity_invitations()}>
      <RowList
        rows={invitations.map((invitation) => ({
          id: invitation.id,
          name: invitation.email,
          note: m.identity_invitation_until({ day: formatDate(invitation.expiresAt) }),
          fault: <MailFaultNote fault={invitation.mailFault} remedy={m.identity_invitation_fault_remedy()} />,
          action: (
            <Group gap="xs">
              {resend ? <ResendButton invitation={invitation} resend={resend} /> : null}
              {withdraw ? (
                <Button
                  variant="default"
                  aria-label={m.identity_withdraw_of({ email: invitation.email })}
                  onClick={() => setChosen(invitation)}
                >
                  {m.identity_withdraw()}
                </Button>
              ) : null}
            </Group>
          ),
        }))}
      />
      {isCut ? <Text c="dimmed">{m.identity_invitations_newest({ count: invitations.length })}</Text> : null}
      <ConfirmDialog
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={m.identity_withdraw_from({ email: chosen?.email ?? '' })}
        confirm={m.identity_withdraw()}
        onConfirm={() => void confirm()}
        isDestructive
        error={error}
      >
        {m.identity_withdraw_text()}
      </ConfirmDialog>
    </Section>
  );
}
