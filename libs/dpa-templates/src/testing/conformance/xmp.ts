import { IllFormed, readXml, type Element } from './xml.js';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const PDFA_ID = 'http://www.aiim.org/pdfa/ns/id/';
export const PDFUA_ID = 'http://www.aiim.org/pdfua/ns/id/';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const XMP = 'http://ns.adobe.com/xap/1.0/';
export const PDF = 'http://ns.adobe.com/pdf/1.3/';
export const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';

/** The properties of a packet of metadata (XMP Specification Part 1, 7): elements and attributes of its descriptions. */
export class Xmp {
  readonly properties: readonly Element[];

  /** Throws IllFormed. */
  constructor(packet: string) {
    const root = readXml(packet);
    const rdf =
      root.namespace === RDF ? root : root.children.find(({ namespace, name }) => namespace === RDF && name === 'RDF');
    if (!rdf) throw new IllFormed('no rdf:RDF');
    const alien = rdf.children.find(({ namespace, name }) => namespace !== RDF || name !== 'Description');
    if (alien) throw new IllFormed(`${alien.prefix}:${alien.name} where a description is due`);
    this.properties = rdf.children.flatMap(({ children }) => children);
  }

  find(namespace: string, name: string): Element | undefined {
    return this.properties.find((one) => one.namespace === namespace && one.name === name);
  }

  /** A simple value, or the first of a list. */
  text(namespace: string, name: string): string | undefined {
    const found = this.find(namespace, name);
    return found && (items(found)[0]?.text ?? found.text);
  }
}

/** Members of a Bag, Seq or Alt. */
export const items = ({ children }: Element): readonly Element[] =>
  children.flatMap((list) =>
    list.namespace === RDF && ['Bag', 'Seq', 'Alt'].includes(list.name) ? list.children : [],
  );

/** The packet read, or why it can't be. */
export function readXmp(packet: string | undefined): Xmp | IllFormed {
  try {
    return packet === undefined ? new IllFormed('there is none') : new Xmp(packet);
  } catch (error) {
    if (error instanceof IllFormed) return error;
    throw error;
  }
}
