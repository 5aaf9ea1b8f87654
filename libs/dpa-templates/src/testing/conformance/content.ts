import { emptyDict, type Cos, type CosDict } from './cos.js';
import { CosParser } from './parse-cos.js';
import type { PdfFile, PdfObject } from './pdf-file.js';

/** A stretch of marked content that is open: its tag and what is said of it. */
export type Mark = { readonly tag: string; readonly properties: CosDict };

/** Something that leaves ink, and the marks around it, the outermost first. */
export type Painted = {
  readonly operator: string;
  readonly marks: readonly Mark[];
  /** Of text: its font and the bytes shown; `isVisible` unless it is drawn in rendering mode 3. */
  readonly text?: { readonly font: PdfObject | undefined; readonly bytes: string; readonly isVisible: boolean };
};

/** A stream of operators, read through (ISO 32000-1, 7.8.2). */
export type Content = {
  readonly painted: readonly Painted[];
  /** Every mark with those around it, in the order of their beginning. */
  readonly marks: readonly (readonly Mark[])[];
  readonly operators: ReadonlySet<string>;
  readonly deviceColours: ReadonlySet<string>;
  readonly renderingIntents: ReadonlySet<string>;
  readonly inlineImages: readonly CosDict[];
  /** Names that the resources were asked for in vain. */
  readonly missing: readonly string[];
  readonly deepestState: number;
  /** Marks, states and text objects that are not closed, or closed without having been opened. */
  readonly unbalanced: readonly string[];
};

const DEVICE_OPERATORS: Readonly<Record<string, string>> = {
  ...{ g: 'DeviceGray', G: 'DeviceGray', rg: 'DeviceRGB', RG: 'DeviceRGB', k: 'DeviceCMYK', K: 'DeviceCMYK' },
};
const DEVICE_SPACES: Readonly<Record<string, string>> = {
  ...{ DeviceGray: 'DeviceGray', DeviceRGB: 'DeviceRGB', DeviceCMYK: 'DeviceCMYK' },
  ...{ G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' },
};
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh']);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

type State = { font: PdfObject | undefined; mode: number };

/** Reads streams of operators; forms that they paint are read with them. */
export class ContentReader implements Content {
  readonly painted: Painted[] = [];
  readonly marks: (readonly Mark[])[] = [];
  readonly operators = new Set<string>();
  readonly deviceColours = new Set<string>();
  readonly renderingIntents = new Set<string>();
  readonly inlineImages: CosDict[] = [];
  readonly missing: string[] = [];
  readonly unbalanced: string[] = [];
  deepestState = 0;
  private open: readonly Mark[] = [];
  private state: State = { font: undefined, mode: 0 };
  private saved: State[] = [];
  private inText = false;

  constructor(private readonly file: PdfFile) {}

  read(source: string, resources: CosDict, depth = 0): this {
    const parser = new CosParser(source);
    const [marksBefore, savedBefore] = [this.open.length, this.saved.length];
    let operands: Cos[] = [];
    while (parser.more()) {
      const value = parser.value();
      if (value.kind !== 'operator') {
        operands.push(value);
        continue;
      }
      this.operators.add(value.name);
      if (value.name === 'BI') this.inlineImage(parser);
      else this.operate(value.name, operands, resources, depth);
      operands = [];
    }
    if (this.open.length !== marksBefore) this.unbalanced.push(`${this.open.length - marksBefore} marks left open`);
    if (this.saved.length !== savedBefore) this.unbalanced.push('q without Q');
    if (this.inText) this.unbalanced.push('BT without ET');
    return this;
  }

  private operate(operator: string, operands: readonly Cos[], resources: CosDict, depth: number): void {
    const colour = DEVICE_OPERATORS[operator];
    if (colour !== undefined) this.deviceColours.add(colour);
    if (PAINTING.has(operator)) this.painted.push({ operator, marks: this.open });
    if (SHOWING.has(operator)) this.show(operator, operands);
    const first = operands[0];
    if (operator === 'BDC' || operator === 'BMC') this.begin(operands, resources);
    if (operator === 'EMC') this.end();
    if (operator === 'q' || operator === 'Q') this.saveOrRestore(operator);
    if (operator === 'BT' || operator === 'ET') this.textObject(operator);
    if (operator === 'Tf') this.state.font = this.resource(resources, 'Font', first);
    if (operator === 'Tr') this.state.mode = first?.kind === 'number' ? first.value : 0;
    if (operator === 'cs' || operator === 'CS') this.colourSpace(first, resources);
    if (operator === 'ri' && first?.kind === 'name') this.renderingIntents.add(first.name);
    if (operator === 'gs') this.resource(resources, 'ExtGState', first);
    if (operator === 'sh') this.resource(resources, 'Shading', first);
    if (operator === 'Do') this.paintObject(first, resources, depth);
  }

  private show(operator: string, operands: readonly Cos[]): void {
    const last = operands.at(-1);
    const strings = last?.kind === 'array' ? last.items : last ? [last] : [];
    const bytes = strings.map((one) => (one.kind === 'string' ? one.bytes : '')).join('');
    const text = { font: this.state.font, bytes, isVisible: this.state.mode !== 3 };
    this.painted.push({ operator, marks: this.open, text });
  }

  private begin([tag, given]: readonly Cos[], resources: CosDict): void {
    const properties = given?.kind === 'name' ? this.file.get(resources, 'Properties', given.name) : given;
    if (given?.kind === 'name' && !properties) this.missing.push(`/Properties /${given.name}`);
    const mark: Mark = {
      tag: tag?.kind === 'name' ? tag.name : '',
      properties: properties?.kind === 'dict' ? properties : emptyDict,
    };
    this.open = [...this.open, mark];
    this.marks.push(this.open);
  }

  private end(): void {
    if (this.open.length === 0) this.unbalanced.push('EMC without BDC');
    this.open = this.open.slice(0, -1);
  }

  private saveOrRestore(operator: 'q' | 'Q'): void {
    if (operator === 'q') {
      this.saved.push({ ...this.state });
      this.deepestState = Math.max(this.deepestState, this.saved.length);
      return;
    }
    const before = this.saved.pop();
    if (before) this.state = before;
    else this.unbalanced.push('Q without q');
  }

  private textObject(operator: 'BT' | 'ET'): void {
    if ((operator === 'BT') === this.inText) this.unbalanced.push(`${operator} out of turn`);
    this.inText = operator === 'BT';
  }

  private colourSpace(space: Cos | undefined, resources: CosDict): void {
    const device = space?.kind === 'name' ? DEVICE_SPACES[space.name] : undefined;
    if (device !== undefined) this.deviceColours.add(device);
    else if (space?.kind !== 'name' || space.name !== 'Pattern') this.resource(resources, 'ColorSpace', space);
  }

  private resource(resources: CosDict, kind: string, name: Cos | undefined): PdfObject | undefined {
    const named = name?.kind === 'name' ? name.name : '';
    const dict = this.file.dict(resources, kind);
    if (!dict.entries.has(named)) this.missing.push(`/${kind} /${named}`);
    return this.file.object(dict, named);
  }

  private paintObject(name: Cos | undefined, resources: CosDict, depth: number): void {
    const object = this.resource(resources, 'XObject', name);
    const source = this.file.content(object);
    const isForm = this.file.name(object?.value, 'Subtype') === 'Form';
    if (!isForm || source === undefined || depth > 20) {
      this.painted.push({ operator: 'Do', marks: this.open });
      return;
    }
    this.saveOrRestore('q');
    this.read(source, this.file.dict(object?.value, 'Resources'), depth + 1);
    this.saveOrRestore('Q');
  }

  private inlineImage(parser: CosParser): void {
    const entries = new Map<string, Cos>();
    for (let key = parser.value(); key.kind === 'name'; key = parser.value()) entries.set(key.name, parser.value());
    const space = entries.get('CS') ?? entries.get('ColorSpace');
    const device = space?.kind === 'name' ? DEVICE_SPACES[space.name] : undefined;
    if (device !== undefined) this.deviceColours.add(device);
    this.inlineImages.push({ kind: 'dict', entries });
    this.painted.push({ operator: 'BI', marks: this.open });
    parser.at = Math.max(parser.at, parser.text.indexOf('EI', parser.at) + 2);
  }
}
