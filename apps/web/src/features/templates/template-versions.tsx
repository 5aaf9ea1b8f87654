import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '#messages';
import { staffTemplatesRetire } from '../../../generated/api/sdk.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { notifyDone } from '../../ui/notify.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { changeName, explanationOf, versionName, type StaffTemplate, type TemplateVersion } from './staff-template.js';
import classes from './templates.module.css';
import { useTemplateDeed } from './use-template.js';

/** Every published version, newest first: what it changed, whether it is in use. */
export function TemplateVersions({ template, mayWrite }: { template: StaffTemplate; mayWrite: boolean }) {
  const { id, versions } = template;
  if (versions.length === 0) return <p>{m.templates_none_published_text()}</p>;
  return (
    <ul className={classes.versions}>
      {versions.map((version, index) => (
        <li key={version.id} className={classes.version}>
          <div>
            <Group gap="xs">
              <Link to="/staff/templates/$id/versions/$number" params={{ id, number: String(version.number) }}>
                {versionName(version)}
              </Link>
              <StatusBadge tone={version.state === 'published' ? 'success' : 'neutral'}>
                {version.state === 'published' ? m.templates_state_published() : m.templates_state_retired()}
              </StatusBadge>
            </Group>
            <p className={classes.note}>
              {m.templates_change_because({ change: changeName(version.change), why: explanationOf(version) })}
            </p>
            <p className={classes.note}>
              {version.publishedBy === null
                ? m.templates_published_by_portal()
                : m.templates_published_by({ name: version.publishedBy })}
            </p>
            {mayWrite && index === 0 && version.state === 'published' ? (
              <Link to="/staff/campaigns/new" search={{ templateVersionId: version.id }}>
                {m.templates_send_to_customers()}
              </Link>
            ) : null}
          </div>
          {mayWrite && version.state === 'published' ? <Retire id={id} version={version} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Retire({ id, version: { number } }: { id: string; version: TemplateVersion }) {
  const [isAsking, setAsking] = useState(false);
  const title = m.templates_retire_version({ number: String(number) });
  const deed = useTemplateDeed(
    () => staffTemplatesRetire({ path: { id, number } }),
    () => {
      setAsking(false);
      notifyDone(m.templates_retired_done({ number: String(number) }));
    },
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={title}
        confirm={m.templates_retire()}
        onConfirm={() => deed.run(undefined)}
        isDestructive
        isPending={deed.isPending}
        error={deed.problem}
      >
        <p>{m.templates_retire_text()}</p>
      </ConfirmDialog>
    </>
  );
}
