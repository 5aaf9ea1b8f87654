import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { CopyButton } from '../../ui/copy-button.js';
import { Deadline } from '../../ui/deadline.js';
import { Facts } from '../../ui/facts.js';
import { FileDownload } from '../../ui/file-download.js';
import { useNow } from '../../ui/now.js';
import { Page, Section } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timeline } from '../../ui/timeline.js';
import { TwoColumns } from '../../ui/two-columns.js';
import { events } from './sample-data.js';

export function RecordPage() {
  const now = useNow();
  const due = new Date(now.getTime() + 3 * 86_400_000).toISOString();
  return (
    <Page
      title="Ærø Kommune"
      crumbs={[{ label: 'Databehandleraftaler', to: '/staff/design-list' }]}
      status={<StatusBadge tone="info">Sendt</StatusBadge>}
      action={<Button leftSection={<IconSend size={16} aria-hidden />}>Send påmindelse</Button>}
    >
      <TwoColumns
        main={
          <>
            <Section title="Aftalen">
              <Facts
                facts={[
                  { name: 'Version', value: '2.1, dansk' },
                  { name: 'Frist', value: <Deadline due={due} /> },
                  { name: 'Underskriver', value: 'Mette Kjær, kommunaldirektør' },
                  { name: 'Ydelser', value: 'Booking, Betaling, Kundeportal' },
                ]}
              />
            </Section>
            <Section title="Dokumenter">
              <FileDownload href="#" name="Databehandleraftale 2.1" format="PDF" bytes={412_000} />
            </Section>
          </>
        }
        side={
          <Section title="Forløb">
            <Timeline label="Forløb" events={events(now)} />
          </Section>
        }
      />
      <div>
        <CopyButton value="https://example.dk/s/abc" label="Kopiér link til underskrift" />
      </div>
    </Page>
  );
}
