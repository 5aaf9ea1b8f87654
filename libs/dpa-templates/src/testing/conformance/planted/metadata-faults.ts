import { inObjects, type Planted } from './planted.js';

export const metadataFaults: readonly Planted[] = [
  inObjects('metadataIsThere', 'none', (draft) => draft.change(/\/Metadata \d+ 0 R/, '')),
  inObjects('metadataIsPlain', 'compressed', (draft) => draft.compress('/Type/Metadata/Subtype/XML')),
  inObjects('packetHeaderIsBare', 'an encoding in the header', (draft) =>
    draft.changeStream('9d"?>', '9d" encoding="UTF-8"?>'),
  ),
  inObjects('packetIsWellFormed', 'an ampersand in the title', (draft) => draft.changeStream('>DPA-1<', '>DPA & 1<')),
  inObjects('packetIsWellFormed', 'Latin 1', (draft) => draft.changeStream('>DPA-1<', '>DPA-\xe6<')),
  inObjects('packetIsWellFormed', 'no RDF', (draft) => draft.changeStream(/<rdf:RDF[^]*<\/rdf:RDF>/, '')),
  inObjects('pdfaIsClaimed', 'level B', (draft) => draft.changeStream('conformance>A<', 'conformance>B<')),
  inObjects('pdfuaIsClaimed', 'no claim', (draft) => draft.changeStream('<pdfuaid:part>1</pdfuaid:part>', '')),
  inObjects('titleIsSaid', 'no title', (draft) => {
    draft.changeStream(/<dc:title>[^]*<\/dc:title>/, '');
    draft.change(/\/Title \d+ 0 R/, '');
  }),
  inObjects('propertiesAreDefined', 'a property of our own', (draft) =>
    draft.changeStream('<dc:format>', '<x:own xmlns:x="urn:x">1</x:own><dc:format>'),
  ),
  inObjects('propertiesAreDefined', 'a title without languages', (draft) =>
    draft.changeStream(
      /<dc:title><rdf:Alt>([^]*)<\/rdf:Alt><\/dc:title>/,
      '<dc:title><rdf:Seq>$1</rdf:Seq></dc:title>',
    ),
  ),
  inObjects('extensionSchemasAreWhole', 'a property without a category', (draft) =>
    draft.changeStream(/<pdfaProperty:category>internal<\/pdfaProperty:category>/, ''),
  ),
  inObjects('informationAgreesWithMetadata', 'another author', (draft) =>
    draft.change('(Flex4Business ApS)', '(Flex5Business ApS)'),
  ),
  inObjects('informationAgreesWithMetadata', 'another date', (draft) => draft.change(/^\(D:20260501/, '(D:20260502')),
];
