import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowsExchange,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import * as m from '#messages';
import { initials } from './initials.js';
import classes from './rail-button.module.css';

const LOCALES = [
  ['da', m.common_locale_da],
  ['en', m.common_locale_en],
] as const;

const SCHEMES = [
  ['auto', m.common_scheme_auto, IconDeviceDesktop],
  ['light', m.common_scheme_light, IconSun],
  ['dark', m.common_scheme_dark, IconMoon],
] as const;

type Locale = (typeof LOCALES)[number][0];
type Scheme = (typeof SCHEMES)[number][0];

interface PersonMenuProps {
  name: string;
  email: string;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
  /** For who is both staff and customer: the other area. */
  otherArea: { to: string; open: () => void } | null;
  onAccount: () => void;
  onSignOut: () => void;
}

/** Who is signed in; language, colours, and out. */
export function PersonMenu(props: PersonMenuProps) {
  const { name, email, locale, onLocale, scheme, onScheme, otherArea, onAccount, onSignOut } = props;
  return (
    <Menu width="target" position="top-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span className={classes.avatar} aria-hidden>
            {initials(name)}
          </span>
          <span className={classes.words}>
            <span className={classes.first}>{name}</span>
            <span className={classes.second}>{email}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.common_language()}</Menu.Label>
        {LOCALES.map(([value, label]) => (
          <Menu.RadioItem
            key={value}
            value={value}
            checked={value === locale}
            lang={value}
            onChange={() => onLocale(value)}
          >
            {label()}
          </Menu.RadioItem>
        ))}
        <Menu.Label>{m.common_scheme()}</Menu.Label>
        {SCHEMES.map(([value, label, Sign]) => (
          <Menu.RadioItem
            key={value}
            value={value}
            checked={value === scheme}
            rightSection={<Sign size={16} aria-hidden />}
            onChange={() => onScheme(value)}
          >
            {label()}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle size={16} aria-hidden />} onClick={onAccount}>
          {m.identity_account_title()}
        </Menu.Item>
        {otherArea ? (
          <Menu.Item leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={otherArea.open}>
            {otherArea.to === '/staff' ? m.common_to_staff_area() : m.common_to_customer_area()}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {m.common_sign_out()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
