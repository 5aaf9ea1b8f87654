import {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  Group,
  Menu,
  NativeSelect,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Tabs,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';

/** Mantine's controls in their Fjord dress. */
export function ControlsSample() {
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Button>Gem</Button>
        <Button variant="default">Annullér</Button>
        <Button variant="light">Del</Button>
        <Button variant="subtle">Mere</Button>
        <Button color="danger">Slet</Button>
        <Button disabled>Kan ikke</Button>
        <Button loading>Sender</Button>
        <Tooltip label="Ret navnet">
          <ActionIcon aria-label="Ret navnet">
            <IconPencil size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label="Flere handlinger">
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item>Kopiér</Menu.Item>
            <Menu.Item>Arkivér</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Group grow align="flex-start">
        <TextInput label="Firmanavn" description="Som i CVR" placeholder="Firma A/S" withAsterisk />
        <TextInput label="E-mail" error="Skriv en e-mailadresse" defaultValue="asta@" />
      </Group>
      <Group grow align="flex-start">
        <Select label="Ydelse" data={['Booking', 'Betaling', 'Kundeportal']} placeholder="Vælg" searchable />
        <NativeSelect label="Sprog" data={['Dansk', 'Engelsk']} />
      </Group>
      <Group gap="xl">
        <Checkbox label="Send kopi til mig" defaultChecked />
        <Switch label="Påmindelser" defaultChecked />
        <SegmentedControl aria-label="Visning" data={['Liste', 'Tavle']} />
      </Group>
      <Tabs defaultValue="a">
        <Tabs.List>
          <Tabs.Tab value="a">Aktive</Tabs.Tab>
          <Tabs.Tab value="b">Arkiv</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="a" pt="sm">
          Læs <Anchor href="#">hele aftalen</Anchor> før du skriver under.
        </Tabs.Panel>
        <Tabs.Panel value="b" pt="sm">
          Arkivet er tomt.
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
