import { banRules } from './bans.js';
import { fileName } from './file-name.js';
import { noBarrel } from './no-barrel.js';
import { noLiteralText } from './no-literal-text.js';

/** Rules of this house that no published plugin has. */
export default {
  meta: { name: 'house' },
  rules: { ...banRules, 'file-name': fileName, 'no-barrel': noBarrel, 'no-literal-text': noLiteralText },
};
