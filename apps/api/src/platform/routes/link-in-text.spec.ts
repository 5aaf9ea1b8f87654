import { hasLink } from './link-in-text.js';

describe('a link in a text', () => {
  it.each([
    'Se https://ond.example',
    'HTTP:ond',
    'ftp://ond',
    'hxxp://ond',
    'www.ond',
    'Se ond-bank.dk for mere',
    'Se ond-bank.dk.',
    'ONDBANK.DK',
    'Ond.Com',
    'ond.shop',
    'ond.bank/log-ind',
    'Ond.Bank/log-ind',
    'konto.ond.zone',
    't.me',
    '1.dk',
    'cand.com',
    'bank.co.uk',
    'mette@klinik.dk',
    'bløde-kager.live',
    'ond．shop',
    'ond。shop',
    'xn--nd-lka.xn--p1ai',
    'ond.рф',
    '192.168.0.1/log-ind',
    'ond.shop:8443/x',
  ])('is seen in %j', (text) => {
    expect(hasLink(text)).toBe(true);
  });

  it.each([
    'Vi mødes kl. 10.30 den 1.3.2027.',
    'Havnens Tandklinik A/S og Kystens Klinik I/S',
    'Jeg har talt med Jens.Det er ham, der tegner.',
    'Spørg Jens.De ved det.',
    'Bestyrelsen skal f.eks. spørges, bl.a. fordi vi er m.fl.',
    'Det gælder f.eks aftaler',
    'Adm.dir.',
    'Cand.merc.aud.',
    'Dr.med.vet.',
    'Ph.d., M.Sc.',
    'H.C. Andersen, J.P.Hansen',
    'Bo Ring, co.KG',
    'Jf. pkt. 7.2, stk.3, og § 12.stk. 2',
    'Lejlighed 1.th',
    'Prisen er 1.250.000 kr.',
    'Læs bilag.pdf og tillæg.docx',
    'Vent…Det haster',
    'Hun er syg.også i morgen',
    'Ja/nej: ring til mig, hr.Holm',
    'Version 2.10, se nr.12',
  ])('is not seen in %j', (text) => {
    expect(hasLink(text)).toBe(false);
  });
});
