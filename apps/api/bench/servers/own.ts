import 'reflect-metadata';
import { loadConfig } from '../../src/config.js';
import { createApp } from '../../src/create-app.js';
import { beMeasured, portOf } from './being-measured.js';

/** The portal as it is started for real, isolation and all. */
const app = await createApp(loadConfig());
await app.listen(0, '127.0.0.1');
beMeasured(portOf(app.getHttpServer().address()));
