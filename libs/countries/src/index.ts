/** The library's door. */
export { adequacyIn, type Adequacy } from './adequacy.js';
export { countryCodes, isCountry, isThirdCountry } from './country-codes.js';
export { isRegistrationNumber, plainRegistrationNumber } from './registration-number.js';
export { basisFault, transferBases, type BasisFault, type TransferBasis } from './transfer-basis.js';
