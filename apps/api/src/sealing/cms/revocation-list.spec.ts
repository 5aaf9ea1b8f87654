import { readFile, writeFile } from 'node:fs/promises';
import { X509Certificate } from 'node:crypto';
import { readCertificate, type SealCertificate } from './certificate.js';
import { checkRevocation } from './check-revocation.js';
import { decode, encode, members, TAG } from './der.js';
import { readRevocationList, type RevocationList } from './revocation-list.js';
import { openssl } from '../testing/openssl-keys.js';
import { ListAuthority } from '../testing/list-authority.js';

describe('a revocation list (needs openssl)', () => {
  let root: ListAuthority;
  let top: SealCertificate;
  const certificate = async (name: string): Promise<SealCertificate> =>
    readCertificate(new X509Certificate(await readFile(root.at(`${name}.crt`))).raw);
  let seal: SealCertificate;
  let now: Date;
  beforeAll(async () => {
    root = await ListAuthority.start();
    root.issue('seal');
    top = readCertificate(await root.root());
    seal = await certificate('seal');
    now = readRevocationList(root.list).thisUpdate;
  });
  afterAll(() => root.stop());

  const faults = (lists: readonly RevocationList[], at = now, known = [top], owner = seal) =>
    checkRevocation([owner], known, { lists, answers: [] }, at).faults.map(({ fault }) => fault);
  const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

  it('proves that a certificate was not revoked, while it is in force', () => {
    const list = readRevocationList(root.list);
    expect(faults([list])).toEqual([]);
    expect(faults([list], later(6.9))).toEqual([]);
    expect(faults([list], later(7.1))).toEqual(['list-time']);
    expect(faults([list], later(-0.1))).toEqual(['list-time']);
  });

  it('is missed by name, and so is the one who would have made it', () => {
    expect(checkRevocation([seal], [top], { lists: [], answers: [] }, now)).toEqual({
      holds: false,
      faults: [{ fault: 'no-list', certificate: 'CN=seal' }],
    });
    expect(faults([readRevocationList(root.list)], now, [])).toEqual(['no-issuer']);
    expect(checkRevocation([top], [], { lists: [], answers: [] }, now)).toEqual({ holds: true, faults: [] });
  });

  it('proves nothing when another made it, even under the same name', async () => {
    const other = await ListAuthority.start();
    expect(faults([readRevocationList(other.list)])).toEqual(['list-signature']);
    await other.stop();
    const stranger = await ListAuthority.start('stranger');
    expect(faults([readRevocationList(stranger.list)])).toEqual(['no-list']);
    await stranger.stop();
  });

  it.each([
    [
      'whose key may issue and sign no lists',
      ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'],
      'list-signature',
    ],
    [
      'that may issue nothing',
      ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,keyCertSign,cRLSign'],
      'no-issuer',
    ],
  ])('proves nothing by an issuer %s', async (_, usage, fault) => {
    const poor = await ListAuthority.start('poor', { usage });
    poor.issue('seal');
    const owner = readCertificate(new X509Certificate(await readFile(poor.at('seal.crt'))).raw);
    const list = readRevocationList(poor.list);
    expect(faults([list], now, [readCertificate(await poor.root())], owner)).toEqual([fault]);
    await poor.stop();
  });

  it('is looked for above the key that signed, where two have one name', async () => {
    const namesake = await ListAuthority.start();
    expect(faults([readRevocationList(root.list)], now, [readCertificate(await namesake.root()), top])).toEqual([]);
    await namesake.stop();
  });

  it('is not asked for beyond a root that another root vouches for too', async () => {
    const older = await ListAuthority.start('older root');
    openssl('req', '-new', '-key', root.at('root.key'), '-subj', '/CN=list root', '-out', root.at('cross.csr'));
    await writeFile(root.at('cross.cnf'), 'basicConstraints=critical,CA:TRUE\n');
    const by = ['-CA', older.at('root.crt'), '-CAkey', older.at('root.key'), '-extfile', root.at('cross.cnf')];
    openssl('x509', '-req', '-in', root.at('cross.csr'), ...by, '-out', root.at('cross.crt'));
    const known = [await certificate('cross'), readCertificate(await older.root()), top];
    expect(faults([readRevocationList(root.list)], now, known)).toEqual([]);
    await older.stop();
  });

  it('holds only by the algorithm that stands under its signature', () => {
    const [tbs, algorithm, signature] = members(decode(root.list));
    if (!tbs || !algorithm || !signature) throw new Error('A list has three parts.');
    const other = encode(TAG.sequence, algorithm.content, encode(TAG.null));
    const list = readRevocationList(encode(TAG.sequence, tbs.raw, other, signature.raw));
    expect(faults([list])).toEqual(['list-signature']);
  });

  it('is needed at each step of the way up', async () => {
    const middle = await ListAuthority.start('middle', { by: root });
    middle.issue('seal');
    const owner = readCertificate(new X509Certificate(await readFile(middle.at('seal.crt'))).raw);
    const known = [readCertificate(await middle.root()), top];
    const [upper, lower] = [readRevocationList(await root.publish()), readRevocationList(middle.list)];
    expect(faults([upper, lower], now, known, owner)).toEqual([]);
    expect(checkRevocation([owner], known, { lists: [lower], answers: [] }, now).faults).toEqual([
      { fault: 'no-list', certificate: 'CN=middle' },
    ]);
    expect(checkRevocation([owner], known, { lists: [upper], answers: [] }, now).faults).toEqual([
      { fault: 'no-list', certificate: 'CN=seal' },
    ]);
    expect(faults([upper, lower], now, known.slice(0, 1), owner)).toEqual(['no-issuer']);
    await root.revoke(middle.at('root.crt'));
    expect(faults([readRevocationList(root.list), lower], now, known, owner)).toEqual(['revoked']);
    await middle.stop();
  });

  it('names what is revoked, and outweighs an older one that does not', async () => {
    root.issue('gone');
    const gone = await certificate('gone');
    const before = readRevocationList(root.list);
    await root.revoke(root.at('gone.crt'));
    const after = readRevocationList(root.list);
    expect(faults([before], now, [top], gone)).toEqual([]);
    expect(faults([before, after], now, [top], gone)).toEqual(['revoked']);
    expect(faults([after])).toEqual([]);
  });

  it('holds with no bit flipped: it is no list then, or not signed', () => {
    for (let at = 0; at < root.list.length; at++) {
      const flipped = Buffer.from(root.list);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      let list: RevocationList;
      try {
        list = readRevocationList(flipped);
      } catch {
        continue;
      }
      expect([at, faults([list])]).not.toEqual([at, []]);
    }
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a certificate', () => Buffer.from(seal.der)],
    ['something after it', () => Buffer.concat([root.list, Buffer.of(0)])],
    ['no time for the next one', () => withoutNextUpdate(root.list)],
  ])('is not read from %s', (_, der) => {
    expect(() => readRevocationList(der())).toThrow();
  });

  const scoped = async (extension: string): Promise<RevocationList> => {
    const config = root.at('scoped.cnf');
    await writeFile(config, `${await readFile(root.at('ca.cnf'), 'utf8')}[scope]\n${extension}\n`);
    return readRevocationList(await root.publish('-config', config, '-crlexts', 'scope'));
  };

  it.each<[string, (url: string) => string, string[]]>([
    ['of certificates that issue none', () => 'onlyuser:TRUE', []],
    ['of certificates that issue others', () => 'onlyCA:TRUE', ['list-scope']],
    ['of attribute certificates', () => 'onlyAA:TRUE', ['list-scope']],
    ['of other issuers too', () => 'indirectCRL:TRUE', ['list-scope']],
    ['of one reason', () => 'onlysomereasons:keyCompromise', ['list-scope']],
    ['of the place that the certificate names', (url) => `fullname:URI:${url}`, []],
    ['of another place', () => 'fullname:URI:http://else.example/root.crl', ['list-scope']],
  ])('may be %s', async (_, say, found) => {
    const list = await scoped(`issuingDistributionPoint=critical,@point\n[point]\n${say(root.url).replace(':', '=')}`);
    expect(faults([list])).toEqual(found);
  });

  it('is not used where it says something that must be understood and is not', async () => {
    expect(faults([await scoped('1.2.3.4=critical,ASN1:NULL')])).toEqual(['list-scope']);
    expect(faults([await scoped('1.2.3.4=ASN1:NULL')])).toEqual([]);
    expect(faults([await scoped('2.5.29.27=critical,ASN1:INTEGER:1')])).toEqual(['list-scope']);
  });
});

/** The signature no longer matters. */
function withoutNextUpdate(der: Uint8Array): Buffer {
  const [tbs, ...rest] = members(decode(der));
  const parts = tbs ? members(tbs) : [];
  const due = parts[0]?.tag === TAG.integer ? 4 : 3;
  const changed = encode(TAG.sequence, ...parts.toSpliced(due, 1).map(({ raw }) => raw));
  return Buffer.from(encode(TAG.sequence, changed, ...rest.map(({ raw }) => raw)));
}
