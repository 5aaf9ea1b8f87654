import { Module } from '@nestjs/common';
import path from 'node:path';
import { PAGE_ASSETS, readAssets } from '../platform/pages/assets.js';
import { PlatformModule } from '../platform/platform.module.js';
import { ProblemPage } from '../platform/problem-page.js';
import { ProcessorProfileModule } from '../processor-profile/processor-profile.module.js';
import { ComposePage } from './compose-page.js';
import { PageInterceptor } from './page.interceptor.js';
import { PagesController } from './pages.controller.js';
import { ProblemPageAdapter } from './problem-page.adapter.js';
import { ReturnForm } from './return-form.js';

@Module({
  imports: [PlatformModule, ProcessorProfileModule],
  controllers: [PagesController],
  providers: [
    { provide: PAGE_ASSETS, useFactory: () => readAssets(path.resolve('dist/public')) },
    ComposePage,
    PageInterceptor,
    ReturnForm,
    { provide: ProblemPage, useClass: ProblemPageAdapter },
  ],
  exports: [PageInterceptor, ProblemPage],
})
export class PagesModule {}
