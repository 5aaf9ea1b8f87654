import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '#messages';
import { useStaffRole } from '../../api/roles.js';
import { MailFaultNote } from '../../ui/mail-fault-note.js';
import { isOpen, type StaffAgreement } from './agreement-state.js';
import { FormDialog } from './form-dialog.js';
import { ReaddressForm } from './readdress-form.js';
import { RemindDialog } from './remind-dialog.js';
import { isDue, type Signer } from './signer-words.js';
import { Signers } from './signers.js';

interface StaffSignersProps {
  agreement: StaffAgreement;
}

/** The signers, with what staff can do for each while it has not signed. */
export function StaffSigners({ agreement }: StaffSignersProps) {
  const mayWrite = useStaffRole('owner', 'compliance');
  const [open, setOpen] = useState<{ deed: 'remind' | 'replace'; signer: Signer } | null>(null);
  const close = () => setOpen(null);
  const tools = (signer: Signer) =>
    mayWrite && isOpen(agreement.state) && (isDue(signer) || signer.state === 'waiting') ? (
      <SignerMenu
        signer={signer}
        onRemind={() => setOpen({ deed: 'remind', signer })}
        onReplace={() => setOpen({ deed: 'replace', signer })}
      />
    ) : null;
  return (
    <>
      <Signers
        signers={agreement.signers}
        fault={({ mailFault }) => <MailFaultNote fault={mailFault} remedy={m.agreements_mail_fault_remedy()} />}
        action={tools}
      />
      {open?.deed === 'remind' ? <RemindDialog agreement={agreement} signer={open.signer} onClose={close} /> : null}
      {open?.deed === 'replace' ? (
        <FormDialog
          title={m.agreements_readdress_title({ name: open.signer.name })}
          text={m.agreements_readdress_text()}
          onClose={close}
        >
          <ReaddressForm agreement={agreement} signer={open.signer} onDone={close} />
        </FormDialog>
      ) : null}
    </>
  );
}

interface SignerMenuProps {
  signer: Signer;
  onRemind: () => void;
  onReplace: () => void;
}

function SignerMenu({ signer, onRemind, onReplace }: SignerMenuProps) {
  const { name } = signer;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={m.agreements_signer_more({ name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isDue(signer) ? <Menu.Item onClick={onRemind}>{m.agreements_signer_remind({ name })}</Menu.Item> : null}
        <Menu.Item onClick={onReplace}>{m.agreements_signer_replace({ name })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
