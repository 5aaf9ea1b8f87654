import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  createTheme,
  rem,
  virtualColor,
} from '@mantine/core';
import { controls } from './theme-controls.js';

/** Ten steps that pass through the light primary (#0f5c6e) at 7 and the dark primary (#6cbfce) at 3. */
const fjord: MantineColorsTuple = [
  '#eaf4f6', '#cfe6eb', '#9dd3dd', '#6cbfce', '#4aa5b6', '#2f8b9d', '#1c7386', '#0f5c6e', '#0b4858', '#06262d',
]; // prettier-ignore
const rose: MantineColorsTuple = [
  '#fbe7e9', '#f8cfd4', '#f5aab4', '#f08c99', '#de6475', '#c93f54', '#b83045', '#a8243a', '#8c1c2f', '#3c1820',
]; // prettier-ignore
const stone: MantineColorsTuple = [
  '#f6f7f5', '#eef1ee', '#d5dbd8', '#bcc5c3', '#9ca8a9', '#76848a', '#64737a', '#526067', '#33434a', '#17262b',
]; // prettier-ignore
/** Mantine reads its dark surfaces from this list: text first, canvas last. */
const dark: MantineColorsTuple = [
  '#e7edec', '#c9d3d3', '#a3b1b3', '#8a999d', '#76868b', '#2c393d', '#1d292d', '#172124', '#121c1f', '#0f1719',
]; // prettier-ignore

export const theme: MantineThemeOverride = createTheme({
  colors: {
    fjord,
    rose,
    gray: stone,
    dark,
    primary: virtualColor({ name: 'primary', light: 'fjord', dark: 'fjord' }),
    danger: virtualColor({ name: 'danger', light: 'rose', dark: 'rose' }),
  },
  primaryColor: 'primary',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  white: '#ffffff',
  black: '#17262b',
  fontFamily: 'var(--fjord-font)',
  fontFamilyMonospace: 'var(--fjord-font-mono)',
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.6', xl: '1.4' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(2), sm: rem(4), md: rem(8), lg: rem(8), xl: rem(8) },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: '0 8px 24px rgb(15 23 25 / 10%)', lg: 'none', xl: 'none' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--fjord-h1)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--fjord-h2)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--fjord-h3)', lineHeight: '1.35' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: controls,
});

/** One colour of ours under every name that Mantine gives it. */
const family = (name: 'primary' | 'danger') => ({
  [`--mantine-color-${name}-filled`]: `var(--fjord-${name})`,
  [`--mantine-color-${name}-filled-hover`]: `var(--fjord-${name}-hover)`,
  [`--mantine-color-${name}-contrast`]: `var(--fjord-on-${name})`,
  [`--mantine-color-${name}-light`]: `var(--fjord-${name}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `var(--fjord-${name}-soft)`,
  [`--mantine-color-${name}-light-color`]: `var(--fjord-${name})`,
  [`--mantine-color-${name}-outline`]: `var(--fjord-${name})`,
  [`--mantine-color-${name}-outline-hover`]: `var(--fjord-${name}-soft)`,
  [`--mantine-color-${name}-text`]: `var(--fjord-${name})`,
});

const fromTokens = {
  ...family('primary'),
  ...family('danger'),
  '--mantine-color-gray-light-color': 'var(--fjord-muted)',
  '--mantine-color-gray-light-hover': 'var(--fjord-sunken)',
  '--mantine-primary-color-contrast': 'var(--fjord-on-primary)',
  '--mantine-color-body': 'var(--fjord-surface)',
  '--mantine-color-text': 'var(--fjord-text)',
  '--mantine-color-bright': 'var(--fjord-text)',
  '--mantine-color-dimmed': 'var(--fjord-muted)',
  '--mantine-color-placeholder': 'var(--fjord-muted)',
  '--mantine-color-error': 'var(--fjord-danger)',
  '--mantine-color-success': 'var(--fjord-success)',
  '--mantine-color-anchor': 'var(--fjord-primary)',
  '--mantine-color-default': 'var(--fjord-surface)',
  '--mantine-color-default-hover': 'var(--fjord-sunken)',
  '--mantine-color-default-color': 'var(--fjord-text)',
  '--mantine-color-default-border': 'var(--fjord-control-border)',
  '--mantine-color-disabled': 'var(--fjord-sunken)',
  '--mantine-color-disabled-color': 'var(--fjord-muted)',
  '--mantine-color-disabled-border': 'var(--fjord-line)',
};

/** Points Mantine's variables at the tokens, so that both themes have one source. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens });
