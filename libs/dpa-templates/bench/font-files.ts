import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const serif = (name: string) => require.resolve(`@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`);

/** The same fonts for every library that is compared. */
export const fontFiles = {
  normal: serif('400Regular'),
  bold: serif('600SemiBold'),
  italics: serif('400Regular_Italic'),
  bolditalics: serif('600SemiBold_Italic'),
  heading: require.resolve('@expo-google-fonts/hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf'),
} as const;
