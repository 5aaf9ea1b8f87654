/**
 * The header that makes a download of a file (RFC 6266), with its name also as RFC 8187 writes it.
 * @param name as it was stored, whatever it holds: a name is no reason to withhold the file
 */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9. _-]/g, '_');
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
