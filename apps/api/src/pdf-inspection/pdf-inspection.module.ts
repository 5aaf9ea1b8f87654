import { Module } from '@nestjs/common';
import { InspectPdf } from './inspect-pdf.js';

/** What a PDF does beyond being read. */
@Module({ providers: [InspectPdf], exports: [InspectPdf] })
export class PdfInspectionModule {}
