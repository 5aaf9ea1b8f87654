/**
 * The code of a system or database error ('EEXIST', '28P01'), '' when it has none.
 * @param {unknown} error
 * @returns {string}
 */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
