/**
 * The place to make databases that specs copy with `createTestDatabase({ template })`, once per run: create one,
 * migrate it, disconnect (PostgreSQL copies a template only while nobody is connected to it).
 * @param {string} _superuserUrl
 */
export async function prepareTemplates(_superuserUrl) {
  // None yet: the migrations come with the API.
}
