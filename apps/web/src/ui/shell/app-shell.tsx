import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { IconMenu2 } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import * as m from '#messages';
import classes from './app-shell.module.css';
import { Brand, type BrandProps } from './brand.js';
import { Rail, type RailSection } from './rail.js';

interface AppShellProps {
  brand: BrandProps;
  /** Where the brand leads: the overview of this audience. */
  home: string;
  sections: readonly RailSection[];
  /** On top of the rail: which organisation this is. */
  context: ReactNode;
  /** At its foot: who is signed in. */
  person: ReactNode;
  children: ReactNode;
}

/** Rail left, page right; on a narrow screen the rail waits behind a button. */
export function AppShell({ brand, home, sections, context, person, children }: AppShellProps) {
  const [isOpen, drawer] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(() => drawer.close(), [pathname]);

  const rail = <Rail sections={sections} context={context} person={person} />;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {m.common_skip_to_content()}
      </a>
      <nav className={classes.rail} aria-label={m.common_main_menu()}>
        <Brand {...brand} home={home} />
        {rail}
      </nav>
      <nav className={classes.bar} aria-label={m.common_main_menu()}>
        <Brand {...brand} home={home} />
        <ActionIcon aria-label={m.common_open_menu()} aria-expanded={isOpen} size={44} onClick={drawer.open}>
          <IconMenu2 size={22} stroke={1.8} aria-hidden />
        </ActionIcon>
      </nav>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        size={304}
        title={<Brand {...brand} home={home} />}
        closeButtonProps={{ 'aria-label': m.common_close_menu(), size: 44, iconSize: 20 }}
        classNames={{ body: classes.drawerBody, content: classes.drawerContent }}
      >
        {rail}
      </Drawer>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
