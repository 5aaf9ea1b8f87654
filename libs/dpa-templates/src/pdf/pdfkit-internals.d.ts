/** What pdfkit 0.20 has and its published types leave out. Kept to what `pdf-file.ts` overrides or writes to. */
declare namespace PDFKit {
  interface PDFDocument {
    _root: {
      data: Record<string, unknown> & {
        Pages: { id: number; data: { Count: number; Kids: unknown[] } };
        Names: { data: Record<string, unknown> };
      };
    };
    _id: Uint8Array;
    _offset: number;
    _offsets: number[];
    _write(data: string | Uint8Array): void;
    _addColorOutputIntent(): void;
    endSubset(): void;
    endMetadata(): void;
    endMarkings(): void;
    endAcroForm(): void;
  }
}
