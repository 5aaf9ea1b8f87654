import type { CreateClientConfig } from '../../generated/api/client.gen.js';
import { portalFetch } from './portal.js';

/** How the generated client reaches the API: same origin, whatever server the OpenAPI document names. */
export const createClientConfig: CreateClientConfig = (config) => ({ ...config, baseUrl: '', fetch: portalFetch });
