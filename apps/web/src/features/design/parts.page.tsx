import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { toProblem } from '../../api/problem.js';
import { BarChart } from '../../ui/bar-chart.js';
import { Callout } from '../../ui/callout.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileDownload } from '../../ui/file-download.js';
import { formatNumber, formatPercent } from '../../ui/format.js';
import { notifyDone } from '../../ui/notify.js';
import { useNow } from '../../ui/now.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatRow, StatTile } from '../../ui/stat-tile.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timeline } from '../../ui/timeline.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { ControlsSample } from './controls-sample.js';
import { events, months } from './sample-data.js';

export function PartsPage() {
  const now = useNow();
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  return (
    <Page
      title="Dele"
      lead="Alt, hvad sider er bygget af, med eksempler. Kun i udvikling."
      action={<Button leftSection={<IconPlus size={16} aria-hidden />}>Ny skabelon</Button>}
    >
      <StatRow>
        <StatTile
          label="Mangler underskrift"
          value={formatNumber(24)}
          note={{ text: '2 over fristen', tone: 'danger' }}
          to="/staff/design-list"
        />
        <StatTile label="Underskrevet" value={formatPercent(0.87)} note={{ text: '6 point op', tone: 'success' }} />
        <StatTile
          label="Åbne henvendelser"
          value={formatNumber(1204)}
          note={{ text: '9 inden fredag', tone: 'warning' }}
        />
        <StatTile label="Kunder" value={formatNumber(3481)} />
      </StatRow>
      <TwoColumns
        main={
          <>
            <Section title="Status og frister">
              <Stack gap="md">
                <Group gap="xs">
                  <StatusBadge tone="neutral">Kladde</StatusBadge>
                  <StatusBadge tone="info">Sendt</StatusBadge>
                  <StatusBadge tone="success">Underskrevet</StatusBadge>
                  <StatusBadge tone="warning">Udløber</StatusBadge>
                  <StatusBadge tone="danger">Afvist</StatusBadge>
                </Group>
                <Group gap="xl" align="flex-start">
                  <Deadline due={inDays(-2)} />
                  <Deadline due={inDays(0.2)} />
                  <Deadline due={inDays(4)} />
                  <Deadline due={inDays(21)} />
                </Group>
              </Stack>
            </Section>
            <Section title="Felter og knapper">
              <ControlsSample />
            </Section>
            <Section title="Beskeder">
              <Messages />
            </Section>
          </>
        }
        side={
          <>
            <Section title="Henvendelser">
              <BarChart title="Modtaget pr. måned" category="Måned" measure="Henvendelser" data={months} />
            </Section>
            <Section title="Forløb">
              <Timeline label="Forløb" events={events(now)} />
            </Section>
            <Section title="Filer">
              <Stack gap="xs" align="flex-start">
                <FileDownload href="#" name="Underskrevet aftale" format="PDF" bytes={1_440_000} />
                <CopyButton value="3f8a" label="Kopiér kontrolsum" />
              </Stack>
            </Section>
            <Section title="Indbakke">
              <EmptyState
                icon={IconInbox}
                title="Alt er sendt videre"
                text="Nye henvendelser lander her og venter på dig."
              />
            </Section>
          </>
        }
      />
    </Page>
  );
}

function Messages() {
  const [opened, dialog] = useDisclosure(false);
  return (
    <Stack gap="md">
      <Callout tone="info" title="Ny version af skabelonen">
        <Text>Otte kunder får den til underskrift, når kampagnen starter.</Text>
      </Callout>
      <Callout tone="success" title="Aftalen er forseglet" />
      <ProblemAlert problem={toProblem(409, {})} onRetry={() => notifyDone('Hentet igen')} />
      <ProblemAlert problem={toProblem(500, {})} onRetry={() => notifyDone('Prøvet igen')} />
      <Group gap="xs">
        <Button color="danger" onClick={dialog.open}>
          Slet 3 kladder
        </Button>
        <Button variant="default" onClick={() => notifyDone('Gemt')}>
          Vis kvittering
        </Button>
      </Group>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title="Slet 3 kladder?"
        confirm="Slet 3 kladder"
        isDestructive
        onConfirm={dialog.close}
      >
        Kladderne kan ikke hentes tilbage. Sendte aftaler bliver ikke berørt.
      </ConfirmDialog>
    </Stack>
  );
}
