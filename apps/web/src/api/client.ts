import { portalFetch } from './portal.js';

/**
 * How the generated client reaches the API: same origin, whatever server the OpenAPI document names.
 * Named by `.config/openapi-ts.config.js`; it takes no type from the generated code, which imports this file.
 */
// The generated code passes its own type of configuration, which this file may not import.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the parameter carries that type through
export const createClientConfig = <Config extends object>(config?: Config) => ({
  ...config,
  baseUrl: '',
  fetch: portalFetch,
});
