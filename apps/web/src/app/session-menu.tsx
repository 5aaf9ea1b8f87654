import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type Session, useChangeLocale, useSignOut } from '../api/session.js';
import { PersonMenu } from '../ui/shell/person-menu.js';
import type { Audience } from './entrance.js';

/** The person's own menu, bound to the session; someone with both hats changes area here. */
export function SessionMenu({ session, audience }: { session: Session; audience: Audience }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const changeLocale = useChangeLocale();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { person, staff, tenants } = session;
  if (person === null) return null;
  const other = audience === 'staff' ? tenants.length > 0 && '/app' : staff !== null && '/staff';
  return (
    <PersonMenu
      name={person.name}
      email={person.email}
      locale={person.locale}
      onLocale={(locale) => changeLocale.mutate(locale)}
      scheme={colorScheme}
      onScheme={setColorScheme}
      otherArea={other ? { to: other, open: () => void navigate({ to: other }) } : null}
      onAccount={() => void navigate({ to: audience === 'staff' ? '/staff/account' : '/app/account' })}
      onSignOut={() => signOut.mutate()}
    />
  );
}
