import { inObjects, type Planted } from './planted.js';

const FOOTER = /\/Footer>> BDC/;
const resources = (added: string) => (draft: { change: (find: string, by: string) => unknown }) =>
  draft.change('<</Font<<', `<<${added}/Font<<`);

export const graphicsFaults: readonly Planted[] = [
  inObjects('operatorsAreKnown', 'an operator of nobody', (draft) => draft.changeStream(FOOTER, '$& BX foo EX')),
  inObjects('operatorsComeInPairs', 'a state never restored', (draft) => draft.changeStream(FOOTER, '$& q')),
  inObjects('operatorsComeInPairs', 'a mark left open', (draft) => draft.changeStream(FOOTER, '$& /Span BMC')),
  inObjects('resourcesAreOwn', 'resources left to the page tree', (draft) => {
    draft.change('/Resources 8 0 R', '');
    draft.change('/Type /Pages', '/Type /Pages /Resources 8 0 R');
  }),
  inObjects('resourcesAreOwn', 'a font that is not among them', (draft) =>
    draft.changeStream('/F1 13 Tf', '/F9 1 Tf $&'),
  ),
  inObjects('statesAreNestedShallowly', '29 saved states', (draft) =>
    draft.changeStream(FOOTER, `$& ${'q '.repeat(29)}${'Q '.repeat(29)}`),
  ),
  inObjects('pagesHaveASensibleSize', 'a page two points high', (draft) =>
    draft.change(/(?<=MediaBox\[0 0 595\.28 )841\.89(?=\][^>]*\/Tabs\/S>>)/, '2'),
  ),
  inObjects('outputIntentHasAProfile', 'an input profile', (draft) => draft.changeStream('mntrRGB ', 'scnrRGB ')),
  inObjects('outputIntentHasAProfile', 'a profile of other components', (draft) => draft.change('/N 3', '/N 4')),
  inObjects('outputIntentsShareAProfile', 'two profiles', (draft) => {
    const [profile, intent] = [draft.find(/\/N 3/), draft.find(/\/OutputIntent\b/)];
    const other = draft.copy(profile);
    draft.add(`<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(x)/DestOutputProfile ${other} 0 R>>`);
    draft.change(`/OutputIntents [${intent} 0 R]`, `/OutputIntents [${intent} 0 R ${other + 1} 0 R]`);
  }),
  inObjects('deviceColoursAreIntended', 'printing inks', (draft) => draft.changeStream(FOOTER, '$& 0 0 0 1 k')),
  inObjects('deviceColoursAreIntended', 'no output intent at all', (draft) =>
    draft.change(/\/OutputIntents \[.*\]/, ''),
  ),
  inObjects(
    'coloursAreOfTheKindThatIsChecked',
    'a spot colour',
    resources('/ColorSpace<</S[/Separation/Gold/DeviceRGB 5 0 R]>>'),
  ),
  inObjects('graphicsStatesAreAllowed', 'a transfer function', resources('/ExtGState<</G<</TR/Identity>>>>')),
  inObjects('blendModesAreStandard', 'a mode of its own', resources('/ExtGState<</G<</BM/Dazzle>>>>')),
  inObjects('renderingIntentsAreStandard', 'an intent of its own', (draft) =>
    draft.changeStream(FOOTER, '$& /Vivid ri'),
  ),
  inObjects('imagesAreAllowed', 'interpolation', (draft) =>
    draft.add('<</Subtype/Image/Interpolate true/ColorSpace/DeviceRGB>>', 'rgb'),
  ),
  inObjects('formsAreAllowed', 'a form out of another file', (draft) =>
    draft.add('<</Subtype/Form/Ref<</F(other.pdf)/Page 1>>>>', ''),
  ),
];
