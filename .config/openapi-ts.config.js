/** The typed client of apps/web, made from the OpenAPI document that the API build writes. */
export default {
  input: '.cache/openapi.json',
  output: { path: 'apps/web/generated/api', importFileExtension: '.js', module: { extension: '.js' } },
  logs: { file: false },
  plugins: [
    { name: '@hey-api/client-fetch', runtimeConfigPath: './apps/web/src/api/client.js', throwOnError: true },
    '@hey-api/typescript',
    '@hey-api/sdk',
    { name: 'zod', definitions: true },
    '@tanstack/react-query',
  ],
};
