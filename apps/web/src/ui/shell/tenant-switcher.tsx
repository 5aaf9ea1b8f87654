import { Menu, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import * as m from '#messages';
import classes from './rail-button.module.css';

interface TenantSwitcherProps {
  tenants: readonly { id: string; name: string }[];
  current: string | null;
  onSwitch: (id: string) => void;
  isBusy: boolean;
}

/** Which organisation this is; with more than one, the way to another. */
export function TenantSwitcher({ tenants, current, onSwitch, isBusy }: TenantSwitcherProps) {
  const name = tenants.find(({ id }) => id === current)?.name ?? m.common_tenant_none();
  const words = (
    <span className={classes.words}>
      <span className={classes.second}>{m.common_tenant()}</span>
      <span className={classes.first}>{name}</span>
    </span>
  );
  if (tenants.length < 2) return <div className={classes.button}>{words}</div>;
  return (
    <Menu width="target" position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={`${classes.button} ${classes.framed}`} disabled={isBusy}>
          {words}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.common_tenant_switch()}</Menu.Label>
        {tenants.map((tenant) => (
          <Menu.RadioItem
            key={tenant.id}
            value={tenant.id}
            checked={tenant.id === current}
            closeMenuOnClick
            onChange={() => (tenant.id === current ? undefined : onSwitch(tenant.id))}
          >
            {tenant.name}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
