import { Stack } from '@mantine/core';
import * as m from '#messages';
import type { CustomerAgreementsReadResponse } from '../../../generated/api/types.gen.js';
import { useTenantRole } from '../../api/roles.js';
import { FileDownload } from '../../ui/file-download.js';
import { Checksum } from './checksum.js';
import { SealFacts } from './seal-facts.js';

/** The sealed PDF with what proves it, once there is one. */
export function OwnDocuments({ agreement }: { agreement: CustomerAgreementsReadResponse }) {
  const mayHaveEvidence = useTenantRole('admin', 'signatory', 'privacy');
  const { id, sealedSha256, seal, contentHash } = agreement;
  return (
    <Stack gap="md" align="flex-start">
      {sealedSha256 === null ? (
        <p>{m.agreements_document_pending()}</p>
      ) : (
        <>
          <FileDownload
            href={`/api/app/agreements/${id}/document.pdf`}
            name={m.agreements_document_sealed()}
            format="PDF"
          />
          {mayHaveEvidence ? (
            <FileDownload
              href={`/api/app/agreements/${id}/evidence.zip`}
              name={m.agreements_document_evidence()}
              format="ZIP"
            />
          ) : null}
          <SealFacts seal={seal} />
          <Checksum label={m.agreements_hash_sealed()} value={sealedSha256} verifies />
        </>
      )}
      {contentHash === null ? null : <Checksum label={m.agreements_hash_content()} value={contentHash} />}
    </Stack>
  );
}
