import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import * as m from '#messages';
import { FileDownload } from '../../ui/file-download.js';
import type { StaffAgreement } from './agreement-state.js';
import { Checksum } from './checksum.js';
import { SealFacts } from './seal-facts.js';

/** The agreement to read and to take along, and the checksums that prove it is the one that was signed. */
export function StaffDocuments({ agreement }: { agreement: StaffAgreement }) {
  const { id, state, contentHash, sealedSha256, seal } = agreement;
  const name =
    state === 'draft'
      ? m.agreements_document_draft()
      : sealedSha256 === null
        ? m.agreements_document_unsealed()
        : m.agreements_document_sealed();
  return (
    <Stack gap="md" align="flex-start">
      <Link to="/staff/agreements/$id/document" params={{ id }}>
        {state === 'draft' ? m.agreements_action_preview() : m.agreements_action_read()}
      </Link>
      <FileDownload href={`/api/staff/agreements/${id}/document.pdf`} name={name} format="PDF" />
      {sealedSha256 === null ? null : (
        <FileDownload
          href={`/api/staff/agreements/${id}/evidence.zip`}
          name={m.agreements_document_evidence()}
          format="ZIP"
        />
      )}
      <SealFacts seal={seal} />
      {contentHash === null ? null : <Checksum label={m.agreements_hash_content()} value={contentHash} />}
      {sealedSha256 === null ? null : <Checksum label={m.agreements_hash_sealed()} value={sealedSha256} verifies />}
    </Stack>
  );
}
