import { Injectable } from '@nestjs/common';
import * as m from '#messages';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { NotFound } from '../platform/problem.js';

const row = z.object({ reference: z.string(), kind: z.enum(['unsealed', 'sealed']), bytes: z.instanceof(Buffer) });

/** `unsealed`: as it was sent to be signed. */
export type DocumentKind = 'draft' | 'unsealed' | 'sealed';

/** A reference or title as part of a file's name: `DPA-2026-0001-v1`. */
export const plainName = (reference: string): string => reference.replaceAll(/[^A-Za-z0-9-]+/g, '-');

/**
 * What a document is saved as, without its ending: `DPA-2026-0001-v1-sealed`. The name says what the file proves, so that
 * nobody files a draft as the agreement.
 */
export function documentName(reference: string, kind: DocumentKind, locale: 'da' | 'en'): string {
  const states = {
    draft: m.signing_file_draft({}, { locale }),
    unsealed: m.signing_file_unsealed({}, { locale }),
    sealed: m.signing_file_sealed({}, { locale }),
  };
  return `${plainName(reference)}-${states[kind]}`;
}

/** A file to save; its name without the ending. */
export type DocumentFile = { readonly name: string; readonly bytes: Uint8Array };

@Injectable()
export class ReadDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param document.locale the document's, for its name. @throws NotFound when the tenant has no such document */
  async run(document: {
    readonly tenantId: string;
    readonly id: string;
    readonly locale: 'da' | 'en';
  }): Promise<DocumentFile & { readonly reference: string }> {
    const rows = await this.unitOfWork.read(
      `select reference, kind, bytes from documents where tenant_id = $1 and id = $2`,
      [document.tenantId, document.id],
    );
    if (rows.length === 0) throw new NotFound();
    const { reference, kind, bytes } = row.parse(rows[0]);
    return { reference, name: documentName(reference, kind, document.locale), bytes };
  }
}
