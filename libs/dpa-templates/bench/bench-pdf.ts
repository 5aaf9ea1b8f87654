import type { DocumentModel } from '../src/document/document.js';
import { renderPdf } from '../src/pdf/render-pdf.js';
import { sampleAgreement, sampleList } from '../src/testing/sample-document.js';
import { openBrowserPrinter } from './with-chromium.js';
import { renderWithPdfkit } from './with-pdfkit.js';
import { renderWithPdfmake } from './with-pdfmake.js';
import { renderWithTypst } from './with-typst.js';

export type BenchResult = {
  /** `agreement: pdfmake` */
  readonly name: string;
  /** CPU against our own layout in the same run; 1 is ours, more is slower. */
  readonly ratioToOwn: number;
  /** Median CPU milliseconds of one document, warm. */
  readonly msCpu: number;
};

/** Documents rendered before measuring, and measured. */
export type Rounds = { readonly agreement: readonly [number, number]; readonly list: readonly [number, number] };

type Renderer = {
  readonly name: string;
  readonly render: (model: DocumentModel) => Promise<Uint8Array>;
  /** CPU milliseconds so far. */
  readonly cpu: () => Promise<number>;
};

const ownCpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const here = (): Promise<number> => Promise.resolve(ownCpu());

/**
 * Compares CPU per document of our layout, stock pdfkit (tagged), pdfmake, typst (tagged) and a browser's print-to-PDF where one is
 * installed, for a 16-page agreement and a list of 5,000 rows. CPU rather than time, medians, warm, one process: load
 * from elsewhere moves all figures alike, so the ratios hold. Takes about three minutes.
 */
export async function benchPdf(rounds: Rounds = { agreement: [40, 25], list: [2, 5] }): Promise<BenchResult[]> {
  const browser = await openBrowserPrinter();
  const renderers: Renderer[] = [
    { name: 'own layout', render: renderPdf, cpu: here },
    { name: 'stock pdfkit', render: renderWithPdfkit, cpu: here },
    { name: 'pdfmake', render: renderWithPdfmake, cpu: here },
    { name: 'typst', render: (model) => renderWithTypst(model), cpu: here },
    { name: 'typst, remembering', render: (model) => renderWithTypst(model, 10), cpu: here },
  ];
  if (browser) {
    const cpu = async () => ownCpu() + (await browser.cpuSeconds()) * 1000;
    renderers.push({ name: 'Chromium', render: browser.render, cpu });
  }
  try {
    return [
      ...(await compare('agreement', renderers, rounds.agreement, (round) =>
        sampleAgreement('da', `Kunde ${round} A/S`),
      )),
      ...(await compare('5,000 rows', renderers, rounds.list, () => sampleList(5_000))),
    ];
  } finally {
    await browser?.close();
  }
}

async function compare(
  subject: string,
  renderers: readonly Renderer[],
  [warmUp, rounds]: readonly [number, number],
  model: (round: number) => DocumentModel,
): Promise<BenchResult[]> {
  const medians: { name: string; msCpu: number }[] = [];
  for (const { name, render, cpu } of renderers) {
    for (let round = 0; round < warmUp; round++) await render(model(round));
    const spent: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const input = model(round);
      const before = await cpu();
      await render(input);
      spent.push((await cpu()) - before);
    }
    medians.push({ name, msCpu: median(spent) });
  }
  const own = medians[0]?.msCpu ?? Number.NaN;
  return medians.map(({ name, msCpu }) => ({ name: `${subject}: ${name}`, ratioToOwn: msCpu / own, msCpu }));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
