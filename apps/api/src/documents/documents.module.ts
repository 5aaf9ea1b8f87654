import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { ComposeVerifyPage } from './compose-verify-page.js';
import { FindDocument } from './find-document.js';
import { ReadDocument } from './read-document.js';
import { RenderDocument } from './render-document.js';
import { StoreDocument } from './store-document.js';
import { VerificationController } from './verification.controller.js';
import { VerifyUpload } from './verify-upload.js';
import { VerifyHash } from './verify-hash.js';

/** Documents as PDF: rendered, kept by hash, recognised again by whoever holds one. */
@Module({
  imports: [PlatformModule, SealingModule],
  controllers: [VerificationController],
  providers: [RenderDocument, StoreDocument, ReadDocument, FindDocument, VerifyHash, VerifyUpload, ComposeVerifyPage],
  exports: [RenderDocument, StoreDocument, ReadDocument, FindDocument],
})
export class DocumentsModule {}
