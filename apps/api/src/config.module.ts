import { Module } from '@nestjs/common';
import { CONFIG, loadConfig } from './config.js';

/** Hands the parsed configuration to whoever injects CONFIG. */
@Module({ providers: [{ provide: CONFIG, useFactory: () => loadConfig() }], exports: [CONFIG] })
export class ConfigModule {}
