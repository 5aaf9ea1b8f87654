/** That a party signed, in words that PDF readers show, and the field that is reserved for it. */
export type PartyAttestation = { readonly field: string; readonly reason: string };
